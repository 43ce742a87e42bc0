import { FaqLauncher } from '../elements/faq-launcher/faq-launcher.js';
import { define } from './define.js';

define('faq-launcher', FaqLauncher);

declare global {
  interface HTMLElementTagNameMap {
    'faq-launcher': FaqLauncher;
  }
}
