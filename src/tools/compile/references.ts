import type { Variable } from '../../content/article.js';
import { safeLink } from '../../content/links.js';
import type { Report } from './fault.js';
import { didYouMean } from '../../content/nearest.js';

export interface Known {
  readonly report: Report;
  /** The articles that `#faq/…` may lead to. */
  readonly ids: ReadonlySet<string>;
  readonly variables: Readonly<Record<string, Variable>>;
}

/** Any base does: only whether a relative address can be resolved matters here. */
const SOME_PAGE = 'https://page.example/';
const NAME = /^[a-z][A-Za-z0-9]*$/;

/** Checks what a body points at: variables, addresses and other articles. */
export class References {
  /** The variables used, each with the line of its first use. */
  readonly names = new Map<string, number>();
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  /** Notes the variables of a text that begins on this line. In code, braces that hold no name are somebody else's. */
  note(text: string, firstLine: number, isCode: boolean): void {
    const { report, variables } = this.#known;
    for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
      const line = firstLine + text.slice(0, match.index).split('\n').length - 1;
      const name = match[1]!;
      if (!NAME.test(name)) {
        if (isCode) continue;
        const mend = 'Write {{name}}: a small letter first, then letters and digits, no blanks.';
        report(line, 'VARIABLE_FORM', `"${short(match[0])}" is not how a variable is written`, mend);
      } else if (!Object.hasOwn(variables, name)) {
        const mend = `Add it to variables.yaml, or use one that is there.${didYouMean(name, Object.keys(variables))}`;
        report(line, 'VARIABLE_UNKNOWN', `there is no variable "${short(name)}"`, mend);
      } else if (!this.names.has(name)) {
        this.names.set(name, line);
      }
    }
  }

  /** Whether a link to this address may stand in an article. */
  mayLink(url: string, line: number): boolean {
    const { report, variables } = this.#known;
    const name = /^\{\{(.*)\}\}$/.exec(url)?.[1];
    if (name !== undefined && NAME.test(name)) {
      this.note(url, line, true);
      return (
        Object.hasOwn(variables, name) && this.#follows(variables[name]!.example, line, `the example of ${url} is no address`)
      );
    }
    if (url.includes('{{')) {
      const mend = 'Make the whole address one variable, or write it out.';
      report(line, 'LINK_VARIABLE', `the address "${short(url)}" holds a variable and more`, mend);
      return false;
    }
    return this.#follows(url, line, `the address "${short(url)}" is not safe to follow`);
  }

  #follows(address: string, line: number, otherwise: string): boolean {
    const { report, ids } = this.#known;
    const link = safeLink(address, SOME_PAGE);
    if (!link) {
      report(line, 'LINK_UNSAFE', otherwise, 'Use an https:, mailto: or tel: address, or #faq/article-id for an article.');
      return false;
    }
    if (link.article === undefined || ids.has(link.article)) return true;
    const mend = `Link to the id of an article.${didYouMean(link.article, ids)}`;
    report(line, 'LINK_BROKEN', `there is no article "${short(link.article)}"`, mend);
    return false;
  }
}

/** As much of a text as a message has room for. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
