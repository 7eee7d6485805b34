/**
 * Joins what the engine recognised with the countries and places that knowledge finds, into mentions that do not
 * overlap. Where the two disagree, the rules are, in this order:
 *
 * 1. A demonym or country name that begins a person's span, with more name after it, is cut off it ("Egyptian
 *    Sameh Shoukry").
 * 2. A finding inside a longer span of a person or organisation belongs to that name ("Bank of China").
 * 3. A finding inside a longer place is that place's ("Northern Kenya"), unless a comma parts them ("Geneva,
 *    Switzerland").
 * 4. Otherwise knowledge is right and the engine's mention goes.
 */
import type { Span } from '../document.js';
import type { Mention, MentionType } from '../recognition/engine.js';
import type { CountryFinding } from './find-countries.js';

/** A span with the engine's probability, null where the engine gave none or did not recognise that span. */
export interface Scored extends Span {
  readonly score: number | null;
}

/** A mention that knowledge explains. */
export interface FoundMention extends Scored {
  readonly finding: CountryFinding;
}

/** A mention that only the engine recognised. */
export interface NamedMention extends Mention {
  readonly finding: null;
  /** Findings that are a part of this name. */
  readonly within: readonly CountryFinding[];
}

/** In a list of them: sorted by start, disjoint. */
export type Merged = FoundMention | NamedMention;

export function namedMentions(merged: readonly Merged[], type: MentionType): NamedMention[] {
  return merged.filter(
    (mention): mention is NamedMention => mention.finding === null && mention.type === type,
  );
}

/** Linear: both lists are sorted by start and disjoint in themselves. */
export function mergeMentions(
  text: string,
  mentions: readonly Mention[],
  findings: readonly CountryFinding[],
): Merged[] {
  const merged: Merged[] = [];
  let next = 0;
  const addFindingsBefore = (offset: number): void => {
    for (; next < findings.length && findings[next]!.start < offset; next++) {
      const finding = findings[next]!;
      merged.push({ start: finding.start, end: finding.end, score: null, finding });
    }
  };
  for (const mention of mentions) {
    addFindingsBefore(mention.start);
    const before = merged.at(-1);
    if (before && before.end > mention.start) continue;
    let first = next;
    while (next < findings.length && findings[next]!.start < mention.end) next++;
    const touching = findings.slice(first, next);
    next = first;
    let start = mention.start;
    const opening = touching[0];
    if (opening && isNationOfPerson(text, mention, opening)) {
      addFindingsBefore(opening.start + 1);
      start += opening.end - start + spaceAt(text, opening.end);
      first = next;
      touching.shift();
    }
    if (!touching.every((finding) => belongsTo(text, finding, mention))) continue;
    next = first + touching.length;
    merged.push({
      start,
      end: mention.end,
      score: mention.score,
      finding: null,
      type: mention.type,
      within: touching,
    });
  }
  addFindingsBefore(Infinity);
  return merged.map((entry) => withScore(entry, mentions));
}

function isNationOfPerson(text: string, mention: Mention, finding: CountryFinding): boolean {
  if (mention.type !== 'person' || finding.kind !== 'country' || finding.evidence !== 'demonym') return false;
  return finding.start === mention.start && finding.end + spaceAt(text, finding.end) < mention.end;
}

function spaceAt(text: string, offset: number): number {
  return /^\s*/u.exec(text.slice(offset, offset + 200))![0].length;
}

function belongsTo(text: string, finding: Span, mention: Mention): boolean {
  const longer = finding.end - finding.start < mention.end - mention.start;
  if (!longer || finding.start < mention.start || finding.end > mention.end) return false;
  return mention.type !== 'place' || !text.slice(mention.start, mention.end).includes(',');
}

/** A finding that the engine recognised with the same span takes the engine's score. */
function withScore(entry: Merged, mentions: readonly Mention[]): Merged {
  if (!entry.finding) return entry;
  const same = findByStart(mentions, entry.start);
  return same?.end === entry.end ? { ...entry, score: same.score } : entry;
}

function findByStart(mentions: readonly Mention[], start: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return mentions[low]?.start === start ? mentions[low] : undefined;
}
