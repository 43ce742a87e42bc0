/** A word of a text, with the place it stands at: the text's own UTF-16 code units, end not included. */
export interface Token {
  /** Folded: lower case, compatibility forms and accents taken away. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// In this order: a variable (never searched, never cut), a number with its dots ("5.7.1"), a word with its inner
// apostrophes, a pictograph.
const PIECE =
  /\{\{\w+\}\}|\d+(?:[.:]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’‘ʼ＇`´][\p{L}\p{M}]+)*|\p{Extended_Pictographic}+/gu;
const PLAIN = /^[a-z0-9.:]+$/;
// The same for texts that are nothing but ASCII, several times faster.
const ASCII = /^[\0-\x7f]*$/;
const ASCII_PIECE = /\{\{\w+\}\}|\d+(?:[.:]\d+)+|[a-z0-9]+(?:['`][a-z]+)*/g;
// Scripts that put no space between words.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const APOSTROPHE = /['’‘ʼ＇`´]/;
const NEGATION = /^(do|does|did|is|are|was|were|has|have|had|could|would|should|must|need|ca|wo|ai)nt$/;
const NEGATED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', ai: 'is' };
const CLITIC = /^(?:s|m|re|ve|ll|d)$/;
// What Unicode does not take apart into a letter and a mark.
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' };
// Latin, Greek and most Cyrillic accents, Arabic vowel signs and the stretching tatweel; й stays a letter of its own.
const MARKS = /(?<!и)[\u0300-\u036f]|[\u064b-\u065f\u0640]/g;

// A word's start tells it; what is longer is no word.
const LONGEST = 40;

let segmenter: Intl.Segmenter | undefined;

/** Takes a word to the form it is compared in. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/[ßøłđıæœ]/g, (letter) => LETTERS[letter]!);
}

/** The words of a text in reading order; a contraction gives its parts ("can't": can, not). */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const ascii = ASCII.test(text);
  const pattern = ascii ? ASCII_PIECE : PIECE;
  // Small letters are as long as theirs in ASCII alone.
  const read = ascii ? text.toLowerCase() : text;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(read); match; match = pattern.exec(read)) {
    const piece = match[0];
    const start = match.index;
    if (piece[0] === '{') continue;
    if (!ascii && UNSPACED.test(piece)) {
      tokens.push(...segment(piece, start));
      continue;
    }
    const whole = withoutClitics(ascii ? piece : fold(piece));
    const end = start + piece.length;
    const [, verb] = (whole.endsWith('nt') && NEGATION.exec(whole)) || [];
    if (verb) tokens.push({ word: NEGATED[verb] ?? verb, start, end }, { word: 'not', start, end });
    else if (whole) tokens.push({ word: whole.slice(0, LONGEST), start, end });
  }
  return tokens;
}

/** Without apostrophes and what they begin: 's, 'm, 're, 've, 'll, 'd. Other parts are joined: "don't" is dont. */
function withoutClitics(word: string): string {
  if (PLAIN.test(word)) return word === 'cannot' ? 'cant' : word;
  const [head = '', ...tails] = word.split(APOSTROPHE);
  return head + tails.filter((tail) => !CLITIC.test(tail)).join('');
}

function segment(piece: string, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment: word, index, isWordLike } of segmenter.segment(piece)) {
    if (isWordLike) tokens.push({ word: fold(word), start: offset + index, end: offset + index + word.length });
  }
  return tokens;
}
