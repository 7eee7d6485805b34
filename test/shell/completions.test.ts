/** Completions in bash: a real bash loads the script and completes. Those of zsh and fish are in test/system. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeCommandLine } from '#src/commands/completions.js';
import { completeInBash } from '#src/output/completions/bash.js';

const folder = mkdtempSync(join(tmpdir(), 'docs-cli-completions-'));

beforeAll(async () => {
  writeFileSync(join(folder, 'script.bash'), completeInBash(await describeCommandLine()));
  writeFileSync(join(folder, 'two words.txt'), '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function complete(...words: string[]): string[] {
  const script =
    'source script.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _docs_cli; printf "%s\\n" "${COMPREPLY[@]}"';
  const options = { cwd: folder, encoding: 'utf8' } as const;
  return execFileSync('bash', ['-c', script, 'bash', 'docs-cli', ...words], options)
    .split('\n')
    .filter(Boolean);
}

it.each([
  { words: ['ent'], all: ['entities'] },
  { words: ['entities', '--for'], all: ['--format'] },
  { words: ['entities', '--format', ''], all: ['table', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] },
  { words: ['entities', '-f', 'nd'], all: ['ndjson'] },
  { words: ['entities', '--format', '=', 'cs'], all: ['csv'] },
  { words: ['entities', '--format', '='], all: ['table', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] },
  { words: ['entities', 'two'], all: ['two words.txt'] },
  { words: ['entities', '--dictionary', 'scr'], all: ['script.bash'] },
  { words: ['entities', '--types', 'person,c'], all: ['person,country'] },
  { words: ['entities', '--top', ''], all: [] },
  { words: ['annotate', '--format', 's'], all: ['spacy'] },
  { words: ['schema', 'doc'], all: ['document'] },
  { words: ['completions', ''], all: ['bash', 'zsh', 'fish'] },
  { words: ['help', 'exit'], all: ['exit-codes'] },
  { words: ['nonsense', '--for'], all: [] },
])('bash completes $words', ({ words, all }) => {
  expect(complete(...words)).toEqual(all);
});
