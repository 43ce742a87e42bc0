import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Audience } from '../../content/article.js';
import type { HelpStore } from '../../store/help-store.js';
import { numeral } from '../../locales/format.js';
import { countAudiences } from '../../store/overview.js';
import type { AudienceCounts } from '../../store/overview.js';
import type { HelpState } from '../../store/state.js';

const CHOICES = [undefined, 'hosts', 'owners'] as const;

/**
 * "All 26 · Hosting Companies 12 · Website Owners 24": whom the visitor wants articles for. Nothing where there is no choice;
 * until that is known, the room that the row takes, so that what is below stays where it is.
 */
export function audienceFilter(state: HelpState, store: HelpStore | undefined, counts: AudienceCounts): TemplateResult | typeof nothing {
  const { audience: chosen, status, strings, locale } = state;
  const { hosts, owners } = countAudiences(state.contents);
  if (status === 'idle' || status === 'loading') return html`<div class="audiences"><span class="chip">\u00a0</span></div>`;
  if (!hosts || !owners) return nothing;
  const chip = (audience: Audience | undefined): TemplateResult => html`
    <button type="button" part="audience" class="chip" aria-pressed=${chosen === audience} @click=${() => store?.setAudience(audience)}>
      ${strings[audience ?? 'all']} <span class="number">${numeral(counts[audience ?? 'all'], locale)}</span>
    </button>
  `;
  return html`<div part="audiences" class="audiences" role="group" aria-label=${strings.audience}>
    ${CHOICES.map(chip)}
  </div>`;
}
