import { LitElement, html, nothing, unsafeCSS } from 'lit';
import type { TemplateResult } from 'lit';
import type { HelpStore } from '../../store/help-store.js';
import { count, numeral } from '../../locales/format.js';
import { aboutPage } from '../../store/overview.js';
import { StoreController } from '../shared/store-controller.js';
import type { StoreHost } from '../shared/store-controller.js';
import { launcherStateStyles } from './faq-launcher-state.styles.js';
import { launcherCss } from './faq-launcher.styles.js';

/**
 * The button that opens the drawer. The script tag draws a stand-in into it before this class is loaded.
 *
 * @element faq-launcher
 * @attr {'right' | 'left'} side - The lower corner it stands in.
 * @attr {string} label - Its text; "Help" in the language of the page when left out.
 * @csspart button - The button.
 * @csspart count - How many articles fit the page, once that is known.
 * @example
 * <faq-launcher side="left" label="Mail help"></faq-launcher>
 */
export class FaqLauncher extends LitElement implements StoreHost {
  static override properties = { store: { attribute: false }, label: {} };

  static override styles = [unsafeCSS(launcherCss), launcherStateStyles];

  declare store: HelpStore | undefined;
  declare label: string | undefined;

  readonly #help = new StoreController(this, ({ open, contents, topics, page, audience, strings, locale }) => [
    open, contents, topics, page, audience, strings, locale,
  ]);
  #standIn: HTMLElement | null = null;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#standIn = this.shadowRoot?.querySelector('button') ?? null;
    return super.createRenderRoot();
  }

  protected override firstUpdated(): void {
    const focused = this.#standIn !== null && this.shadowRoot?.activeElement === this.#standIn;
    this.#standIn?.replaceWith();
    this.#standIn = null;
    if (focused) this.focus();
  }

  protected override render(): TemplateResult {
    const { store, state } = this.#help;
    const { strings, locale } = state;
    const many = aboutPage(state).length;
    return html`<button
      type="button"
      part="button"
      lang=${locale}
      aria-haspopup="dialog"
      aria-expanded=${state.open}
      title=${many ? `${strings.aboutPage}: ${count(strings.articles, many, locale)}` : nothing}
      @click=${() => store?.toggle('launcher')}
    >
      ${this.label || strings.help}${many ? html`<span part="count" aria-hidden="true">${numeral(many, locale)}</span>` : nothing}
    </button>`;
  }
}
