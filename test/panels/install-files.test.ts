import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { test } from 'node:test';
import { answer, PANELS } from '../../demo/panels/answer.js';
import { run } from './tools.js';

const ROOT = 'demo/panels';
/** The two themes of WHMCS install the same. */
const FOLDERS = PANELS.map(({ id }) => id).filter((id) => id !== 'whmcs-six');

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder, 'install'), { recursive: true, encoding: 'utf8' })
    .map((file) => join(ROOT, folder, 'install', file))
    .filter((file) => statSync(file).isFile());

/** How a file of each kind is read; a file of a kind that nobody reads is a fault. */
function read(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  if (text.startsWith('#!/bin/sh')) return run('sh', ['-n', file]);
  const kind = extname(file);
  if (kind === '.php' || kind === '.dist') return run('php', ['-l', file]);
  if (kind === '.xml' || kind === '.svg') return run('xmllint', ['--noout', file]);
  if (kind === '.json') return JSON.parse(text) as unknown;
  if (kind === '.html' || kind === '.tt') return run('xmllint', ['--html', '--noout', file]);
  if (kind === '.conf') return text.trim().split('\n').forEach((line) => assert.match(line, /^\w+=.+$/));
  throw new Error(`Nothing reads a file ending in "${kind}".`);
}

/** The script tag on the first page of a panel, as the demo shows it. */
function tagOnPage(id: string): string {
  const panel = PANELS.find((known) => known.id === id);
  const address = panel?.pages.at(-1)?.address.split('#')[0] ?? '';
  const page = answer(address);
  const body = page && 'body' in page ? page.body : '';
  return /<script async.*<\/script>/.exec(body)?.[0] ?? '';
}

const php = (code: string): string => run('php', [], { input: `<?php\n${code}` });

for (const folder of FOLDERS) {
  test(`what is installed in ${folder} has no fault of syntax`, () => {
    const files = filesOf(folder);
    assert.ok(files.length > 0);
    for (const file of files) assert.doesNotThrow(() => read(file), file);
  });
}

test('a file with a fault of syntax is found', () => {
  assert.throws(() => run('php', ['-l'], { input: '<?php function {' }));
  assert.throws(() => run('xmllint', ['--noout', '-'], { input: '<a><b></a>' }));
  assert.throws(() => run('sh', ['-n'], { input: 'if true; then' }));
});

test('the hook of Plesk puts on a page what the demo shows', () => {
  const file = `${ROOT}/plesk/install/faq-elements/plib/hooks/ContentInclude.php`;
  const written = php(`class pm_Hook_ContentInclude {} require '${file}'; echo (new Modules_FaqElements_ContentInclude())->getBodyContent();`);
  assert.equal(written, tagOnPage('plesk'));
});

test('the extension of Plesk is laid out as its archive has to be', () => {
  const folder = `${ROOT}/plesk/install/faq-elements`;
  const id = run('xmllint', ['--xpath', 'string(/module/id)', `${folder}/meta.xml`]).trim();
  assert.equal(id, basename(folder));
  assert.deepEqual(readdirSync(folder).sort(), ['htdocs', 'meta.xml', 'plib']);
});

for (const theme of ['whmcs', 'whmcs-six']) {
  test(`the hook of WHMCS puts on a page of ${theme} what the demo shows`, () => {
    const file = `${ROOT}/whmcs/install/includes/hooks/faq_elements.php`;
    const root = theme === 'whmcs' ? '/billing' : '/billing-six';
    const stub = `define('WHMCS', true); $hooks = []; function add_hook($name, $order, $do) { global $hooks; $hooks[$name] = $do; } require '${file}';`;
    const vars = `['WEB_ROOT' => '${root}', 'activeLocale' => ['languageCode' => 'en']]`;
    assert.equal(php(`${stub} echo $hooks['ClientAreaFooterOutput'](${vars});`), tagOnPage(theme));
    assert.match(php(`${stub} echo $hooks['AdminAreaFooterOutput'](${vars});`), /data-audience="hosts"/);
  });
}

test('the plugin of Roundcube puts on a page what the demo shows', () => {
  const folder = `${ROOT}/roundcube/install/faq_elements`;
  const written = php(`
    class stand_in { public $output; public $config; public $values = []; public $footer = '';
      function get($name, $default) { return $this->values[$name] ?? $default; } function add_footer($text) { $this->footer .= $text; } }
    class rcmail { static $one; static function get_instance() { if (!self::$one) { self::$one = new stand_in(); self::$one->config = self::$one->output = self::$one; } return self::$one; } }
    class rcube_plugin { function load_config($file = 'config.inc.php') { if (is_file("${folder}/$file")) { include "${folder}/$file"; rcmail::get_instance()->values = $config + rcmail::get_instance()->values; } } function add_hook($name, $do) { $this->hook = $do; } public $hook; }
    require '${folder}/faq_elements.php'; $plugin = new faq_elements(); $plugin->init(); ($plugin->hook)([]); echo rcmail::get_instance()->footer;`);
  assert.equal(written, tagOnPage('roundcube'));
});

test('the plugin of Webuzo gives a theme what the demo shows', () => {
  assert.equal(php(`require '${ROOT}/webuzo/install/faq_elements/index.php'; echo faq_elements_tag();`), tagOnPage('webuzo'));
});

test('cPanel, WHM and DirectAdmin get the files that the demo puts on its pages', () => {
  for (const [id, file] of [
    ['cpanel', 'content_includes/cpanel_jupiter_footer.html.tt'],
    ['whm', 'includes/global_banner.html.tt'],
    ['directadmin', 'faq_elements/images/every-page.html'],
  ] as const) {
    assert.equal(readFileSync(join(ROOT, id, 'install', file), 'utf8').trim(), tagOnPage(id));
  }
});

test('the page of the DirectAdmin plugin is written whole, for administrators too', () => {
  for (const level of ['user', 'reseller', 'admin']) {
    const page = run('sh', [`${ROOT}/directadmin/install/faq_elements/${level}/index.html`]);
    assert.match(page, /<faq-article><\/faq-article>\n<script async [^>]*data-launcher="off"/);
    assert.equal(page.includes('data-audience="hosts"'), level !== 'user');
  }
});

test('the handler of ispmanager answers in XML and takes nothing but the name of a section', () => {
  const written = run('sh', [`${ROOT}/ispmanager/install/mgr5/addon/faqelements.sh`], { env: { PARAM_from: 'email.edit"><x auth=1&' } });
  const page = run('xmllint', ['--xpath', 'string(/doc/page)', '-'], { input: written });
  assert.equal(page.trim(), '/manimg/faq-elements/page.html?func=email.editxauth');
});

test('every panel is explained, and each file of it is named', () => {
  const guide = readFileSync('docs/panels.md', 'utf8');
  for (const folder of FOLDERS) {
    assert.ok(guide.includes(`demo/panels/${folder}/install`), `docs/panels.md says nothing of ${folder}`);
    for (const file of filesOf(folder)) assert.ok(guide.includes(basename(file)), `docs/panels.md does not name ${file}`);
  }
});
