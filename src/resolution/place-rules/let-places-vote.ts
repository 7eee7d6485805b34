/**
 * Towns that no country is named for speak for each other: each gives its vote to the countries that have a town of its name,
 * in equal parts, and a country with more than one and a half of several votes counts as named. Reason: Chiefland and Cross
 * City together are in the United States, where either alone could be anywhere.
 */
import type { PlaceContext, PlaceGroup } from './rule.js';
import { addSupport } from './support.js';

const LEAST_VOTES = 1.5;

export function letPlacesVote(open: readonly PlaceGroup[], { support }: PlaceContext): void {
  if (open.length < LEAST_VOTES) return;
  const votes = new Map<string, number>();
  for (const { senses } of open) {
    const codes = new Set(senses.map(({ code }) => code));
    for (const code of codes) votes.set(code, (votes.get(code) ?? 0) + 1 / codes.size);
  }
  for (const [code, weight] of votes) if (weight >= LEAST_VOTES) addSupport(support, code, weight, null);
}
