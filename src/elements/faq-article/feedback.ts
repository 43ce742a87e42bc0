import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Strings } from '../../locales/en.js';
import type { HelpStore } from '../../store/help-store.js';
import { FaqHelpfulEvent } from '../shared/events.js';
import type { HelpfulReason, Verdict } from '../shared/events.js';

const REASONS: readonly HelpfulReason[] = ['unclear', 'outdated', 'unanswered'];

/** What was said in this page view, by article; gone with the page, and kept nowhere else. */
const said = new WeakMap<object, Map<string, Verdict>>();

/** "Was this helpful?" below an article: yes or no, and for who says no a reason, if they like. */
export class Feedback {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(id: string, strings: Strings, store: HelpStore | undefined): TemplateResult | typeof nothing {
    if (!strings.helpful) return nothing;
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
        ? html`<p id="helpful" class="asked" tabindex="-1">${strings.thanks}</p>`
        : html`<h3 id="helpful" class="asked">${strings.helpful}</h3>
            <button type="button" class="pill" @click=${() => say({ id, helpful: true })}>${strings.yes}</button>
            <button type="button" class="pill" @click=${() => say({ id, helpful: false })}>${strings.no}</button>`}
      ${asks ? this.#renderReasons(strings, (more) => say({ id, helpful: false, ...more })) : nothing}
    </section>`;
  }

  #renderReasons(strings: Strings, send: (more: Partial<Verdict>) => void): TemplateResult {
    const onSubmit = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = new FormData(event.currentTarget as HTMLFormElement);
      const comment = String(form.get('comment')).trim();
      const reason = form.get('reason') as HelpfulReason | null;
      send({ ...(reason && { reason }), comment });
    };
    return html`<form @submit=${onSubmit}>
      <fieldset>
        <legend>${strings.reason}</legend>
        ${REASONS.map((reason) => html`<label><input type="radio" name="reason" value=${reason} />${strings[reason]}</label>`)}
      </fieldset>
      <label class="comment">${strings.comment}<textarea name="comment" rows="2" maxlength="1000"></textarea></label>
      <button type="submit" class="action">${strings.send}</button>
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
