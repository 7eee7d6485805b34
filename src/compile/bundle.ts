/**
 * Build step: the program in one file, `dist/bundle/docs-cli.js`, and V8's code cache of it, both read by
 * `bin/docs-cli.js`. The file is a function of `require`, `import` and its own path; parts that are imported when they are
 * used stay functions in it until then, and packages outside stay imports. Not shipped; see README.md beside this.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { classText, nearPatterns } from './near-patterns.js';

const ROOT = new URL('../../', import.meta.url);
const BUNDLE = new URL('dist/bundle/docs-cli.js', ROOT);
/** Packages of every command and of tables, with what these need; others are loaded from where they are installed. */
const INSIDE: ReadonlySet<string> = new Set(['commander', 'chalk', 'cli-table3', 'string-width']);

/** Modules that Node has loaded when it starts; others are loaded when something of them is used. */
const AT_HAND: ReadonlySet<string> = new Set(['node:events', 'node:fs', 'node:path', 'node:url']);

/** @throws Error if the bundle cannot be made, or does not run */
export async function bundleProgram(): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('dist/cli.js', ROOT))],
    absWorkingDir: fileURLToPath(ROOT),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Otherwise they are made anew whenever they are come by.
    supported: { 'regexp-unicode-property-escapes': true },
    write: false,
    metafile: true,
    legalComments: 'none',
    banner: {
      js:
        '(function (require, __import, __filename) {\nconst exports = {}, module = { exports };\n' +
        'const __url = require("node:url").pathToFileURL(__filename).href;\n' +
        'const __later = (name) => new Proxy({}, { get: (_, key) => require(name)[key] });',
    },
    footer: { js: 'return module.exports;\n})' },
    define: { 'import.meta.url': '__url' },
    plugins: [deferWidths, stateVersion, makeNear, leaveOutside, deferChildProcess],
  });
  mkdirSync(new URL('.', BUNDLE), { recursive: true });
  writeFileSync(BUNDLE, escapeAll(takeOthers(outputFiles[0]!.text)));
  writeFileSync(new URL('licences.txt', BUNDLE), gatherLicences(metafile));
  cacheCode();
}

const leaveOutside: Plugin = {
  name: 'leave-outside',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
      const isInside = INSIDE.has(path) || importer.includes('node_modules');
      return isInside || path.startsWith('node:') ? undefined : { path, external: true };
    });
  },
};

/** The version, which is then not read from package.json. */
const stateVersion: Plugin = {
  name: 'state-version',
  setup(bundler) {
    const manifest = readFileSync(new URL('package.json', ROOT), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    bundler.onLoad({ filter: /\/dist\/pipeline\/version\.js$/ }, () => ({
      contents: `export const VERSION = ${JSON.stringify(version)};`,
    }));
  },
};

/** Patterns that are costly to make, of all modules of ours: `near-patterns.ts`. */
const makeNear: Plugin = {
  name: 'make-near',
  setup(bundler) {
    const dist = fileURLToPath(new URL('dist/', ROOT));
    bundler.onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!path.startsWith(dist)) return undefined;
      return { contents: nearPatterns(readFileSync(path, 'utf8'), join(dist, 'text/near-pattern.js')) };
    });
    bundler.onResolve({ filter: /^near-class:/ }, ({ path }) => ({ path, namespace: 'near-class' }));
    bundler.onLoad({ filter: /.*/, namespace: 'near-class' }, ({ path }) => ({
      contents: `export default ${JSON.stringify(classText(path.replace('near-class:', '')))};`,
    }));
  },
};

/** commander loads it at once, for subcommands that are programs of their own, which there are none of. */
const deferChildProcess: Plugin = {
  name: 'defer-child-process',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'deferred' } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'deferred' }, ({ path }) => ({
      contents: `exports.spawn = (...args) => require(${JSON.stringify(path)}).spawn(...args);`,
    }));
  },
};

/**
 * What is outside: a script with a code cache can import nothing by itself; what is no CommonJS has a `default` of its own
 * when it is required, which esbuild cannot know; and modules of Node cost more than most of ours.
 */
function takeOthers(source: string): string {
  return source
    .replace(/\bimport\("(node:[^"]+)"\)/g, 'Promise.resolve(require("$1"))')
    .replace(/\bimport\("/g, '__import("')
    .replace(/(?<== )require\("(node:[^"]+)"\)(?=[,;])/g, (call, name: string) =>
      AT_HAND.has(name) ? call : `__later(${JSON.stringify(name)})`,
    )
    .replace(/__toESM\((require\("([^"]+)"\)), 1\)/g, (call, required: string, name: string) =>
      isModule(name) ? required : call,
    );
}

function isModule(name: string): boolean {
  if (isBuiltin(name)) return false;
  const file = createRequire(ROOT).resolve(name);
  const folder = file.slice(0, file.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length);
  const { type } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { type?: string };
  return file.endsWith('.mjs') || (type === 'module' && !file.endsWith('.cjs'));
}

/**
 * Both versions of string-width build expressions of all emoji when they are loaded: that is put off to the first text that
 * has anything but characters of one cell. `measure-text.ts` looks for itself; cli-table3 has its texts looked at here.
 */
const deferWidths: Plugin = {
  name: 'defer-widths',
  setup(bundler) {
    bundler.onResolve(
      { filter: /^string-width$/ },
      async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === 'itself') return undefined;
        const itself = await bundler.resolve(path, { importer, resolveDir, kind, pluginData: 'itself' });
        const namespace = importer.includes('cli-table3') ? 'table-width' : 'width';
        return { path, namespace, pluginData: itself.path };
      },
    );
    bundler.onLoad(
      { filter: /.*/, namespace: 'width' },
      ({ pluginData: itself }: { pluginData: string }) => ({
        contents: `export default (text) => require(${JSON.stringify(itself)}).default(text);`,
        resolveDir: dirname(itself),
      }),
    );
    bundler.onLoad(
      { filter: /.*/, namespace: 'table-width' },
      ({ pluginData: itself }: { pluginData: string }) => ({
        contents:
          `const ONE_CELL = ${ONE_CELL};\n` +
          `module.exports = (text) => (ONE_CELL.test(text) ? text.length : require(${JSON.stringify(itself)})(text));`,
        resolveDir: dirname(itself),
      }),
    );
  },
};

/** Of Latin, common punctuation, lines of boxes and what `frame-rows.ts` gives for a text; no emoji, nothing that combines. */
const ONE_CELL = String.raw`/^[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u2010-\u2027\u2500-\u257f\ue000]*$/`;

/** Only strings and regular expressions hold other characters, and in both the escape means the character. */
function escapeAll(source: string): string {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the licences of the packages inside ask for: their text. */
function gatherLicences({ inputs }: Metafile): string {
  const packages = new Set(
    Object.keys(inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? []),
  );
  return [...packages]
    .map((name) => {
      const folder = new URL(`node_modules/${name}/`, ROOT);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence file`);
      return `${name}\n\n${readFileSync(new URL(file, folder), 'utf8')}`;
    })
    .join('\n');
}

/** Without the articles to warm it up with (in the package, where nobody builds), there is none. */
function cacheCode(): void {
  rmSync(new URL('docs-cli.js.cache', BUNDLE), { force: true });
  const articles = new URL('fixtures/articles/', ROOT);
  if (!existsSync(articles)) return;
  const program = fileURLToPath(new URL('dist/compile/cache-code.js', ROOT));
  const { status, stderr } = spawnSync(process.execPath, [program, fileURLToPath(articles)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`cache-code: ${stderr}`);
}
