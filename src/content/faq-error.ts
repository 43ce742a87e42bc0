/**
 * What went wrong, in one sentence, and the mend: `PACK_FORMAT: this pack was made for format 3, this build reads 1.
 * Build it again with faq-elements 1.x.`
 */
export class FaqError extends Error {
  /** A stable key for programs: `PACK_FORMAT`, `PACK_NOT_FOUND`, `ARTICLE_UNKNOWN`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'FaqError';
    this.code = code;
  }
}

/** Whatever was thrown, with a code. */
export function asFaqError(cause: unknown): FaqError {
  return cause instanceof FaqError ? cause : new FaqError('UNEXPECTED', `${String(cause)}. Please report this.`, { cause });
}

/** A chunk of our own that did not come. */
export function lost(cause: unknown): never {
  throw new FaqError('CODE_NOT_FOUND', 'a part of the script did not load. Check that all files of dist/faq are in place.', { cause });
}
