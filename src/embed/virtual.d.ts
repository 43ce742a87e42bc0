/** The bundled articles in one piece; the build compiles them from `data/`. */
declare module 'virtual:mailbox-pack' {
  import type { Pack } from '../content/pack.js';
  const pack: Pack;
  export default pack;
}

/** What tells the panels apart, and the way to the rest of each; the build compiles them from `data/panels/`. */
declare module 'virtual:panels' {
  import type { Panel, PanelSigns } from '../content/panel.js';
  export const panels: readonly (PanelSigns & { load(): Promise<Panel> })[];
}

/** The tokens of each ready theme, by its id; the build compiles them from `data/themes.yaml`. */
declare module 'virtual:themes' {
  const themes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default themes;
}
