import { faultOfPattern } from '../content/address-pattern.js';
import { AUDIENCES } from '../content/article.js';
import { FaqError } from '../content/faq-error.js';
import type { PageHint } from '../content/panel.js';
import type { PageRule } from '../store/page-context/page-context.js';

type Report = (error: FaqError) => void;

const PATTERNS = ['path', 'query', 'hash'];
const LISTS = ['topics', 'articles'];

/** The owner's rules, those that can be used; what is wrong with the others is told. */
export function readRules(rules: unknown, report: Report): readonly PageRule[] {
  if (rules === undefined) return [];
  if (!Array.isArray(rules)) {
    report(new FaqError('RULES', 'rules is a list, such as [{ "path": "/mail/*", "topics": ["email-accounts"] }].'));
    return [];
  }
  return rules.filter((rule: unknown, i): rule is PageRule => {
    const fault = faultOf(rule, [...PATTERNS, ...LISTS, 'search', 'audience', 'hide']);
    if (fault) report(new FaqError('RULES', `rule ${i + 1} ${fault}`));
    return !fault;
  });
}

/** What a program says about the page: topics alone, or as in a rule. */
export function readHint(hint: unknown, report: Report): PageHint | undefined {
  const said = typeof hint === 'string' ? { topics: [hint] } : Array.isArray(hint) ? { topics: hint as unknown[] } : hint;
  const fault = faultOf(said, [...LISTS, 'search', 'audience']);
  if (fault) report(new FaqError('CONTEXT', `what the page is about ${fault}`));
  return fault ? undefined : (said as PageHint);
}

/** What is wrong, in words that complete "rule 1 …". */
function faultOf(rule: unknown, fields: readonly string[]): string | undefined {
  if (typeof rule !== 'object' || rule === null) return 'is an object, such as { "topics": ["spf"] }.';
  for (const [name, value] of Object.entries(rule) as [string, unknown][]) {
    if (!fields.includes(name)) return `has a field "${name}" that is not known. There are ${fields.join(', ')}.`;
    if (LISTS.includes(name) && !(Array.isArray(value) && value.every((text) => typeof text === 'string'))) return `has ${name} that are no list of texts.`;
    if ([...PATTERNS, 'search'].includes(name) && typeof value !== 'string') return `has a ${name} that is no text.`;
    const fault = PATTERNS.includes(name) ? faultOfPattern(value as string) : undefined;
    if (fault) return `has the ${name} "${String(value)}", which ${fault}.`;
    if (name === 'audience' && !(AUDIENCES as readonly unknown[]).includes(value)) return `has an audience that is none of ${AUDIENCES.join(', ')}.`;
  }
  return undefined;
}
