/** What the drivers say to the page. Source, not functions: it has to arrive as it is, in pages that replace what is built in. */

/** Under what name the page keeps what went wrong: a symbol, so that it is no global of the page. */
const FAULTS = `Symbol.for('faults of this page')`;

/**
 * A script that lets a page remember its own faults, for engines whose driver does not tell. It hears, from where it
 * stands in the page: errors and rejections nobody caught, files that did not load, `console.error` and `console.warn`,
 * and what a policy forbade. It does not hear what the browser alone writes to its console (a failed fetch, say).
 */
export const FAULT_SCRIPT = `(function () {
  if (window[${FAULTS}]) return;
  var faults = window[${FAULTS}] = [];
  function keep(text) { faults[faults.length] = text; }
  addEventListener('error', function (event) {
    var at = event.target;
    keep(at && at !== window && at.nodeType ? 'not loaded: ' + (at.src || at.href || at.nodeName) : 'thrown: ' + event.message);
  }, true);
  addEventListener('unhandledrejection', function (event) { keep('thrown: ' + (event.reason && event.reason.message || event.reason)); });
  addEventListener('securitypolicyviolation', function (event) { keep('console: forbidden by ' + event.effectiveDirective + ': ' + event.blockedURI); });
  ['error', 'warn'].forEach(function (level) {
    var original = console[level];
    console[level] = function () { keep('console: ' + [].slice.call(arguments).join(' ')); return original.apply(console, arguments); };
  });
})();`;

/** An expression for what the page remembers, which forgets it meanwhile. */
export const TAKE_FAULTS = `(window[${FAULTS}] ? window[${FAULTS}].splice(0) : [])`;

/** An expression that calls the function with the arguments and is a promise of its answer. */
export function callOf(work: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const given = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
  // The compiler that runs the tests wraps functions inside functions in a helper of that name, which the page has not.
  return `(async () => { const __name = (of) => of; return (${work.toString()})(${given}); })()`;
}
