import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { AUDIENCES } from '../../content/article.js';
import type { Audience } from '../../content/article.js';
import type { HelpStore } from '../../store/help-store.js';
import type { AudienceCounts } from '../../store/overview.js';
import type { HelpState } from '../../store/state.js';

/** "All 26 · Website Owners 24 · Hosting Companies 12": whom the visitor wants articles for. Nothing where there is no choice. */
export function audienceFilter(state: HelpState, store: HelpStore | undefined, counts: AudienceCounts): TemplateResult | typeof nothing {
  const { audience: chosen, strings, locale } = state;
  const several = AUDIENCES.every((audience) => state.contents.articles.some((article) => article.audiences.includes(audience)));
  if (!several) return nothing;
  const chip = (audience: Audience | undefined): TemplateResult => html`
    <button type="button" part="audience" class="chip" aria-pressed=${chosen === audience} @click=${() => store?.setAudience(audience)}>
      ${strings[audience ?? 'all']} <span class="number">${counts[audience ?? 'all'].toLocaleString(locale)}</span>
    </button>
  `;
  return html`<div part="audiences" class="audiences" role="group" aria-label=${strings.audience}>
    ${chip(undefined)} ${AUDIENCES.map(chip)}
  </div>`;
}
