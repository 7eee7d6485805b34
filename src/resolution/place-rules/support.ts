/**
 * How much of a document speaks for each country: one for each mention of it, of a place in it, of an organisation with its name.
 * Cities and regions are local evidence besides: a document that names many of them and no country but their own is local news.
 */
import type { Gazetteer } from '../../knowledge/gazetteer.js';
import type { Merged, NamedMention } from '../merge-mentions.js';
import { isNamedAfter } from './named-after.js';

export interface Support {
  readonly byCode: Map<string, number>;
  readonly local: Map<string, number>;
  total: number;
}

export function countSupport(text: string, merged: readonly Merged[], gazetteer: Gazetteer): Support {
  const support: Support = { byCode: new Map(), local: new Map(), total: 0 };
  for (const mention of merged) {
    if (mention.finding === null && mention.within.length > 0 && isItsOwn(text, mention, gazetteer)) continue;
    for (const finding of mention.finding ? [mention.finding] : mention.within) {
      if (finding.kind !== 'country') addSupport(support, finding.code, 1, finding.kind === 'place');
      else if (finding.codes.length === 1) addSupport(support, finding.codes[0]!, 1, false);
    }
  }
  return support;
}

/** A place that only has the name of another in its own: "New London", "Lebanon County". */
function isItsOwn(text: string, { start, end, type }: NamedMention, gazetteer: Gazetteer): boolean {
  const name = text.slice(start, end);
  return type === 'place' && (isNamedAfter(name) || gazetteer.find(name).length > 0);
}

export function addSupport(support: Support, code: string | null, weight: number, isLocal: boolean): void {
  if (code === null) return;
  support.byCode.set(code, (support.byCode.get(code) ?? 0) + weight);
  if (isLocal) support.local.set(code, (support.local.get(code) ?? 0) + weight);
  support.total += weight;
}

/** 0–1. */
export function shareOf(code: string, { byCode, total }: Support): number {
  return total === 0 ? 0 : (byCode.get(code) ?? 0) / total;
}

/** The country with the most local evidence. */
export function mostLocal({ local }: Support): { code: string; weight: number } | null {
  let best: { code: string; weight: number } | null = null;
  for (const [code, weight] of local)
    if (!best || weight > best.weight || (weight === best.weight && code < best.code))
      best = { code, weight };
  return best;
}
