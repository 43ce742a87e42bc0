const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, '[address]'],
  [/\b(?:mailto|tel):\S+/giu, '[address]'],
  [/[^\s@<>()[\],;:]+\s?(?:@|\(at\)|\[at\]|%40|＠)\s?[^\s@<>()[\],;:]+/giu, '[e-mail]'],
  [/\bwww\.\S+/giu, '[address]'],
  // A host of a network, or of a person; version and status numbers ("5.7.1") have no letters.
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/gu, '[address]'],
  [/\b(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?/giu, '[address]'],
  // A path of a panel, with a session in it perhaps.
  [/(?:^|\s)\/\S+/gu, ' [address]'],
];

const LONGEST = 200;

/** A text without what could tell of a person or a session: addresses, host names, and what looks like e-mail. */
export function clean(text: string): string {
  let cleaned = text;
  for (const [pattern, word] of HIDDEN) cleaned = cleaned.replace(pattern, word);
  return cleaned.trim().slice(0, LONGEST);
}
