/** Completions in zsh and fish: the real shells load the script and complete. Needs zsh and fish. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeCommandLine } from '#src/commands/completions.js';
import { completeInFish } from '#src/output/completions/fish.js';
import { completeInZsh } from '#src/output/completions/zsh.js';

const folder = mkdtempSync(join(tmpdir(), 'docs-cli-completions-'));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(async () => {
  const commandLine = await describeCommandLine();
  writeFileSync(join(folder, 'script.zsh'), completeInZsh(commandLine));
  writeFileSync(join(folder, 'script.fish'), completeInFish(commandLine));
  writeFileSync(join(folder, 'zpty.zsh'), ZPTY);
  writeFileSync(join(folder, 'note.txt'), '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// A zsh on a terminal of its own: types the line and a tab, then prints what the line has become.
const ZPTY = String.raw`
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1=; autoload -Uz compinit; compinit -u -D; source script.zsh; bindkey '^I' complete-word; print REA''DY"
zpty -r z line '*READY*'
show() { print -r -- "<$BUFFER>" >result; BUFFER=; }
zpty -w z "$(functions show); zle -N show; bindkey '^X' show; print DO''NE"
zpty -r z line '*DONE*'
zpty -w -n z "$1"$'\t\x18'
for i in {1..200}; do [[ -s result ]] && break; sleep 0.05; done
zpty -d z
cat result; rm -f result
`;

const CASES = [
  { line: 'docs-cli ent', word: 'entities' },
  { line: 'docs-cli entities --format js', word: 'json' },
  { line: 'docs-cli entities -f js', word: 'json' },
  { line: 'docs-cli entities --types person,cou', word: 'person,country' },
  { line: 'docs-cli entities no', word: 'note.txt' },
  { line: 'docs-cli entities --dictionary no', word: 'note.txt' },
  { line: 'docs-cli schema docum', word: 'document' },
  { line: 'docs-cli help exit', word: 'exit-codes' },
  { line: 'docs-cli annotate --recog', word: '--recognised' },
];

describe('zsh', () => {
  it.each(CASES)('completes $line', ({ line, word }) => {
    const completed = `${line.slice(0, line.lastIndexOf(' ') + 1)}${word}`;
    expect(
      run('zsh', '-f', 'zpty.zsh', line)
        .trim()
        .replace(/[ ,]>$/u, '>'),
    ).toBe(`<${completed}>`);
  });
});

describe('fish', () => {
  it.each(CASES)('completes $line', ({ line, word }) => {
    const completed = run('fish', '--no-config', '-c', 'source script.fish; complete -C $argv[1]', line);
    expect(
      completed
        .trim()
        .split('\n')
        .map((found) => found.split('\t')[0]),
    ).toEqual([word]);
  });
});
