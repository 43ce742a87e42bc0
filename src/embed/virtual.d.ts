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
