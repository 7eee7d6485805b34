/** The README's console examples are what the binary prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { expectGolden } from '../golden.js';
import { ROOT } from './run-binary.js';
import { runShell } from './run-shell.js';

const README = join(ROOT, 'README.md');
const EXAMPLE = /```console\n\$ (.*)\n[^]*?```/gu;

it('the examples of the README are real', async () => {
  const text = readFileSync(README, 'utf8');
  const lines = [...text.matchAll(EXAMPLE)].map(([, line]) => line!);
  expect(lines.length).toBeGreaterThan(3);
  const outputs = new Map<string, string>();
  for (const line of lines) {
    const { stdout, stderr } = await runShell(line);
    outputs.set(line, `\`\`\`console\n$ ${line}\n${stderr}${stdout}\`\`\``);
  }
  expectGolden(
    text.replace(EXAMPLE, (_, line: string) => outputs.get(line)!),
    README,
  );
});
