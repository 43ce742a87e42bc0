/** The words of what comes after the first results: they come with it, and other languages have them beside all others. */
export const enReading = {
  readingContents: 'In this article',
  readingFind: 'Find in this article',
  readingPrevious: 'Previous match',
  readingNext: 'Next match',
  readingCount: '{n} of {total}',
  readingNone: 'No match',
  readingDone: 'Close find',
  readingPrint: 'Print',
  readingShare: 'Share link',
  readingShared: 'Link copied',
  readingTable: 'Table',
  figureEnlarge: 'Enlarge: {text}',
  figureIn: 'Zoom in',
  figureOut: 'Zoom out',
  figureClose: 'Close image',
  figurePlay: 'Play: {text}',
  figureOpen: 'Open video in a new tab',
  readingWidth: 'Width',
  readingFull: 'Full height',
};

export type ReadingStrings = typeof enReading;
