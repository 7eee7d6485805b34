/**
 * Joins what the engine recognised with the countries and places that knowledge finds, into mentions that do not
 * overlap. Where the two disagree, the rules are, in this order:
 *
 * 1. A demonym or country name that begins a person's span, with more name after it, is cut off it ("Egyptian
 *    Sameh Shoukry"), and a demonym off a body that every country has ("Philippine Senate").
 * 2. A finding inside a longer span of a person or organisation belongs to that name ("Bank of China").
 * 3. A finding inside a longer place is that place's where the rest of the name is a word of geography ("Northern
 *    Kenya", "Gulf of Oman") or the whole is a known place ("New London"); of "Geneva, Switzerland" the place ends at the comma.
 * 4. Otherwise knowledge is right and the engine's mention goes.
 */
import type { Span } from '../document.js';
import type { Mention, MentionType } from '../recognition/engine.js';
import type { CountryFinding } from './find-countries.js';
import { createNameTable, type Name, type NameOf } from './name-table.js';
import { isNameOfCommonBody } from './organisations/kinds-of-bodies.js';
import { skipWhiteSpace } from './white-space.js';

/** A span with the engine's probability, null where the engine gave none or did not recognise that span. */
export interface Scored extends Span {
  readonly score: number | null;
}

/** A mention that knowledge explains. */
export interface FoundMention extends Scored {
  readonly finding: CountryFinding;
  readonly type: null;
  readonly within: readonly [];
  readonly name: Name;
}

/** A mention that only the engine recognised. */
export interface NamedMention extends Mention {
  readonly finding: null;
  /** Findings that are a part of this name. */
  readonly within: readonly CountryFinding[];
  readonly name: Name;
}

/** In a list of them: sorted by start, disjoint. */
export type Merged = FoundMention | NamedMention;

export function namedMentions(merged: readonly Merged[], type: MentionType): NamedMention[] {
  return merged.filter(
    (mention): mention is NamedMention => mention.finding === null && mention.type === type,
  );
}

const NOTHING: readonly [] = [];

/** Both kinds are made here, with the same fields in the same order, which keeps the loops over them fast. */
export function foundMention(finding: CountryFinding, score: number | null, name: Name): FoundMention {
  const { start, end } = finding;
  return { start, end, score, finding, type: null, within: NOTHING, name };
}

export function namedMention(
  { start, end }: Span,
  score: number | null,
  type: MentionType,
  name: Name,
  within: readonly CountryFinding[] = NOTHING,
): NamedMention {
  return { start, end, score, finding: null, type, within, name };
}

/**
 * Linear: both lists are sorted by start and disjoint in themselves. A finding that the engine recognised with the same span
 * takes the engine's score.
 * @param isPlace whether a longer name is a known place
 */
export function mergeMentions(
  text: string,
  mentions: readonly Mention[],
  findings: readonly CountryFinding[],
  isPlace: (name: string) => boolean = () => false,
  nameOf: NameOf = createNameTable(),
): Merged[] {
  const merged: Merged[] = [];
  let free = 0;
  let next = 0;
  let same = 0;
  const addFindingsBefore = (offset: number): void => {
    for (; next < findings.length && findings[next]!.start < offset; next++) {
      const finding = findings[next]!;
      const { start, end } = finding;
      while (same < mentions.length && mentions[same]!.start < start) same++;
      const mention = mentions[same];
      const score = mention?.start === start && mention.end === end ? mention.score : null;
      merged.push(foundMention(finding, score, nameOf(text.slice(start, end))));
      free = end;
    }
  };
  for (const mention of mentions) {
    const first = findings[next];
    if (first === undefined || first.start >= mention.end) {
      const { start, end, score, type } = mention;
      if (free > start) continue;
      merged.push(namedMention(mention, score, type, nameOf(text.slice(start, end))));
      free = end;
      continue;
    }
    if (first.start === mention.start && first.end === mention.end) continue;
    const { start, end } = narrow(text, mention, touching(findings, next, mention));
    addFindingsBefore(start);
    const within = touching(findings, next, { start, end });
    const narrowed = { start, end, type: mention.type };
    if (free > start) continue;
    if (!within.every((finding) => belongsTo(text, finding, narrowed, isPlace))) continue;
    next += within.length;
    const name = nameOf(text.slice(start, end));
    merged.push(namedMention(narrowed, mention.score, mention.type, name, within));
    free = end;
  }
  addFindingsBefore(Infinity);
  return merged;
}

/** The findings from index `first` on that share a character with the span. */
function touching(
  findings: readonly CountryFinding[],
  first: number,
  { start, end }: Span,
): CountryFinding[] {
  const found: CountryFinding[] = [];
  for (let i = first; i < findings.length && findings[i]!.start < end; i++) {
    if (findings[i]!.end > start) found.push(findings[i]!);
  }
  return found;
}

/** The mention without a nation before a person's name, or without what follows a place's comma. */
function narrow(text: string, { type, start, end }: Mention, [first]: readonly CountryFinding[]): Span {
  if (!first) return { start, end };
  if (type !== 'place') {
    const isNation = first.kind === 'country' && first.evidence === 'demonym' && first.start === start;
    if (!isNation) return { start, end };
    const name = Math.min(skipWhiteSpace(text, first.end), first.end + LONGEST_SPACE);
    const cut =
      first.end < name && name < end && (type === 'person' || isNameOfCommonBody(text.slice(name, end)));
    return { start: cut ? name : start, end };
  }
  const comma = text.slice(start, end).indexOf(',');
  return { start, end: comma < 0 ? end : start + comma };
}

const LONGEST_SPACE = 200;

/** Words that make a longer place of a country or place beside them. */
const GEOGRAPHY: ReadonlySet<string> = new Set([
  ...['north', 'south', 'east', 'west'].flatMap((direction) =>
    ['', 'ern', 'east', 'west', 'eastern', 'western'].map((ending) => direction + ending),
  ),
  ...`central upper lower inner outer greater new old port fort mount mt lake cape isle island islands gulf sea bay strait
    straits river valley mountain mountains desert peninsula coast canal channel city province state county district
    region territory highland highlands lowland lowlands basin delta border beach township parish creek street streets
    avenue avenues ave ave. road roads rd rd. boulevard lane drive highway parkway square airport international station
    stadium arena park museum bridge tunnel dam palace castle mosque church cathedral temple monastery cemetery hotel
    tower harbor harbour forest reserve garden gardens zoo hill hills heights falls saint st st. of the and de el la
    al`.split(/\s+/),
]);

/** Strictly inside: a finding as long as the mention is the same thing, and knowledge says what. */
function belongsTo(
  text: string,
  finding: Span,
  { start, end, type }: Span & Pick<Mention, 'type'>,
  isPlace: (name: string) => boolean,
): boolean {
  if (finding.start < start || finding.end > end || finding.end - finding.start === end - start) return false;
  if (type !== 'place') return true;
  const rest = `${text.slice(start, finding.start)} ${text.slice(finding.end, end)}`;
  return (
    rest
      .trim()
      .split(/\s+/u)
      .every((word) => GEOGRAPHY.has(word.toLowerCase())) || isPlace(text.slice(start, end))
  );
}
