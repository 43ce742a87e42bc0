import type { FaqDrawer } from '../elements/faq-drawer/faq-drawer.js';
import './faq-shell.js';
import './faq-article.js';

declare global {
  interface HTMLElementTagNameMap {
    'faq-drawer': FaqDrawer;
  }
}
