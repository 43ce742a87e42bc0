import pack from 'virtual:mailbox-pack';
import { start } from './app.js';
import { launch } from './launch.js';

launch(() => Promise.resolve({ start: (boot) => start(boot, pack) }));
