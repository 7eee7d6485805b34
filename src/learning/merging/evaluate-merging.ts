/**
 * How well resolution merges mentions into entities, measured by B³ against gold with clusters, twice: given the gold's
 * own mentions, spans and types, and given those that an engine finds. Beside each stands the baseline of the very same
 * mentions merged where their lower-cased text is equal.
 */
import type { Span } from '../../document.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Engine, Mention } from '../../recognition/engine.js';
import { resolve } from '../../resolution/resolve.js';
import { tokenise } from '../../text/tokenise.js';
import { scoredGold, type ScoredGold } from '../align.js';
import type { GoldDocument } from '../gold.js';
import { trimSpan } from '../trim-span.js';
import { addToBCubed, type BCubed, bCubedOf, type BCubedTally, startBCubed } from './b-cubed.js';
import { matchSpans } from './match-spans.js';

/** `gold`: the gold's mentions were given to resolution; otherwise those of the engine of that name. */
export interface MergingScores {
  mentions: string;
  counts: { gold: number; predicted: number; matched: number };
  resolution: BCubed;
  /** Plain equality of lower-cased text. */
  baseline: BCubed;
  /** Share of the baseline's error, 1 − F1, that resolution takes away; negative where it adds to it. */
  errorReduction: number | null;
}

export interface MergingEvaluation {
  documents: number;
  /** Clusters of the gold, over all documents. */
  clusters: number;
  /** Of the gold's mentions first, then of each engine's. */
  scores: MergingScores[];
}

/** Documents without clusters are left out; `documents` counts the others. */
export function evaluateMerging(
  engines: readonly Engine[],
  documents: readonly GoldDocument[],
  knowledge: Knowledge,
): MergingEvaluation {
  const clustered = documents.filter(({ mentions }) => mentions.some(({ cluster }) => cluster !== undefined));
  const tallies = ['gold', ...engines.map(({ name }) => name)].map(startTally);
  let clusters = 0;
  for (const document of clustered) {
    const gold = clusteredGold(document);
    clusters += new Set(gold.map(({ cluster }) => cluster)).size;
    addGiven(tallies[0]!, document, gold, knowledge);
    engines.forEach((engine, index) => {
      addFound(tallies[index + 1]!, document, gold, engine, knowledge);
    });
  }
  return { documents: clustered.length, clusters, scores: tallies.map(finish) };
}

interface Tally {
  readonly mentions: string;
  readonly counts: MergingScores['counts'];
  readonly resolution: BCubedTally;
  readonly baseline: BCubedTally;
}

function startTally(mentions: string): Tally {
  return {
    mentions,
    counts: { gold: 0, predicted: 0, matched: 0 },
    resolution: startBCubed(),
    baseline: startBCubed(),
  };
}

type ClusteredGold = ScoredGold & { readonly cluster: string };

/** A mention without a cluster is one of its own. */
function clusteredGold(document: GoldDocument): ClusteredGold[] {
  return scoredGold(document).map((mention) => ({
    ...mention,
    cluster: mention.cluster ?? `alone ${mention.start}`,
  }));
}

/** A gold mention that resolution drops counts as an entity of its own, and what it adds does not count. */
function addGiven(
  tally: Tally,
  { text }: GoldDocument,
  gold: readonly ClusteredGold[],
  knowledge: Knowledge,
): void {
  const given = gold.map(({ start, end, type }): Mention => ({ start, end, type, score: null }));
  const resolved = resolveAll(text, given, knowledge);
  const partners = matchSpans(gold, resolved);
  addToBCubed(
    tally.resolution,
    gold.map(({ cluster, start }, index) => ({
      gold: cluster,
      predicted: resolved[partners[index]!]?.entity ?? `dropped ${start}`,
    })),
  );
  addToBCubed(
    tally.baseline,
    gold.map((mention) => ({ gold: mention.cluster, predicted: lowered(text, mention) })),
  );
  count(tally, gold.length, gold.length, partners.filter((partner) => partner >= 0).length);
}

function addFound(
  tally: Tally,
  { text }: GoldDocument,
  gold: readonly ClusteredGold[],
  engine: Engine,
  knowledge: Knowledge,
): void {
  const prose = tokenise(text);
  const resolved = resolveAll(text, engine.recognise(prose), knowledge);
  const partners = matchSpans(gold, resolved);
  const found = new Map(partners.map((partner, index) => [partner, gold[index]!.cluster]));
  const score = (tallied: BCubedTally, entityOf: (mention: Resolved) => string): void => {
    const missed = gold.filter((_, index) => partners[index]! < 0);
    addToBCubed(tallied, [
      ...resolved.map((mention, index) => ({
        gold: found.get(index) ?? null,
        predicted: entityOf(mention),
      })),
      ...missed.map(({ cluster }) => ({ gold: cluster, predicted: null })),
    ]);
  };
  score(tally.resolution, ({ entity }) => entity);
  score(tally.baseline, (mention) => lowered(text, mention));
  count(tally, gold.length, resolved.length, partners.filter((partner) => partner >= 0).length);
}

interface Resolved extends Span {
  readonly entity: string;
}

/** Every mention of the resolution, trimmed, in order; one that is left open is an entity of its own. */
function resolveAll(text: string, mentions: readonly Mention[], knowledge: Knowledge): Resolved[] {
  const { entities, unresolved } = resolve(text, tokenise(text), mentions, knowledge);
  return [
    ...entities.flatMap(({ id, mentions: own }) =>
      own.map((mention) => ({ ...trimSpan(text, mention), entity: id })),
    ),
    ...unresolved.map((open) => ({ ...trimSpan(text, open), entity: `open ${open.start}` })),
  ].sort((a, b) => a.start - b.start);
}

function lowered(text: string, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase();
}

function count({ counts }: Tally, gold: number, predicted: number, matched: number): void {
  counts.gold += gold;
  counts.predicted += predicted;
  counts.matched += matched;
}

function finish({ mentions, counts, ...tallies }: Tally): MergingScores {
  const resolution = bCubedOf(tallies.resolution);
  const baseline = bCubedOf(tallies.baseline);
  return { mentions, counts, resolution, baseline, errorReduction: reduction(resolution.f1, baseline.f1) };
}

function reduction(own: number | null, plain: number | null): number | null {
  return own === null || plain === null || plain === 1 ? null : (own - plain) / (1 - plain);
}
