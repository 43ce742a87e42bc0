import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Audience } from '../../content/article.js';
import { categoryPath } from '../../content/categories.js';
import { fillText } from '../../content/variables.js';
import { around } from '../../locales/format.js';
import type { Answer, Hit, SearchResult } from '../../search/source.js';
import { headOf, isFor, languageOf } from '../../store/overview.js';
import type { Contents, HelpState } from '../../store/state.js';
import { marked } from '../shared/marked.js';

/** Hits that stand together on the screen; `others` are those for another audience than the chosen one. */
interface HitGroup {
  readonly others: boolean;
  readonly hits: readonly Hit[];
}

/** The chosen audience's hits first; the others are not hidden but follow, so that nothing is lost to a filter. */
export function arrange(hits: readonly Hit[], contents: Contents, audience: Audience | undefined): readonly HitGroup[] {
  const fits = (hit: Hit): boolean => {
    const head = headOf(contents, hit.id);
    return !head || isFor(head, audience);
  };
  const groups = [
    { others: false, hits: hits.filter(fits) },
    { others: true, hits: hits.filter((hit) => !fits(hit)) },
  ];
  return groups.filter((group) => group.hits.length > 0);
}

/** About as high as a hit is, px: what stands in the place of those that are not drawn yet. */
const HIT_HEIGHT = 88;

/** What was found, `limit` hits of it, or what to do when nothing was. `choose` opens the hit at a place of the list. */
export function renderResults(
  state: HelpState,
  result: SearchResult,
  limit: number,
  active: number,
  choose: (index: number) => void,
): TemplateResult {
  const { strings } = state;
  if (result.hits.length === 0) {
    return html`<div part="nothing" class="nothing">
      <p class="nothing-title">${around(strings.nothing, html`<bdi>${result.query.trim()}</bdi>`)}</p>
      <p>${strings.nothingHint}</p>
    </div>`;
  }
  const groups = arrange(result.hits, state.contents, state.audience);
  const more = result.hits.length - limit;
  const answer = result.answer?.id === groups[0]?.hits[0]?.id ? result.answer : undefined;
  let index = 0;
  const option = (hit: Hit): TemplateResult => renderHit(state, hit, index++, active, choose, hit.id === answer?.id ? answer.text : '');
  return html`
    ${renderNotes(state, result)} ${answer ? renderAnswer(state, answer, choose) : nothing}
    <div part="results" id="results" role="listbox" aria-label=${strings.results}>
      ${groups.map(({ others, hits }) => {
        const options = hits.slice(0, limit - index).map(option);
        if (!others || !options.length) return options;
        const label = state.audience === 'owners' ? strings.alsoForHosts : strings.alsoForOwners;
        return html`<div role="group" aria-label=${label}>
          <p class="label" aria-hidden="true">${label}</p>
          ${options}
        </div>`;
      })}
    </div>
    ${more > 0 ? html`<div .style=${`block-size:${more * HIT_HEIGHT}px`}></div>` : nothing}
  `;
}

/** What was understood otherwise than typed. */
function renderNotes({ strings }: HelpState, { corrected, missing }: SearchResult): TemplateResult | typeof nothing {
  if (!corrected && !missing?.length) return nothing;
  return html`<div class="understood">
    ${corrected ? html`<p>${around(strings.corrected, html`<bdi>${corrected}</bdi>`)}</p>` : nothing}
    ${missing?.length ? html`<p>${around(strings.missing, html`<bdi>${missing.join(', ')}</bdi>`)}</p>` : nothing}
  </div>`;
}

/** The answer of the first hit on the screen. */
function renderAnswer(state: HelpState, answer: Answer, choose: (index: number) => void): TemplateResult {
  const fill = (text: string): string => fillText(text, state.values, state.contents.variables);
  return html`<section part="answer" class="answer" aria-labelledby="answer">
    <h3 id="answer">${state.strings.answer}</h3>
    <p class=${answer.kind} lang=${languageOf(state.contents, answer.id)} dir="auto">${marked(answer.text, answer.ranges, fill)}</p>
    <button type="button" class="read" @click=${() => choose(0)}>${state.strings.readMore}</button>
  </section>`;
}

/** `told` is what stands above the hit as its answer: a snippet that says no more is left out. */
function renderHit(
  state: HelpState,
  hit: Hit,
  index: number,
  active: number,
  choose: (index: number) => void,
  told: string,
): TemplateResult {
  const { contents, strings, values, locale } = state;
  const head = headOf(contents, hit.id);
  const language = languageOf(contents, hit.id);
  const fill = (text: string): string => fillText(text, values, contents.variables);
  const place = head ? categoryPath(contents, head.category).map(({ name }) => name) : [];
  const audience = head?.audiences.length === 1 ? strings[head.audiences[0] === 'hosts' ? 'forHosts' : 'forOwners'] : undefined;
  return html`<div
    part="result"
    class="hit"
    lang=${language}
    role="option"
    id="option-${index}"
    aria-selected=${index === active}
    aria-current=${state.place.view === 'article' && state.place.article === hit.id ? 'true' : nothing}
    @click=${() => choose(index)}
  >
    <p class="title" dir="auto">${marked(head?.title ?? hit.id, hit.titleRanges, fill)}</p>
    ${hit.snippet && !bare(told).includes(bare(hit.snippet)) ? html`<p class="snippet" dir="auto">${marked(hit.snippet, hit.snippetRanges, fill)}</p>` : nothing}
    ${hit.knownQuery ? html`<p class="asked" lang=${locale}>${strings.askedAs} “<bdi lang=${language}>${hit.knownQuery}</bdi>”</p>` : nothing}
    <p class="place" lang=${locale}>${[place.join(' › '), audience].filter(Boolean).join(' · ')}</p>
  </div>`;
}

/** A text without blanks, the breaks between its lines and the dots where it was cut. */
const bare = (text: string): string => text.replace(/[\s…]+/g, '');
