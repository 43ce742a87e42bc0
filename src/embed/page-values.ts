import type { HelpStore } from '../store/help-store.js';

/** Reads the values that the page itself shows: `<span data-faq-var="imapHost">imap.acme.example</span>`, or a field. */
export function readPageValues(store: HelpStore): void {
  const values: Record<string, string> = {};
  for (const element of document.querySelectorAll<HTMLInputElement>('[data-faq-var]')) {
    const { value, textContent, dataset } = element;
    const text = ((typeof value === 'string' && value) || textContent || '').trim();
    // An empty element says nothing yet: what was set elsewhere stands.
    if (text) values[dataset['faqVar'] ?? ''] = text;
  }
  store.setValues(values);
}
