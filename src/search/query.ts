import type { SearchIndex } from './search-index.js';
import type { Reason } from './source.js';
import { tokenize } from './tokens.js';
import type { Token } from './tokens.js';

/** A term that a word of a query may mean. */
export interface Meaning {
  readonly term: number;
  /** 1 for the word as typed, less for what it was taken for. */
  readonly weight: number;
  readonly how: Reason['how'];
  /** The word of the index it was taken for. */
  readonly word: string;
}

export interface QueryWord {
  /** Folded. */
  readonly word: string;
  /** Where it stands in the query; joined words stand at the place of both, split ones share one. */
  readonly start: number;
  readonly end: number;
  /** How much the word tells. */
  readonly weight: number;
  /** True for a word that every question has. */
  readonly isStopWord: boolean;
  /** True for the last word while it may be typed half. */
  readonly open: boolean;
  /** Empty when the word stands in no article. */
  readonly meanings: readonly Meaning[];
}

// Longer queries are pasted texts, and their beginning says what they are.
const MOST_CHARACTERS = 2000;
const MOST_WORDS = 48;
const MOST_COMPLETIONS = 60;

const COMPLETED = 0.9;
const COMPLETED_BESIDE_EXACT = 0.72;
/** What two words typed as one, or one typed as two, are worth. */
export const JOINED = 0.9;
const JOINED_BESIDE_EXACT = 0.2;
// Synonyms do less where known queries already say what visitors call things.
const SYNONYM = (known: boolean, trust: number): number => (known ? 0.45 : 0.6) * (1 - 0.1 * trust);
// A word like "how" says little, but where few questions are known it is rare and looks telling.
const STOP_WORD = 0.85;
const STOP_WORD_MOST = (trust: number): number => 1.2 + 1.3 * trust;

/** Reads a query: what each of its words may mean. The last word may be typed half when nothing stands after it. */
export function readQuery(text: string, index: SearchIndex): readonly QueryWord[] {
  const typed = text.slice(0, MOST_CHARACTERS);
  const tokens = tokenize(typed).slice(0, MOST_WORDS);
  const words: QueryWord[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const open = !next && token.end === typed.length;
    const plain = plainMeanings(token.word, open, index);
    const joined = next && next.start > token.start ? meaning(token.word + next.word, JOINED, 'joined', index) : [];
    if (joined.length && (!plain.length || !index.has(next!.word))) {
      words.push(queryWord({ ...token, end: next!.end }, false, joined, index));
      i++;
    } else if (plain.length) {
      words.push(queryWord(token, open, [...plain, ...joined.map((one) => ({ ...one, weight: JOINED_BESIDE_EXACT }))], index));
    } else {
      const mended = index.mender?.mend(token.word, open) ?? [[]];
      for (const meanings of mended) words.push(queryWord(token, open, meanings, index));
    }
  }
  return withSynonyms(words, index);
}

function queryWord(token: Token, open: boolean, meanings: readonly Meaning[], index: SearchIndex): QueryWord {
  const isStopWord = index.language.isStopWord(token.word);
  return { ...token, open, isStopWord, weight: weightOf(meanings, isStopWord, index), meanings };
}

/** The rarity of the likeliest meaning; of several as likely, that of the commonest. */
function weightOf(meanings: readonly Meaning[], isStopWord: boolean, index: SearchIndex): number {
  if (!meanings.length) return 0;
  let likeliest = 0;
  for (const { weight } of meanings) if (weight > likeliest) likeliest = weight;
  let rarity = Infinity;
  for (const { term, weight } of meanings) {
    if (weight > likeliest - 0.05 && index.rarity[term]! < rarity) rarity = index.rarity[term]!;
  }
  return isStopWord ? Math.min(rarity * STOP_WORD, STOP_WORD_MOST(index.trust)) : rarity;
}

/** What a folded word means that stands in an article in one of its forms; empty for any other. */
export function meaning(word: string, weight: number, how: Meaning['how'], index: SearchIndex): readonly Meaning[] {
  const term = index.term(word);
  return term === undefined ? [] : [{ term, weight, how, word }];
}

/** The word itself in any of its forms, and what it may be the beginning of. */
function plainMeanings(word: string, open: boolean, index: SearchIndex): readonly Meaning[] {
  const exact = meaning(word, 1, 'exact', index);
  if (!open) return exact;
  const weight = index.has(word) ? COMPLETED_BESIDE_EXACT : COMPLETED;
  const completed = index.vocabulary
    .completions(word, MOST_COMPLETIONS)
    .map(({ term, word: whole }): Meaning => ({ term, weight, how: 'prefix', word: whole }));
  return oneATerm([...exact, ...completed]);
}

/** The first meaning of each term. */
export function oneATerm(meanings: readonly Meaning[]): readonly Meaning[] {
  const seen = new Set<number>();
  return meanings.filter(({ term }) => !seen.has(term) && seen.add(term));
}

function withSynonyms(words: readonly QueryWord[], index: SearchIndex): readonly QueryWord[] {
  const extended = [...words];
  for (let together = 3; together; together--) {
    for (let i = 0; i + together <= words.length; i++) {
      const others = [...index.synonyms.of(words.slice(i, i + together).map(({ word }) => word))];
      if (!others.length) continue;
      // Of several words the most telling one takes the synonyms of them all.
      const at = words.slice(i, i + together).reduce((best, { weight }, j) => (weight > extended[best]!.weight ? i + j : best), i);
      const word = extended[at]!;
      if (!word.isStopWord || together > 1) extended[at] = withOthers(word, others, index);
    }
  }
  return extended;
}

function withOthers(word: QueryWord, others: readonly number[], index: SearchIndex): QueryWord {
  const known = word.meanings.some(({ how }) => how === 'exact');
  const weight = SYNONYM(known, index.trust);
  // A word with a synonym is a word: it needs no correction.
  const kept = known ? word.meanings : word.meanings.filter(({ how }) => how !== 'corrected');
  const added = others.map((term): Meaning => ({ term, weight, how: 'synonym', word: index.terms[term]! }));
  return {
    ...word,
    meanings: oneATerm([...kept, ...added]),
    weight: known ? word.weight : Math.max(...others.map((term) => index.rarity[term]!)),
  };
}
