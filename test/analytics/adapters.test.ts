import { expect } from '@open-wc/testing';
import { clean, toGa4, toMatomo, toPlausible } from '../../src/analytics/adapters.js';
import { FaqCopyEvent, FaqHelpfulEvent } from '../../src/elements/faq-article/events.js';
import { FaqArticleEvent, FaqSearchEvent } from '../../src/elements/shared/events.js';

const page = window as unknown as Record<string, unknown>;

function happen(): void {
  for (const query of ['my', 'my mail', 'my mail ann@acme.example']) document.dispatchEvent(new FaqSearchEvent(query, query.length > 8 ? 0 : 3, undefined));
  document.dispatchEvent(new FaqArticleEvent('webmail'));
  document.dispatchEvent(new FaqCopyEvent('imap.acme.example'));
  document.dispatchEvent(new FaqHelpfulEvent({ id: 'webmail', helpful: false, reason: 'unclear', comment: 'see https://acme.example/cpsess123/' }));
}

describe('the analytics adapters', () => {
  it('tell GA4 of a search once it is over, without addresses', () => {
    const told: unknown[] = [];
    page['gtag'] = (...call: unknown[]) => told.push(call);
    const stop = toGa4();
    happen();
    stop();
    happen();
    delete page['gtag'];
    expect(told).to.deep.equal([
      ['event', 'faq_no_results', { query: 'my mail [e-mail]', total: 0 }],
      ['event', 'faq_article', { id: 'webmail' }],
      ['event', 'faq_copy', {}],
      ['event', 'faq_helpful', { id: 'webmail', helpful: false, reason: 'unclear', comment: 'see [address]' }],
    ]);
  });

  it('tell Matomo, with searches as site searches', () => {
    const told: unknown[] = (page['_paq'] = []);
    const stop = toMatomo();
    happen();
    stop();
    delete page['_paq'];
    expect(told).to.deep.equal([
      ['trackSiteSearch', 'my mail [e-mail]', 'Help', 0],
      ['trackEvent', 'Help', 'article', 'webmail'],
      ['trackEvent', 'Help', 'copy', ''],
      ['trackEvent', 'Help', 'helpful', 'webmail', 0],
    ]);
  });

  it('tell Plausible, and take no harm from one that throws or is not there', () => {
    const told: unknown[] = [];
    const stop = toPlausible();
    happen();
    page['plausible'] = (...call: unknown[]) => told.push(call);
    document.dispatchEvent(new FaqArticleEvent('outlook'));
    stop();
    delete page['plausible'];
    expect(told).to.deep.equal([['Help: article', { props: { id: 'outlook' } }]]);
  });

  it('leave out what could tell of a person or a session', () => {
    for (const text of ['mail to ann.b+x@acme.example', 'https://acme.example:2083/cpsess12/x?token=1', 'ftp.acme.example/x', '10.0.0.17', '/cpsess0123/frontend', 'ann@localhost', 'www.acme']) {
      expect(clean(`ask ${text} now`), text).to.match(/^ask (?:mail to )?\[(?:address|e-mail)\] now$/);
    }
    for (const text of ['550 5.7.1 rejected', 'imap vs pop3?', 'port 993']) expect(clean(text)).to.equal(text);
  });
});
