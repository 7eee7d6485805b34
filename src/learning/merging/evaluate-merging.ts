/**
 * How well resolution merges mentions into entities, measured by B³ against gold with clusters, twice: given the gold's
 * own mentions, spans and types, and given those that an engine finds. Beside each stands the baseline: the very same
 * mentions, merged where their lower-cased text is equal.
 *
 * Of what an engine finds, the mentions that both sides have with the same span are scored, and those that only one side has
 * are left out, as by Bengtson and Roth (2008): whether names are found is what the scores of recognition say, and gold
 * that leaves names unannotated would count each of them as merged wrongly. The figures with all mentions kept, B³all,
 * stand beside.
 */
import type { Span } from '../../document.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Engine, Mention } from '../../recognition/engine.js';
import { resolve } from '../../resolution/resolve.js';
import { tokenise, type TokenisedText } from '../../text/tokenise.js';
import { scoredGold, type ScoredGold } from '../align.js';
import type { GoldDocument } from '../gold.js';
import { trimSpan } from '../trim-span.js';
import {
  addToBCubed,
  type BCubed,
  bCubedOf,
  type BCubedTally,
  type ScoredMention,
  startBCubed,
} from './b-cubed.js';
import { matchSpans } from './match-spans.js';

export interface Comparison {
  resolution: BCubed;
  /** Plain equality of lower-cased text. */
  baseline: BCubed;
  /** Share of the baseline's error, 1 − F1, that resolution takes away; negative where it adds to it. Null without one. */
  errorReduction: number | null;
}

export interface MergingScores extends Comparison {
  /** `gold`, or the name of the engine that found the mentions. */
  mentions: string;
  counts: MergingCounts;
  /** B³all, of mentions that only one side has too; null for the gold's own. */
  all: Comparison | null;
}

export interface MergingCounts {
  gold: number;
  /** In the answer of resolution. */
  predicted: number;
  /** On both sides, with the same span. */
  matched: number;
}

export interface MergingEvaluation {
  /** Those with clusters; others are left out. */
  documents: number;
  /** Entities of the gold, over all documents. */
  entities: number;
  /** Of the gold's mentions first, then of each engine's. */
  scores: MergingScores[];
}

export function evaluateMerging(
  engines: readonly Engine[],
  documents: readonly GoldDocument[],
  knowledge: Knowledge,
): MergingEvaluation {
  const clustered = documents.filter(({ mentions }) => mentions.some(({ cluster }) => cluster !== undefined));
  const tallies = ['gold', ...engines.map(({ name }) => name)].map(startTally);
  let entities = 0;
  for (const { text, mentions } of clustered) {
    const prose = tokenise(text);
    const gold = scoredGold({ text, mentions }).map((mention) => ({
      ...mention,
      cluster: mention.cluster ?? `alone ${mention.start}`,
    }));
    entities += new Set(gold.map(({ cluster }) => cluster)).size;
    const given = gold.map(({ start, end, type }): Mention => ({ start, end, type, score: null }));
    addGiven(tallies[0]!, gold, prose, resolveAll(prose, given, knowledge));
    engines.forEach((engine, index) => {
      const resolved = resolveAll(prose, engine.recognise(prose), knowledge);
      addFound(tallies[index + 1]!, gold, prose, resolved);
    });
  }
  return { documents: clustered.length, entities, scores: tallies.map(finish) };
}

type Clustered = ScoredGold & { readonly cluster: string };

interface Resolved extends Span {
  readonly entity: string;
}

/** Every mention of the resolution, trimmed, in order; one that is left open is an entity of its own. */
function resolveAll(prose: TokenisedText, mentions: readonly Mention[], knowledge: Knowledge): Resolved[] {
  const { text } = prose;
  const { entities, unresolved } = resolve(text, prose, mentions, knowledge);
  return [
    ...entities.flatMap(({ id, mentions: own }) =>
      own.map((mention) => ({ ...trimSpan(text, mention), entity: id })),
    ),
    ...unresolved.map((open) => ({ ...trimSpan(text, open), entity: `open ${open.start}` })),
  ].sort((a, b) => a.start - b.start);
}

interface Tally {
  readonly mentions: string;
  readonly counts: MergingCounts;
  readonly matched: Tallies;
  readonly all: Tallies;
}

interface Tallies {
  readonly resolution: BCubedTally;
  readonly baseline: BCubedTally;
}

function startTally(mentions: string): Tally {
  const tallies = (): Tallies => ({ resolution: startBCubed(), baseline: startBCubed() });
  return { mentions, counts: { gold: 0, predicted: 0, matched: 0 }, matched: tallies(), all: tallies() };
}

/** A gold mention that resolution drops or cuts is an entity of its own; what resolution adds does not count. */
function addGiven(
  { counts, matched }: Tally,
  gold: readonly Clustered[],
  { text }: TokenisedText,
  resolved: readonly Resolved[],
): void {
  const twins = matchSpans(gold, resolved);
  const score = (tally: BCubedTally, entityOf: (mention: Clustered, index: number) => string): void => {
    addToBCubed(
      tally,
      gold.map((mention, index) => ({ gold: mention.cluster, predicted: entityOf(mention, index) })),
    );
  };
  score(matched.resolution, ({ start }, index) => resolved[twins[index]!]?.entity ?? `dropped ${start}`);
  score(matched.baseline, (mention) => lowered(text, mention));
  addCounts(counts, gold, resolved, twins);
}

function addFound(
  { counts, matched, all }: Tally,
  gold: readonly Clustered[],
  { text }: TokenisedText,
  resolved: readonly Resolved[],
): void {
  const twins = matchSpans(gold, resolved);
  const clusters = new Map(twins.map((twin, index) => [twin, gold[index]!.cluster]));
  const missed = gold
    .filter((_, index) => twins[index]! < 0)
    .map(({ cluster }): ScoredMention => ({ gold: cluster, predicted: null }));
  const score = (key: keyof Tallies, entityOf: (mention: Resolved) => string): void => {
    const found = resolved.map((mention, index): ScoredMention => ({
      gold: clusters.get(index) ?? null,
      predicted: entityOf(mention),
    }));
    addToBCubed(
      matched[key],
      found.filter((mention) => mention.gold !== null),
    );
    addToBCubed(all[key], [...found, ...missed]);
  };
  score('resolution', ({ entity }) => entity);
  score('baseline', (mention) => lowered(text, mention));
  addCounts(counts, gold, resolved, twins);
}

function lowered(text: string, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase();
}

function addCounts(
  counts: MergingCounts,
  gold: readonly Span[],
  predicted: readonly Span[],
  twins: readonly number[],
): void {
  counts.gold += gold.length;
  counts.predicted += predicted.length;
  counts.matched += twins.filter((twin) => twin >= 0).length;
}

function finish({ mentions, counts, matched, all }: Tally): MergingScores {
  return { mentions, counts, ...compare(matched), all: mentions === 'gold' ? null : compare(all) };
}

function compare(tallies: Tallies): Comparison {
  const resolution = bCubedOf(tallies.resolution);
  const baseline = bCubedOf(tallies.baseline);
  const [own, plain] = [resolution.f1, baseline.f1];
  const errorReduction = own === null || plain === null || plain === 1 ? null : (own - plain) / (1 - plain);
  return { resolution, baseline, errorReduction };
}
