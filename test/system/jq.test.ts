/** Pipelines with jq, as a user writes them. Needs the Debian package jq. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../cli/run-binary.js';

function shell(line: string): string {
  return execFileSync('bash', ['-o', 'pipefail', '-c', line], { cwd: ROOT, encoding: 'utf8' });
}

describe('results piped into jq', () => {
  it('give the codes of the countries of a document', () => {
    const codes = shell(
      `node bin/docs-cli.js entities fixtures/articles/gulf-talks.txt --json | jq -r '.[].entities[] | select(.type == "country") | .code'`,
    );
    expect(codes.trim().split('\n')).toEqual(
      expect.arrayContaining(['OM', 'IR', 'SA', 'QA', 'AE', 'YE', 'KW']),
    );
  });

  it('are one record a line as ndjson', () => {
    const ids = shell(`node bin/docs-cli.js entities fixtures/articles/ --format ndjson | jq -r .id`);
    expect(ids.trim().split('\n')).toHaveLength(16);
  });
});
