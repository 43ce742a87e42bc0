import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cpanel } from './cpanel/panel.js';
import { directadmin } from './directadmin/panel.js';
import { installed } from './install.js';
import { ispmanager } from './ispmanager/panel.js';
import { withoutHash } from './panel.js';
import type { Panel } from './panel.js';
import { plesk } from './plesk/panel.js';
import { roundcube } from './roundcube/panel.js';
import { webuzo } from './webuzo/panel.js';
import { whm } from './whm/panel.js';
import { six, twentyOne } from './whmcs/panel.js';

export const PANELS: readonly Panel[] = [cpanel, whm, plesk, directadmin, ispmanager, webuzo, twentyOne, six, roundcube];

/** The frameworks of the panels, by the name that the pages ask for. Prototype is in no registry: Debian's libjs-prototype has it. */
const FRAMEWORKS: Readonly<Record<string, string>> = {
  'require.js': 'node_modules/requirejs/require.js',
  'jquery.js': 'node_modules/jquery3/dist/jquery.min.js',
  'jquery-1.js': 'node_modules/jquery1/dist/jquery.min.js',
  'bootstrap-3.js': 'node_modules/bootstrap3/dist/js/bootstrap.min.js',
  'bootstrap-3.css': 'node_modules/bootstrap3/dist/css/bootstrap.min.css',
  'bootstrap-4.js': 'node_modules/bootstrap4/dist/js/bootstrap.bundle.min.js',
  'bootstrap-4.css': 'node_modules/bootstrap4/dist/css/bootstrap.min.css',
  'vue.js': 'node_modules/vue/dist/vue.runtime.global.prod.js',
  'vue-router.js': 'node_modules/vue-router/dist/vue-router.global.prod.js',
  'prototype.js': process.env['FAQ_PROTOTYPE'] ?? '/usr/share/javascript/prototype/prototype.js',
};

const FRAMEWORK_FOLDER = '/demo/panels/frameworks/';
/** Where Bootstrap 3 looks for its icons, seen from its style sheet. */
const ICONS = /^\/demo\/panels\/fonts\/(glyphicons-halflings-regular\.(?:woff2|woff|ttf|eot|svg))$/;
const ROOT = new URL('../../', import.meta.url);

/** The page that the module of ispmanager shows in a frame: the file that owners copy. */
const MODULE_PAGE = `${ispmanager.faq}page.html`;

/** What the server gives at an address of a panel. */
export type Answer =
  | { readonly file: string }
  | { readonly location: string }
  | { readonly type: string; readonly body: string; readonly policy: string };

/** The first address of each panel, which the start page links to: `/demo/panels/cpanel/`. */
const HOMES = new Map(PANELS.map(({ id, pages }) => [`/demo/panels/${id}/`, pages[0]?.address ?? '/']));

/** Finds what stands at an address, which is the path with its query; undefined where no panel has one. */
export function answer(address: string): Answer | undefined {
  const home = HOMES.get(address);
  if (home) return { location: home };
  const path = address.split('?')[0] as string;
  if (path.startsWith(FRAMEWORK_FOLDER)) return framework(path.slice(FRAMEWORK_FOLDER.length));
  const icons = ICONS.exec(path)?.[1];
  if (icons) return { file: fileURLToPath(new URL(`node_modules/bootstrap3/dist/fonts/${icons}`, ROOT)) };
  if (path === MODULE_PAGE) return { type: 'text/html; charset=utf-8', body: installed('ispmanager', 'mgr5/skins/common/faq-elements/page.html').text, policy: ispmanager.policy };
  for (const panel of PANELS) {
    if (path.startsWith(panel.faq)) return built(path.slice(panel.faq.length));
    const data = panel.data?.(address);
    if (data !== undefined) return { type: 'application/json; charset=utf-8', body: data, policy: panel.policy };
    const document = documentAt(panel, address);
    if (document) {
      const views = panel.pages.filter((page) => withoutHash(page.address) === document);
      return { type: 'text/html; charset=utf-8', body: `<!doctype html>\n${panel.layout(views, document).text}\n`, policy: panel.policy };
    }
  }
  return undefined;
}

/** The document that an address means; of several that fit, the one that says most. */
function documentAt(panel: Panel, address: string): string | undefined {
  const fitting = panel.pages.map((page) => withoutHash(page.address)).filter((own) => sameDocument(own, address));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/** Session tokens differ from visit to visit, and so may the order of a query. */
function sameDocument(own: string, asked: string): boolean {
  const [ownPath, ownQuery] = own.split('?');
  const [path, query] = asked.split('?');
  if (withoutSession(ownPath) !== withoutSession(path)) return false;
  const given = new URLSearchParams(query);
  return [...new URLSearchParams(ownQuery)].every(([name, value]) => TOKENS.test(name) || given.get(name) === value);
}

const TOKENS = /^(?:auth|token|_token|key|PLESKSESSID)$/;
const withoutSession = (path = ''): string => path.replace(/^\/(cpsess|sess)[^/]+/, '/$1');

function framework(name: string): Answer | undefined {
  const file = Object.hasOwn(FRAMEWORKS, name) ? FRAMEWORKS[name] : undefined;
  if (!file) return undefined;
  const place = fileURLToPath(new URL(file, ROOT));
  if (existsSync(place)) return { file: place };
  return { type: 'text/javascript; charset=utf-8', body: `throw new Error('${name} is not here: apt-get install libjs-prototype, or set FAQ_PROTOTYPE to its path.');`, policy: '' };
}

/** A file of `dist`, at the place where an owner of the panel puts it. */
function built(name: string): Answer | undefined {
  if (!/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.\w+$/.test(name)) return undefined;
  const file = fileURLToPath(new URL(`dist/${name}`, ROOT));
  return existsSync(file) ? { file } : undefined;
}
