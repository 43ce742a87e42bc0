import type { ArticleHead } from '../content/article.js';
import type { Words } from './bags.js';
import { addId, DIGIT, DIGITS, END, FORMAT, MANY, STEP, STEPS } from './index-data.js';
import type { IndexData } from './index-data.js';

/** Writes the words of the bodies, those of each article in their order, as they ship in a pack; `readIndex` reads them. */
export function writeIndex(articles: readonly Pick<ArticleHead, 'id'>[], bodies: readonly Words[]): IndexData {
  // Of each word its articles, doubled, and one more where it stands there more than once.
  const placesOf = new Map<string, number[]>();
  bodies.forEach((body, article) =>
    body.forEach((times, word) => {
      const place = article * 2 + +(times > 1);
      const list = placesOf.get(word);
      if (list) list.push(place);
      else placesOf.set(word, [place]);
    }),
  );
  let words = '';
  let places = '';
  let postings = 0;
  let before = '';
  for (const word of [...placesOf.keys()].sort()) {
    const shared = Math.min(25, sharedStart(word, before));
    words += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
    let last = -1;
    for (const place of placesOf.get(word)!) {
      const article = place >> 1;
      places += (place & 1 ? MANY : '') + stepText(article - last);
      last = article;
      postings++;
    }
    places += END;
  }
  return { format: FORMAT, articles: articles.length, ids: articles.reduce(addId, 0), postings, words, places };
}

function stepText(step: number): string {
  let higher = Math.floor((step - 1) / STEPS);
  let text = stepChar(STEP + ((step - 1) % STEPS));
  for (; higher; higher = Math.floor(higher / DIGITS)) text = stepChar(DIGIT + (higher % DIGITS)) + text;
  return text;
}

function stepChar(code: number): string {
  return String.fromCharCode(code);
}


/** How many letters a word begins with that another begins with too. */
function sharedStart(word: string, other: string): number {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  return shared;
}
