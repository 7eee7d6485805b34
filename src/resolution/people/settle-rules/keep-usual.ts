/** A short form that was one person's twice and nobody else's goes on being that person's. Reason: writers keep to it. */
import type { SettleRule } from './rule.js';

const HABIT = 2;

export const keepUsual: SettleRule = (_mention, form, candidates, { settled }) => {
  const used = candidates.filter((person) => settled(form, person) > 0);
  return used.length === 1 && settled(form, used[0]!) >= HABIT ? used : candidates;
};
