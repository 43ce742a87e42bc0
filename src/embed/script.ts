/**
 * The script tag itself. The browser says which it is only while it runs, and never for a module; when a library runs
 * it as a text of its own (jQuery's `append`), what runs is a tag without an address.
 */
export const script = (document.currentScript as HTMLScriptElement | null)?.src
  ? (document.currentScript as HTMLScriptElement)
  : (document.querySelector('script[src*="/faq."]') as HTMLScriptElement);
