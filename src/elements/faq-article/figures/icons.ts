import { svg } from 'lit';
import { draw } from '../../shared/icons.js';

/** Drawn as all others. */
export const figureIcons = {
  enlarge: draw(svg`<path d="M14 5h5v5m0-5-5.500 5.500m-3.500 3.500L5 19m5 0H5v-5"/>`),
  play: draw(svg`<path d="M8.500 5.800v12.400L18.500 12z"/>`),
  bigger: draw(svg`<path d="M12 6v12M6 12h12"/>`),
  smaller: draw(svg`<path d="M6 12h12"/>`),
};
