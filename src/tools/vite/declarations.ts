import ts from 'typescript';
import { FaqError } from '../../content/faq-error.js';

/** Writes the `.d.ts` files of the modules that `entries` reach, in the folders of `root`, below `outDir`. */
export function writeDeclarations(entries: readonly string[], root: string, outDir: string): void {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(entries, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir,
    newLine: ts.NewLineKind.LineFeed,
  });
  const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (faults.length > 0) {
    const list = ts.formatDiagnostics(faults, { getCurrentDirectory: () => process.cwd(), getCanonicalFileName: (name) => name, getNewLine: () => '\n' });
    throw new FaqError('TYPES', `the declarations cannot be written before these are mended:\n${list}`);
  }
}
