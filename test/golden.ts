/**
 * Expected outputs in files: compared, or, with `UPDATE_GOLDEN=1`, written anew; then the difference is for a
 * person to read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

export function expectGolden(actual: string, file: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
