/**
 * The one who is named by names of their own three times and more, and at least twice as often as all the others together. Reason: where a text is
 * about one of a family, the bare family name is theirs.
 */
import type { SettleRule } from './rule.js';

const TIMES = 2;
const LEAST = 3;

export const keepMain: SettleRule = (_mention, _form, candidates) => {
  const total = candidates.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return candidates.filter(
    ({ mentions: { length } }) => length >= LEAST && length >= TIMES * (total - length),
  );
};
