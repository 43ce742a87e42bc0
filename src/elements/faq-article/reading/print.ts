/** How long paper waits for images, ms. */
const PATIENCE = 8_000;

/** How an article looks on paper. */
const PAPER = `
  @page { margin: 18mm; }
  body { margin: 0; color: #000; font: 11pt/1.5 system-ui, sans-serif; }
  h1 { margin: 0 0 2mm; font-size: 18pt; line-height: 1.25; }
  h3 { margin: 6mm 0 1mm; font-size: 13pt; break-after: avoid; }
  h4 { margin: 4mm 0 1mm; break-after: avoid; }
  p, ul, ol, pre, .table, .note { margin: 0 0 3mm; }
  .about { color: #444; font-size: 9pt; }
  pre, .note { padding: 3mm; border: 0.3mm solid #999; border-radius: 2mm; break-inside: avoid; }
  pre { white-space: pre-wrap; }
  .kind { margin: 0; font-weight: 600; }
  code { font-family: ui-monospace, monospace; }
  table { inline-size: 100%; border-collapse: collapse; }
  tr { break-inside: avoid; }
  th, td { padding: 1.5mm 2mm; border: 0.3mm solid #999; text-align: start; vertical-align: baseline; }
  a { color: inherit; }
  figure { margin: 0 0 3mm; break-inside: avoid; }
  img { max-inline-size: 100%; max-block-size: 200mm; block-size: auto; border: 0.3mm solid #999; }
  figcaption, .elsewhere, .lack { margin: 0; font-size: 9pt; }
  .lack, [data-failed] img { display: none; }
  [data-failed] .lack, [data-bare] .lack { display: block; }
  a[href]::after { content: ' (' attr(href) ')'; font-size: 9pt; overflow-wrap: anywhere; }
`;

/** What is on the screen for those who read there. */
const ONLY_ON_SCREEN = 'button, nav, video, iframe';

/**
 * Prints one article and nothing else: in a frame of its own that is filled node by node, since strict pages let neither
 * markup nor a script in. The frame goes when that is over.
 */
export function printArticle(article: HTMLElement): void {
  const { documentElement } = document;
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  for (const [name, value] of [['position', 'fixed'], ['inset', 'auto 100% 100% auto'], ['inline-size', '0'], ['block-size', '0'], ['border', '0'], ['visibility', 'hidden']] as const) {
    frame.style.setProperty(name, value, 'important');
  }
  // Beside the body: what of us stands on the page is not on its paper, and a frame in there would have nothing to print.
  documentElement.append(frame);
  const paper = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper) return frame.replaceWith();
  fill(paper, article);
  leaveAfter(frame, paper);
  const images = [...paper.document.images];
  if (images.length === 0) return paper.print();
  // Images that nobody has scrolled to are not here yet; one that does not come holds up nothing.
  const here = Promise.allSettled(images.map((image) => image.decode()));
  void Promise.race([here, new Promise((go) => setTimeout(go, PATIENCE))]).then(() => frame.isConnected && paper.print());
}

/** Not every browser says that it is over; who touches the page again is done with the dialog that stood before it. */
function leaveAfter(frame: HTMLIFrameElement, paper: Window): void {
  const life = new AbortController();
  const leave = (): void => {
    life.abort();
    frame.replaceWith();
  };
  paper.addEventListener('afterprint', leave, { signal: life.signal });
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, leave, { capture: true, signal: life.signal });
}

function fill({ document: page, CSSStyleSheet: Sheet }: Window & typeof globalThis, article: HTMLElement): void {
  const sheet = new Sheet();
  sheet.replaceSync(PAPER);
  page.adoptedStyleSheets = [sheet];
  const title = page.createElement('h1');
  title.textContent = article.querySelector('h2')?.textContent?.trim() ?? '';
  page.title = title.textContent;
  page.documentElement.lang = article.lang;
  page.documentElement.dir = article.dir;
  const parts = [...article.querySelectorAll('.about, .body')].map((part) => page.importNode(part, true));
  for (const part of parts) for (const extra of [...part.querySelectorAll(ONLY_ON_SCREEN)]) extra.replaceWith();
  for (const part of parts) for (const image of part.querySelectorAll('img')) image.loading = 'eager';
  page.body.append(title, ...parts);
}
