import process from 'node:process';

/** `npm run faq -- build …` and `npm run faq -- search …`: each command is a file of its own, loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<(argv: string[]) => Promise<number>>>> = {
  build: async () => (await import('./build-command.js')).buildCommand,
  search: async () => (await import('./search-command.js')).searchCommand,
};

const USAGE = `Usage: faq <command> …
  build SRC --out DIR     make a pack of a folder of articles, or of one JSON file
  search --pack DIR QUERY see what a query finds in a pack`;

const [name = '', ...argv] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, name)) {
  const command = await COMMANDS[name]!();
  process.exitCode = await command(argv);
} else {
  console.error(name ? `There is no command "${name}".\n${USAGE}` : USAGE);
  process.exitCode = 1;
}
