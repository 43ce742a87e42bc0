/** The bundled articles in one piece; the build compiles them from `data/`. */
declare module 'virtual:mailbox-pack' {
  import type { Pack } from '../content/pack.js';
  const pack: Pack;
  export default pack;
}
