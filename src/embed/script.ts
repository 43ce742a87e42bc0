/** The script tag itself. The browser says which it is only while it runs, and never for a module or inside a shadow root. */
export const script = (document.currentScript || document.querySelector('[src*="/faq."]')) as HTMLScriptElement;
