/**
 * Only a table or a text to copy that is wider than its place takes focus, for keys to scroll it with, and a table then
 * says what it is; before it is known how wide they are, all do.
 */
export class Tables {
  #name = '';
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) this.#settle(target.closest('.table, pre') ?? target);
  });
  #body: Element | null = null;
  #article: unknown;

  follow(body: Element | null, article: unknown, name: string): void {
    if (body === this.#body && article === this.#article && name === this.#name) return;
    this.#sizes.disconnect();
    [this.#body, this.#article, this.#name] = [body, article, name];
    for (const table of body?.querySelectorAll('.table, .table > table, pre, pre > code') ?? []) this.#sizes.observe(table);
  }

  leave(): void {
    this.#sizes.disconnect();
    this.#body = null;
  }

  #settle(table: Element): void {
    const wide = table.scrollWidth > table.clientWidth;
    if (table.localName === 'pre') return void (wide ? table.setAttribute('tabindex', '0') : table.removeAttribute('tabindex'));
    const name = table.querySelector('th')?.textContent?.trim();
    for (const [attribute, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': name ? `${this.#name}: ${name}` : this.#name })) {
      if (wide) table.setAttribute(attribute, value);
      else table.removeAttribute(attribute);
    }
  }
}
