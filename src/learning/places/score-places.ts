/**
 * The country of places against gold that gives each place name and demonym its ISO code: of those found at all (an
 * overlapping country or place, the longest overlap), how many have the right country. Null in the gold says that nobody
 * can know; found without a country is right for it.
 */
import type { Span } from '../../document.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { DocumentRecord } from '../../record.js';
import type { GoldDocument, GoldMention } from '../gold.js';
import { kindOfName, PLACE_KINDS, type PlaceKind } from './place-kinds.js';

/** Gold mentions of a kind: `right` ≤ `located` ≤ `found` ≤ `gold`; `located` were given some country. */
export interface PlaceCounts {
  gold: number;
  found: number;
  located: number;
  right: number;
}

export interface PlaceScores extends PlaceCounts {
  byKind: Record<PlaceKind, PlaceCounts>;
  /** Gold whose country is null; `right` where no country was given. Not in the other counts. */
  unknown: PlaceCounts;
}

export interface PlaceError extends Span {
  document: string;
  text: string;
  kind: PlaceKind;
  /** Codes; null: none. */
  gold: string | null;
  predicted: string | null;
}

export function startPlaceScores(): PlaceScores {
  const byKind = Object.fromEntries(PLACE_KINDS.map((kind) => [kind, noCounts()]));
  return { ...noCounts(), byKind: byKind as PlaceScores['byKind'], unknown: noCounts() };
}

function noCounts(): PlaceCounts {
  return { gold: 0, found: 0, located: 0, right: 0 };
}

/** Adds a document whose mentions say their country; returns the found mentions with the wrong one. */
export function addPlaces(
  scores: PlaceScores,
  { id, text, mentions }: GoldDocument,
  record: DocumentRecord,
  knowledge: Knowledge,
): PlaceError[] {
  const located = locatedSpans(record);
  const errors: PlaceError[] = [];
  let first = 0;
  for (const mention of mentions) {
    if (mention.country === undefined) continue;
    while (first < located.length && located[first]!.end <= mention.start) first++;
    const found = longestOverlap(located, first, mention);
    const name = text.slice(mention.start, mention.end);
    const kind = kindOfName(name, knowledge);
    const counted = mention.country === null ? [scores.unknown] : [scores, scores.byKind[kind]];
    const right = found?.country === mention.country;
    for (const counts of counted) addOutcome(counts, found, right);
    if (found && !right) {
      const { start, end, country } = mention;
      errors.push({ document: id, text: name, kind, start, end, gold: country, predicted: found.country });
    }
  }
  return errors;
}

function addOutcome(counts: PlaceCounts, found: LocatedSpan | undefined, right: boolean): void {
  counts.gold++;
  if (!found) return;
  counts.found++;
  if (found.country !== null) counts.located++;
  if (right) counts.right++;
}

interface LocatedSpan extends Span {
  readonly country: string | null;
}

/** Mentions of countries and places, sorted by start; what is left open has no country. */
function locatedSpans({ entities, unresolved }: DocumentRecord): LocatedSpan[] {
  const spans: LocatedSpan[] = unresolved
    .filter(({ type }) => type === 'country' || type === 'place')
    .map(({ start, end }) => ({ start, end, country: null }));
  for (const entity of entities) {
    if (entity.type !== 'country' && entity.type !== 'place') continue;
    const country =
      entity.type === 'country' ? entity.code : (entity.country?.slice('country/'.length) ?? null);
    for (const { start, end } of entity.mentions) spans.push({ start, end, country });
  }
  return spans.sort((a, b) => a.start - b.start);
}

function longestOverlap(
  spans: readonly LocatedSpan[],
  from: number,
  mention: GoldMention,
): LocatedSpan | undefined {
  let best: LocatedSpan | undefined;
  let longest = 0;
  for (let i = from; i < spans.length && spans[i]!.start < mention.end; i++) {
    const span = spans[i]!;
    const shared = Math.min(span.end, mention.end) - Math.max(span.start, mention.start);
    if (shared > longest) [best, longest] = [span, shared];
  }
  return best;
}
