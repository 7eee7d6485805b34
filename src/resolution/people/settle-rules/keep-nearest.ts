/**
 * The one who was last mentioned in the same sentence or the one before it, when the others were not mentioned for at
 * least two sentences more. Reason: a text goes on about whom it has just named.
 */
import type { SettleRule } from './rule.js';

const NEAR = 1;
const FAR = 3;

export const keepNearest: SettleRule = ({ start }, _form, candidates, { sentenceAt, lastBefore }) => {
  const sentence = sentenceAt(start);
  const distances = candidates.map((person) => {
    const last = lastBefore(person, start);
    return last < 0 ? Infinity : sentence - sentenceAt(last);
  });
  const near = candidates.filter((_, index) => distances[index]! <= NEAR);
  const others = distances.filter((distance) => distance > NEAR);
  return near.length === 1 && others.every((distance) => distance >= FAR) ? near : candidates;
};
