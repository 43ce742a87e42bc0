import { FaqError } from '../content/faq-error.js';

/**
 * Tells the owner, once for each directive, when the page's Content-Security-Policy forbids something of ours: which
 * directive, and what to add to it. `homes` are the folders where script and articles are; what the policy forbids
 * elsewhere is the page's own affair.
 */
export function watchPolicy(homes: () => readonly string[], report: (error: FaqError) => void, signal: AbortSignal): void {
  const told = new Set<string>();
  const hear = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    const directive = effectiveDirective.replace(/-elem$/, '');
    if (disposition !== 'enforce' || told.has(directive) || !homes().some((home) => isOf(blockedURI, home))) return;
    told.add(directive);
    report(new FaqError('POLICY', `the Content-Security-Policy of this page forbids ${blockedURI}. Add ${new URL(blockedURI).origin} to its ${directive}.`));
  };
  document.addEventListener('securitypolicyviolation', hear, { signal });
}

/** Of another origin than the page's, browsers may name the origin alone. */
const isOf = (uri: string, home: string): boolean => {
  const folder = new URL('.', home);
  return uri.startsWith(folder.href) || uri === folder.origin;
};
