import { FaqArticle } from '../elements/faq-article/faq-article.js';
import { define } from './define.js';

define('faq-article', FaqArticle);

declare global {
  interface HTMLElementTagNameMap {
    'faq-article': FaqArticle;
  }
}
