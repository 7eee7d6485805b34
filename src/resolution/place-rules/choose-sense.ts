/**
 * A name that the gazetteer knows is the place that the document and size speak for: each place scores the power of ten of
 * its population plus one for a document that names its country and up to two more for
 * one that names no other. The best must lead those of other countries by
 * half a power of ten, and have a document of its country or the size of a town; else it stays unknown. Reason: most news is
 * about great places and about places of one country.
 */
import type { PlaceSense } from '../../knowledge/gazetteer.js';
import type { Location, PlaceContext, PlaceGroup } from './rule.js';
import { shareOf } from './support.js';

/** What a country named at all is worth, and one named alone on top of it. */
const NAMED_WEIGHT = 1;
const SHARE_WEIGHT = 2;
export const SUPPORT_WEIGHT = NAMED_WEIGHT + SHARE_WEIGHT;
const LEAD = 0.5;
/** Alone, the name of a smaller place is more likely one of the many things that no gazetteer holds. */
const LEAST_ALONE = 15_000;
/** A region counts as a city of this size. */
const REGION_POPULATION = 500_000;

export function chooseSense({ senses }: PlaceGroup, context: PlaceContext): Location | null {
  let best: PlaceSense | undefined;
  let bestScore = -Infinity;
  let rivalScore = -Infinity;
  for (const sense of senses) {
    const score = scoreOf(populationOf(sense), shareOf(sense.code, context.support));
    if (score > bestScore) {
      if (best && best.code !== sense.code) rivalScore = bestScore;
      [best, bestScore] = [sense, score];
    } else if (sense.code !== best!.code && score > rivalScore) rivalScore = score;
  }
  if (!best || bestScore - rivalScore < LEAD) return null;
  const supported = shareOf(best.code, context.support) > 0;
  if (!supported && populationOf(best) < LEAST_ALONE) return null;
  const because = supported
    ? 'the place of that name in a country of the document'
    : 'the greatest place of that name';
  const alone = senses.filter(({ code }) => code === best.code).length === 1;
  return { code: best.code, kind: best.kind, region: alone ? best.region : null, because, evidence: null };
}

/** @param share of the document that speaks for the country, 0–1 */
export function scoreOf(population: number, share: number): number {
  return Math.log10(population) + (share > 0 ? NAMED_WEIGHT : 0) + SHARE_WEIGHT * share;
}

export function populationOf({ kind, population }: PlaceSense): number {
  return kind === 'region' ? REGION_POPULATION : population;
}
