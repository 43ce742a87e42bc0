/**
 * Only a table that is wider than its place takes focus, for keys to scroll it with, and says what it is; before it is
 * known how wide they are, all do.
 */
export class Tables {
  #name = '';
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) this.#settle(target.closest('.table') ?? target);
  });
  #body: Element | null = null;
  #article: unknown;

  follow(body: Element | null, article: unknown, name: string): void {
    if (body === this.#body && article === this.#article && name === this.#name) return;
    this.#sizes.disconnect();
    [this.#body, this.#article, this.#name] = [body, article, name];
    for (const table of body?.querySelectorAll('.table, .table > table') ?? []) this.#sizes.observe(table);
  }

  leave(): void {
    this.#sizes.disconnect();
    this.#body = null;
  }

  #settle(table: Element): void {
    const wide = table.scrollWidth > table.clientWidth;
    const name = table.querySelector('th')?.textContent?.trim();
    for (const [attribute, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': name ? `${this.#name}: ${name}` : this.#name })) {
      if (wide) table.setAttribute(attribute, value);
      else table.removeAttribute(attribute);
    }
  }
}
