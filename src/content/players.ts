/**
 * How the pages that people watch say where their player is, which alone may stand in a frame: YouTube (the one of its
 * players that sets no cookie before it plays), Vimeo, and PeerTube wherever it runs.
 */
const PLAYERS: readonly (readonly [page: RegExp, player: string])[] = [
  [/^https:\/\/(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([\w-]{6,}).*/, 'https://www.youtube-nocookie.com/embed/$1?autoplay=1'],
  [/^https:\/\/(?:www\.)?vimeo\.com\/(\d+)(?:\/([\da-f]+))?.*/, 'https://player.vimeo.com/video/$1?dnt=1&autoplay=1&h=$2'],
  [/^(https:\/\/[^/]+)\/(?:w|videos\/watch)\/([\w-]{20,}).*/, '$1/videos/embed/$2?autoplay=1'],
];

/** The address of the player of a video page; of any other page its own. */
export function frameAddress(page: string): string {
  const known = PLAYERS.find(([pattern]) => pattern.test(page));
  return known ? page.replace(...known).replace(/&h=$/, '') : page;
}
