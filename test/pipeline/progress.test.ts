/** Times as a person reads them. */
import { expect, it } from '@jest/globals';
import { formatTime } from '#src/pipeline/progress.js';

it.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [89, '89 s'],
  [90, '2 min'],
  [3600, '60 min'],
  [5400, '1 h 30 min'],
  [86_400, '24 h 0 min'],
])('%d seconds are said as %s', (seconds, said) => {
  expect(formatTime(seconds)).toBe(said);
});
