/**
 * A short form is of somebody whom the text has introduced before it; where it has introduced nobody, as in a headline, of the
 * one whom the next sentences introduce first. Reason: a writer gives the full name first.
 */
import type { SettleRule } from './rule.js';

/** A headline's people are introduced within so many sentences. */
const SOON = 2;

export const keepIntroduced: SettleRule = ({ start }, _form, candidates, context) => {
  const introduced = candidates.filter((person) => context.lastBefore(person, start) >= 0);
  if (introduced.length > 0) return introduced;
  const sentences = candidates.map(({ forms }) => context.sentenceAt(forms[0]!.mentions[0]!.start));
  const earliest = Math.min(...sentences);
  if (earliest > context.sentenceAt(start) + SOON) return candidates;
  return candidates.filter((_, index) => sentences[index] === earliest);
};
