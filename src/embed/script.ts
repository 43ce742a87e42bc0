/** The script tag itself; known only while the script runs for the first time. */
export const script = document.currentScript as HTMLScriptElement;
