import { FAULT_SCRIPT } from '../support/driver-script.js';
import { EYES, openEyes } from './eyes.js';
import { ASYNC } from './host.js';
import type { Host } from './host.js';

/** The first script of each page. The compiler that runs this wraps functions in a helper of that name. */
export const eyesScript = `(function () { var __name = function (of) { return of; }; (${openEyes.toString()})(${JSON.stringify(EYES)}); })();\n${FAULT_SCRIPT}`;

/** The host's page; `outer` is the page around a host that stands in a frame. */
export function pageOf(host: Host, outer: boolean): string {
  if (outer && host.framed !== undefined) return framePage(host);
  const { name, head = '', body = '', html = '', bodyTag = '', quirks, tag = ASYNC, place = 'end' } = host;
  return `${quirks ? '' : '<!doctype html>'}
<html lang="en" ${html}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name}</title>
    <link rel="icon" href="data:,">
    <script src="/eyes.js"></script>
    ${head}
    ${place === 'head' ? tag : ''}
  </head>
  <body ${bodyTag}>
    <main><h1>${name}</h1><p>A page of somebody’s. <button id="theirs">Theirs</button></p></main>
    ${body}
    <script>${functions(host)}</script>
    ${place === 'end' ? tag : ''}
  </body>
</html>
`;
}

function functions({ works, modal, stirs }: Host): string {
  const named = { hostWorks: works, hostModal: modal, hostStirs: stirs };
  return Object.entries(named).map(([name, code]) => (code === undefined ? '' : `window.${name} = function (open) { ${code} };`)).join('\n');
}

function framePage({ name, framed }: Host): string {
  return `<!doctype html><html lang="en"><head><title>Around ${name}</title><link rel="icon" href="data:,"><script src="/eyes.js"></script></head>
    <body style="margin:0"><iframe src="/hosts/${name}?framed" ${framed} style="position:fixed;inset:0;width:100%;height:100%;border:0"></iframe></body></html>`;
}
