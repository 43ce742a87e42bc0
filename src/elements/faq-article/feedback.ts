import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AllStrings } from '../../locales/en.js';
import type { HelpStore } from '../../store/help-store.js';
import { FaqHelpfulEvent } from './events.js';
import type { HelpfulReason, Verdict } from './events.js';

const REASONS = { unclear: 'readingUnclear', outdated: 'readingOutdated', unanswered: 'readingUnanswered' } as const satisfies Record<HelpfulReason, string>;

/** What was said in this page view, by article; gone with the page, and kept nowhere else. */
const said = new WeakMap<object, Map<string, Verdict>>();

/** "Was this helpful?" below an article: yes or no, and for who says no a reason, if they like. */
export class Feedback {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(id: string, words: AllStrings, store: HelpStore | undefined): TemplateResult | typeof nothing {
    if (!words.readingHelpful) return nothing;
    const verdicts = this.#verdicts(store);
    const verdict = verdicts.get(id);
    const say = (news: Verdict): void => {
      verdicts.set(id, news);
      // Who leaves the form empty has said no more than before.
      if (news.reason || news.comment !== '') this.#host.dispatchEvent(new FaqHelpfulEvent(news));
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(() => this.#lead());
    };
    const asks = verdict?.helpful === false && verdict.reason === undefined && verdict.comment === undefined;
    return html`<section part="feedback" class="feedback" aria-labelledby="helpful">
      ${verdict
        ? html`<p id="helpful" class="asked" tabindex="-1">${words.readingThanks}</p>`
        : html`<h3 id="helpful" class="asked">${words.readingHelpful}</h3>
            <button type="button" class="pill" @click=${() => say({ id, helpful: true })}>${words.readingYes}</button>
            <button type="button" class="pill" @click=${() => say({ id, helpful: false })}>${words.readingNo}</button>`}
      ${asks ? this.#renderReasons(words, (more) => say({ id, helpful: false, ...more })) : nothing}
    </section>`;
  }

  #renderReasons(words: AllStrings, send: (more: Partial<Verdict>) => void): TemplateResult {
    const onSubmit = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = new FormData(event.currentTarget as HTMLFormElement);
      const comment = String(form.get('comment')).trim();
      const reason = form.get('reason') as HelpfulReason | null;
      send({ ...(reason && { reason }), comment });
    };
    return html`<form @submit=${onSubmit}>
      <fieldset>
        <legend>${words.readingReason}</legend>
        ${Object.entries(REASONS).map(([reason, word]) => html`<label><input type="radio" name="reason" value=${reason} />${words[word]}</label>`)}
      </fieldset>
      <label class="comment">${words.readingComment}<textarea name="comment" rows="2" maxlength="1000"></textarea></label>
      <button type="submit" class="action">${words.readingSend}</button>
    </form>`;
  }

  /** What was pressed is gone: reading goes on where it says thanks. */
  #lead(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('p#helpful')?.focus({ preventScroll: true });
  }

  #verdicts(store: HelpStore | undefined): Map<string, Verdict> {
    const key = store ?? this.#host;
    let verdicts = said.get(key);
    if (!verdicts) said.set(key, (verdicts = new Map()));
    return verdicts;
  }
}
