/**
 * Gold and predicted mentions of one document, brought together: every scored gold mention and every predicted one
 * stands in exactly one pair. All scores, confusions and error lists are counted from these pairs.
 */
import type { Span } from '../document.js';
import type { Mention, MentionType } from '../recognition/engine.js';
import { type GoldDocument, type GoldMention, sortMentions } from './gold.js';
import { SCORED_TYPES } from './labels.js';
import { trimSpan } from './trim-span.js';

/**
 * `boundary`: the type is right and the spans overlap; `type`: the span is right and the type is not;
 * `both`: the spans overlap and neither is right.
 */
export type Outcome = 'correct' | 'boundary' | 'type' | 'both' | 'missed' | 'spurious';

export type ScoredGold = GoldMention & { readonly type: MentionType };

export interface Pair {
  readonly outcome: Outcome;
  /** Null for a spurious one, unless it lies on a gold mention of a label that is not scored. */
  readonly gold: GoldMention | null;
  /** Null for a missed one. */
  readonly predicted: Mention | null;
}

/**
 * What becomes of a prediction that overlaps a gold mention of an unscored label (a nationality, a facility) and no
 * scored one: `count` it as spurious, which is the strict reading, or `ignore` it.
 */
export type UnscoredPolicy = 'count' | 'ignore';

/**
 * Spans are trimmed by `trimSpan` on both sides, and the result holds the trimmed ones. Pairing is one to one: first
 * mentions that overlap and agree in type, then, of what is left, mentions that overlap. Pairs come in the order of
 * the text. `predicted` is sorted and disjoint, as engines give it. Linear but for the sorting.
 */
export function align(
  { text, mentions }: Pick<GoldDocument, 'text' | 'mentions'>,
  predicted: readonly Mention[],
  policy: UnscoredPolicy = 'count',
): Pair[] {
  const trimmed = predicted.map((mention) => ({ ...mention, ...trimSpan(text, mention) }));
  const gold = scoredGold({ text, mentions });
  const unscored = flatten(mentions.filter(({ type }) => type === null));
  const partners = new Map<Mention, ScoredGold>();
  for (const type of SCORED_TYPES)
    matchOverlapping(
      gold.filter((mention) => mention.type === type),
      trimmed.filter((mention) => mention.type === type),
      partners,
    );
  const paired = new Set(partners.values());
  matchOverlapping(
    gold.filter((mention) => !paired.has(mention)),
    trimmed.filter((mention) => !partners.has(mention)),
    partners,
  );

  const found = new Set(partners.values());
  const pairs: Pair[] = gold
    .filter((mention) => !found.has(mention))
    .map((mention) => ({ outcome: 'missed', gold: mention, predicted: null }));
  for (const mention of trimmed) {
    const partner = partners.get(mention);
    if (partner) pairs.push({ outcome: compare(partner, mention), gold: partner, predicted: mention });
    else {
      const beneath = findOverlapping(unscored, mention);
      if (policy === 'count' || beneath === null || findOverlapping(gold, mention) !== null)
        pairs.push({ outcome: 'spurious', gold: beneath, predicted: mention });
    }
  }
  return pairs.sort((a, b) => startOf(a) - startOf(b));
}

/**
 * The gold mentions that count: of a scored label, trimmed, not empty. Of mentions that overlap the first counts, the longer
 * of two that begin together: names inside names are not mentions of their own here.
 */
export function scoredGold({ text, mentions }: Pick<GoldDocument, 'text' | 'mentions'>): ScoredGold[] {
  const scored = mentions.flatMap((mention) =>
    mention.type === null ? [] : [{ ...mention, type: mention.type, ...trimSpan(text, mention) }],
  );
  return flatten(scored);
}

/** The first of every group that overlaps, without empty ones; sorted. */
function flatten<M extends Span>(mentions: readonly M[]): M[] {
  let end = 0;
  return sortMentions(mentions).filter((mention) => {
    if (mention.start < end || mention.start === mention.end) return false;
    end = mention.end;
    return true;
  });
}

/**
 * Adds to `partners` the largest one-to-one matching of overlapping spans. Both lists are sorted and disjoint, so
 * their overlaps form a forest of paths and combs, and to take the leftmost overlap each time is optimal: of the two
 * spans of it, the one that ends first overlaps nothing else that is left.
 */
function matchOverlapping(
  gold: readonly ScoredGold[],
  predicted: readonly Mention[],
  partners: Map<Mention, ScoredGold>,
): void {
  for (let g = 0, p = 0; g < gold.length && p < predicted.length;) {
    const [left, right] = [gold[g]!, predicted[p]!];
    const overlapping = overlap(left, right);
    if (overlapping) partners.set(right, left);
    if (overlapping || left.end <= right.start) g++;
    if (overlapping || right.end <= left.start) p++;
  }
}

/** Any of the sorted, disjoint spans that overlaps `span`: by binary search, the first. */
function findOverlapping<M extends Span>(spans: readonly M[], span: Span): M | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const candidate = spans[low];
  return candidate && overlap(candidate, span) ? candidate : null;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function compare(gold: ScoredGold, predicted: Mention): Outcome {
  const sameSpan = gold.start === predicted.start && gold.end === predicted.end;
  if (gold.type === predicted.type) return sameSpan ? 'correct' : 'boundary';
  return sameSpan ? 'type' : 'both';
}

function startOf({ gold, predicted }: Pair): number {
  return (predicted ?? gold)!.start;
}
