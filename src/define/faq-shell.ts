import { FaqDrawer } from '../elements/faq-drawer/faq-drawer.js';
import { FaqNav } from '../elements/faq-nav/faq-nav.js';
import { FaqSearch } from '../elements/faq-search/faq-search.js';
import { define } from './define.js';

// All that is seen before an article is opened. The provider of the store first: elements that are upgraded after it find it at once.
define('faq-drawer', FaqDrawer);
define('faq-search', FaqSearch);
define('faq-nav', FaqNav);
