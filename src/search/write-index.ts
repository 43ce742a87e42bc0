import type { ArticleHead } from '../content/article.js';
import type { Bag } from './bags.js';
import { addId, DIGIT, DIGITS, END, FORMAT, MANY, STEP, STEPS } from './index-data.js';
import type { IndexData } from './index-data.js';

/** Writes the words of the bodies as they ship in a pack; `readIndex` reads them. One bag for each article, in their order. */
export function writeIndex(articles: readonly Pick<ArticleHead, 'id'>[], bags: readonly Bag[]): IndexData {
  const articlesOf = new Map<string, number[]>();
  bags.forEach((bag, article) => {
    for (const word of bag.keys()) {
      const list = articlesOf.get(word);
      if (list) list.push(article);
      else articlesOf.set(word, [article]);
    }
  });
  let words = '';
  let places = '';
  let postings = 0;
  let before = '';
  for (const word of [...articlesOf.keys()].sort()) {
    const shared = Math.min(25, sharedStart(word, before));
    words += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
    let last = -1;
    for (const article of articlesOf.get(word)!) {
      places += (bags[article]!.get(word)! > 1 ? MANY : '') + stepText(article - last);
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
