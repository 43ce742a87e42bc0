/** Who an article is for: `owners` of a website, or `hosts`, the companies that host them. */
export type Audience = 'owners' | 'hosts';

export const AUDIENCES: readonly Audience[] = ['owners', 'hosts'];

/** What people typed to find an article, as they typed it; shown below it and searched. */
export interface Queries {
  readonly popular: readonly string[];
  readonly rare: readonly string[];
}

/** Everything about an article but its body: what a list, a search result or a breadcrumb needs. */
export interface ArticleHead {
  /** Unique in its pack, in kebab-case: `imap-vs-pop3`. */
  readonly id: string;
  /** The question, as plain text. */
  readonly title: string;
  /** The language it is written in, BCP 47, where that is not the pack's own. */
  readonly locale?: string;
  /** The id of the innermost category it stands in. */
  readonly category: string;
  readonly audiences: readonly Audience[];
  /** Stable keys of what a page is about: `email-accounts`, `spf`. */
  readonly topics: readonly string[];
  /** Ids of articles that help further. */
  readonly related: readonly string[];
  /** The day of the last change, `YYYY-MM-DD`. */
  readonly updated: string;
  readonly queries: Queries;
  /** The first sentences of the body as plain text, at most 180 characters. */
  readonly lead: string;
}

export interface Article extends ArticleHead {
  readonly body: Body;
}

/** A named group of articles. The order of the list is the order on the screen; a parent stands before its children. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}

/** A value that owners set and articles show as `{{name}}`. */
export interface Variable {
  readonly about: string;
  /** Shown, marked as an example, while the owner has set nothing. */
  readonly example: string;
}

/*
 * The body: a closed tree, a subset of mdast (https://github.com/syntax-tree/mdast) and nothing else, so that no text
 * can become markup. A text or a link address may hold variables: `{{imapHost}}`.
 */

export type Body = readonly Block[];

export type Block = Paragraph | Heading | List | Table | Note | Code | Rule | Image | Video;

export type Inline = Text | Strong | Emphasis | InlineCode | Link | Break;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** Depth 1 is the article's title, so a body starts at 2. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 2 | 3;
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The first number of an ordered list; 1 when left out. */
  readonly start?: number;
  readonly children: readonly ListItem[];
}

export interface ListItem {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  /** One entry a column; `null` leaves the side to the text direction. */
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  /** The first row is the head. */
  readonly children: readonly TableRow[];
}

export interface TableRow {
  readonly type: 'tableRow';
  readonly children: readonly TableCell[];
}

export interface TableCell {
  readonly type: 'tableCell';
  readonly children: readonly Inline[];
}

/** mdast's blockquote, with what its `[!NOTE]` marker said. */
export interface Note {
  readonly type: 'blockquote';
  readonly kind: 'note' | 'tip' | 'warning';
  readonly children: readonly Block[];
}

/** A block to copy whole: a DNS record, a command. */
export interface Code {
  readonly type: 'code';
  readonly lang?: string;
  readonly value: string;
}

export interface Rule {
  readonly type: 'thematicBreak';
}

/** mdast's image, as a block. */
export interface Image {
  readonly type: 'image';
  /** `https:`, an address from the pack's own, or `data:` of a PNG, JPEG, GIF or WebP. */
  readonly url: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** What stands below it. */
  readonly title?: string;
  /** Its own size in px: its place is kept before it is here. */
  readonly width?: number;
  readonly height?: number;
}

/** A film, of which nothing is asked for before somebody plays it. */
export interface Video {
  readonly type: 'video';
  /** Of a file (`.mp4`, `.webm`), as of an image, or of a page that shows it. */
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
  /** The picture in its place until then, from where the pack or the page is. */
  readonly poster?: string;
  /** The size of that picture in px. */
  readonly width?: number;
  readonly height?: number;
}

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

/** Something to type or copy: a server name, a port. */
export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

export interface Link {
  readonly type: 'link';
  /** An address the link policy lets pass, `#faq/<article id>`, or one whole variable: `{{webmailUrl}}`. */
  readonly url: string;
  readonly children: readonly Inline[];
}

export interface Break {
  readonly type: 'break';
}
