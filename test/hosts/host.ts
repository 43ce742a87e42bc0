/** A page that we do not own, as data: what stands on it, how our script comes into it, and how to see that the page itself still works. */
export interface Host {
  readonly name: string;
  /** What is hostile about it, for the table. */
  readonly about: string;
  readonly head?: string;
  readonly body?: string;
  /** Attributes of `<html>` and of `<body>`. */
  readonly html?: string;
  readonly bodyTag?: string;
  /** No doctype: the browser lays the page out as in 1998. */
  readonly quirks?: boolean;
  /** How our script comes into the page; an async tag before `</body>` when left out. */
  readonly tag?: string;
  /** Where it stands; `nowhere` when the page's own script brings it. */
  readonly place?: 'end' | 'head' | 'nowhere';
  /** The body of a function of the page that says, or promises, whether its own widget still works. */
  readonly works?: string;
  /** The body of a function `(open)` of the page that opens or closes its own modal, done when what it returns is; a native dialog when left out. */
  readonly modal?: string;
  /** The body of a function of the page that does something to it once our code is here, as a router does. */
  readonly stirs?: string;
  /** The page stands in a frame with these attributes, over the whole screen. */
  readonly framed?: string;
  /** What rightly looks otherwise than on the blank page. */
  readonly differs?: RegExp;
  /** What the page's own code tells the console, and would without us. */
  readonly tells?: RegExp;
}

export const ASYNC = '<script async src="/dist/faq.js"></script>';
export const SINGLE_FILE = '<script src="/dist/faq.bundle.js"></script>';

/** A file of an npm package. */
export const script = (file: string): string => `<script src="/npm/${file}"></script>`;
export const style = (file: string): string => `<link rel="stylesheet" href="/npm/${file}">`;
