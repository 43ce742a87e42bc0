import { launcherCss } from '../elements/faq-launcher/faq-launcher.styles.js';

/**
 * Draws the launcher before its class is loaded: the same button, which the class later takes over. Beside the body and
 * not in it, where it survives pages that replace their body and stays put on those that transform it.
 */
export const drawStandIn = (options: DOMStringMap): HTMLElement => {
  const launcher = document.createElement('faq-launcher');
  launcher.setAttribute('side', options['position'] || '');
  launcher.style.setProperty('--faq-accent', options['accent'] || '');
  const root = launcher.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  root.adoptedStyleSheets = [sheet];
  root.append(document.createElement('button'));
  (root.firstChild as Element).append(options['label'] || 'Help');
  document.documentElement.append(launcher);
  return launcher;
};
