/**
 * Runs the binary in this process and writes what it loaded, as JSON, into the file that LOADS names:
 *
 *   LOADS=FILE node .test/cli/list-loads.js ARGUMENTS
 */
import fs, { writeFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import vm, { type ScriptOptions } from 'node:vm';
import { BINARY } from './run-binary.js';

export interface Loads {
  /** Modules of ours that ran, as they are called below `dist`, without those that the program begins with. */
  readonly modules: string[];
  /** Packages outside the bundle. */
  readonly packages: string[];
  /** Files of ours that were opened, by name. */
  readonly files: string[];
}

const loads: Loads = { modules: [], packages: [], files: [] };
const takePackage = (name: string): void => {
  if (!name.startsWith('node:') && !/^[./]/u.test(name)) loads.packages.push(name);
};

type Program = (require: NodeJS.Require, load: (name: string) => unknown, file: string) => unknown;

/** Says of each module of the bundle that it runs. */
class TellingScript extends vm.Script {
  constructor(source: string, options: ScriptOptions) {
    const telling = source.replace(
      'function __init() {',
      (begin) => `${begin} if (fn) globalThis.takeModule(Object.getOwnPropertyNames(fn)[0]);`,
    );
    if (telling === source) throw new Error('the bundle is not as esbuild makes it');
    super(telling, { ...options, cachedData: undefined });
  }

  override runInThisContext(): Program {
    const program = super.runInThisContext() as Program;
    return (require, load, file) =>
      program(
        Object.assign((name: string): unknown => {
          takePackage(name);
          return require(name);
        }, require),
        (name) => {
          takePackage(name);
          return load(name);
        },
        file,
      );
  }
}

Object.assign(globalThis, {
  takeModule: (name: string) => loads.modules.push(name.replace(/^dist\/|\.js$/gu, '')),
});
vm.Script = TellingScript;
const { readFileSync, openSync } = fs;
const takeFile = (path: unknown): void => {
  const name = /\/dist\/(?:knowledge|recognition)\/(.*)$/u.exec(String(path))?.[1];
  if (name !== undefined) loads.files.push(name);
};
fs.readFileSync = ((...args: Parameters<typeof readFileSync>) => {
  takeFile(args[0]);
  return readFileSync(...args);
}) as typeof readFileSync;
fs.openSync = (...args) => {
  takeFile(args[0]);
  return openSync(...args);
};
syncBuiltinESMExports();
process.on('exit', () => {
  writeFileSync(process.env.LOADS!, JSON.stringify(loads));
});
process.argv[1] = BINARY;
(createRequire(import.meta.url)(BINARY) as { start: () => void }).start();
