import { FaqSearch } from '../elements/faq-search/faq-search.js';
import { define } from './define.js';

define('faq-search', FaqSearch);

declare global {
  interface HTMLElementTagNameMap {
    'faq-search': FaqSearch;
  }
}
