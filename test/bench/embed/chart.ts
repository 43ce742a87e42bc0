export interface Bar {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

const WIDTH = 820;
const LABEL = 300;
const ROW = 44;
const TOP = 64;

/** Two bars a row, before and after the widget is used; readable on light and on dark pages. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ after }) => after));
  const length = (bytes: number): number => Math.max(2, Math.round((bytes / most) * (WIDTH - LABEL - 90)));
  const rows = bars.map(({ name, before, after }, i) => {
    const y = TOP + i * ROW;
    const number = (bytes: number, at: number): string => `<text class="n" x="${LABEL + length(bytes) + 8}" y="${at}">${bytes.toLocaleString('en')}</text>`;
    return `  <text class="${i ? 'l' : 'l us'}" x="${LABEL - 12}" y="${y + 17}">${name}</text>
  <rect class="before" x="${LABEL}" y="${y}" width="${length(before)}" height="12" rx="3"/>${number(before, y + 10)}
  <rect class="${i ? 'after' : 'after us'}" x="${LABEL}" y="${y + 15}" width="${length(after)}" height="12" rx="3"/>${number(after, y + 25)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${TOP + bars.length * ROW + 8}" role="img" aria-label="${title}">
  <style>
    text { font: 13px system-ui, sans-serif; fill: #3b4252 } .l { text-anchor: end } .us { font-weight: 600 } .t { font-size: 16px; font-weight: 650 } .n { font-size: 11px }
    .before { fill: #9aa5b8 } .after { fill: #b9c7e6 } .after.us { fill: #2457d6 }
    @media (prefers-color-scheme: dark) { text { fill: #d8dee9 } .after { fill: #4a5d8a } .after.us { fill: #7ea2ff } .before { fill: #6b7488 } }
  </style>
  <text class="t" x="${LABEL}" y="24">${title}</text>
  <text x="${LABEL}" y="46">grey: before anybody opens it; below: after the first search</text>
${rows.join('\n')}
</svg>
`;
}
