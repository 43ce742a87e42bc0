/** Text that tries to become code. Whatever of it runs calls `hit()` of the page. */
export interface Vector {
  readonly kind: string;
  readonly text: string;
}

const RUN = 'hit()';

/** Blanks and control characters that a parser may skip where a filter does not. */
const BLANKS = ['', '\t', '\n', '\r', '\f', '\v', '\0', '\u0001', '\u001f', ' ', '\u00a0', '\u1680', '\u2003', '\u2028', '\u200b', '\u3000', '\ufeff', '\u00ad'];
const SCHEMES = ['javascript:', 'JaVaScRiPt:', 'vbscript:', 'data:text/html,<script>parent.hit()</script>', 'data:image/svg+xml,<svg onload=hit()>'];

const HANDLED = ['img src=x onerror', 'img src=data:, onerror', 'svg onload', 'body onload', 'input autofocus onfocus', 'video src=x onerror', 'audio src=x onerror', 'details open ontoggle', 'iframe onload', 'object data=x onerror', 'link rel=stylesheet href=data:text/css, onload', 'style onload', 'embed src=x onerror', 'select autofocus onfocus', 'textarea autofocus onfocus', 'marquee onstart', 'div style="animation:x 1ms" onanimationend'];
/** What stands around a tag where a text is put into something else. */
const BREAKOUTS = ['', '">', "'>", '`>', '--><', '</title>', '</textarea>', '</style>', '</script>', '</template>', ']]>', '<!--><'].map((before) => before.replace(/<$/, ''));

const SCRIPTS = ['<script>§</script>', '<SCRIPT>§</SCRIPT>', '<script src="data:text/javascript,§"></script>', '<script\n>§</script\n>', '<script/x>§</script>', '<scr<script>ipt>§</script>', '<script type=module>§</script>', '<iframe srcdoc="<script>parent.§</script>"></iframe>', '<iframe src="javascript:parent.§"></iframe>', '<object data="javascript:§"></object>', '<embed src="javascript:§">', '<meta http-equiv=refresh content="0;url=javascript:§">', '<base href="javascript:§//">', '<form action="javascript:§"><button>x</button></form>', '<button formaction="javascript:§">x</button>', '<template shadowrootmode=open><img src=x onerror=§></template>'];
const FOREIGN = ['<svg><script>§</script></svg>', '<svg><animate onbegin=§ attributeName=x dur=1s>', '<svg><set onbegin=§ attributeName=x to=1>', '<svg><a href="javascript:§"><text>x</text></a></svg>', '<svg><use href="data:image/svg+xml,<svg id=x onload=§>#x"/></svg>', '<svg><foreignObject><img src=x onerror=§></foreignObject></svg>', '<svg><image href=x onerror=§></svg>', '<svg><style><img src=x onerror=§></style></svg>', '<svg><title><img src=x onerror=§></title></svg>', '<svg><desc><img src=x onerror=§></desc></svg>', '<math><mtext><img src=x onerror=§></mtext></math>', '<math><maction actiontype=statusline xlink:href="javascript:§">x</maction></math>', '<math href="javascript:§">x</math>', '<math><annotation-xml encoding="text/html"><img src=x onerror=§></annotation-xml></math>'];
const MUTATION = ['<noscript><p title="</noscript><img src=x onerror=§>">', '<svg></p><style><a id="</style><img src=x onerror=§>">', '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=§>">', '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=§>', '<xmp><p title="</xmp><img src=x onerror=§>">', '<table><td><svg><style><img src=x onerror=§></table>', '<select><template><img src=x onerror=§></template></select><img src=x onerror=§>', '<!--><img src=x onerror=§>-->', '<![CDATA[><img src=x onerror=§>]]>', '<?x ><img src=x onerror=§>?>', '&lt;img src=x onerror=§&gt;', '&#60;img src=x onerror=§&#62;', '\\u003cimg src=x onerror=§\\u003e', '%3Cimg src=x onerror=§%3E', '＜img src=x onerror=§＞', '<img/src=x/onerror=§>', '<img\tsrc=x\tonerror=§>', '<img src=x onerror="&#104;it()">', '<img src=x:x onerror\n=\n§>', '<IMG SRC=x ONERROR=§>'];
/** Names that a page or an object knows already. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'document', 'body', 'location', 'trustedTypes', 'faqElements', 'attributes', 'children', 'innerHTML', 'nodeName', 'currentScript', 'defaultView', 'then'];
const CLOBBER = ['<img name="#">', '<a id="#" href="javascript:§">x</a>', '<form id="#"><input name="#"></form>', '#', '{{#}}', '${#}'];
/** Marks by which Lit finds its way about in its own templates, and those of other template languages. */
const MARKERS = ['<?lit$§$>', '?lit$123456$', 'lit$123456$', '<!--?lit$123456$-->', '<a .innerHTML=§>', '<a @click=§>', '<a ?hidden=§>', '<a $lit$=§>', '${§}', '`${§}`', '{{§}}', "{{constructor.constructor('§')()}}", '<%=§%>', '#{§}', '[[§]]', '<slot name=x onslotchange=§>', '<x-y is=§>', '<!--$lit$--><img src=x onerror=§>'];
const INVISIBLE = ['\u202e', '\u202d', '\u2066', '\u2069', '\u200b', '\u200d', '\u200e', '\u2060', '\ufeff', '\ud800', '\udc00', '\0'];

const of = (kind: string, texts: readonly string[]): readonly Vector[] => texts.map((text) => ({ kind, text: text.replaceAll('§', RUN) }));

/** The addresses among them, which links have to refuse. */
export const URLS: readonly Vector[] = of(
  'address',
  SCHEMES.flatMap((scheme) => BLANKS.flatMap((blank) => [blank + scheme, scheme.slice(0, 4) + blank + scheme.slice(4)].map((start) => `${start}${scheme.endsWith(':') ? '§' : ''}`))),
);

/** All of them, each once. */
export const VECTORS: readonly Vector[] = [
  ...new Map(
    [
      ...of('script', BREAKOUTS.flatMap((before) => SCRIPTS.slice(0, 8).map((script) => before + script))),
      ...of('script', SCRIPTS),
      ...of('handler', HANDLED.flatMap((tag) => BREAKOUTS.map((before) => `${before}<${tag}=§>`))),
      ...of('attribute', ['"', "'", '`', ''].flatMap((quote) => ['onfocus', 'onmouseover', 'onanimationstart'].map((name) => `x${quote} autofocus tabindex=0 ${name}=${quote}§`))),
      ...URLS,
      ...of('address in markup', URLS.filter((_, i) => i % 4 === 0).map(({ text }) => `<a href="${text}">x</a>`)),
      ...of('SVG and MathML', FOREIGN),
      ...of('mutation', MUTATION),
      ...of('clobbering', NAMES.flatMap((name) => CLOBBER.map((form) => form.replaceAll('#', name)))),
      ...of('marker', MARKERS),
      ...of('invisible', INVISIBLE.flatMap((mark) => [`${mark}<img src=x onerror=§>`, `<im${mark}g src=x onerror=§>`, `<img src=x ${mark}onerror=§>`])),
    ].map((vector) => [vector.text, vector]),
  ).values(),
];
