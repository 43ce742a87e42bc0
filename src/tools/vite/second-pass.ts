import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Looks once more at the entry that the bundler has made small: it leaves functions where they stand and says some things
 * twice, a hundred bytes of what comes before the first results.
 */
export function secondPass(environment: string): Plugin {
  return {
    name: 'faq-second-pass',
    applyToEnvironment: ({ name }) => name === environment,
    async generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const { code = file.code } = await minify(file.code, { module: true, ecma: 2020, compress: { ecma: 2020, passes: 2, hoist_funs: true }, mangle: { properties: { regex: /^_\$/ } } });
        file.code = code;
      }
    },
  };
}
