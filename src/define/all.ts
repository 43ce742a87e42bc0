import './faq-drawer.js';
import './faq-launcher.js';
import './faq-search.js';
import './faq-nav.js';
import './faq-article.js';
