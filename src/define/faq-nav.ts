import { FaqNav } from '../elements/faq-nav/faq-nav.js';
import { define } from './define.js';

define('faq-nav', FaqNav);

declare global {
  interface HTMLElementTagNameMap {
    'faq-nav': FaqNav;
  }
}
