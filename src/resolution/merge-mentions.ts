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
  const named: NamedMention[] = [];
  for (const mention of merged) if (mention.type === type) named.push(mention);
  return named;
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
  for (let at = 0; at <= mentions.length; at++) {
    const mention = mentions[at];
    const first = findings[next];
    let start = Infinity;
    let end = Infinity;
    if (mention) {
      ({ start, end } = mention);
      if (first === undefined || first.start >= end) {
        if (free > start) continue;
        merged.push(namedMention(mention, mention.score, mention.type, nameOf(text.slice(start, end))));
        free = end;
        continue;
      }
      if (first.start === start && first.end === end) continue;
      const inside = firstTouching(findings, next, start, end);
      if (inside && mention.type === 'place') end = placeEnd(text, mention);
      else if (inside) start = behindNation(text, mention, inside);
    }
    for (; next < findings.length && findings[next]!.start < start; next++) {
      const finding = findings[next]!;
      while (same < mentions.length && mentions[same]!.start < finding.start) same++;
      const known = mentions[same];
      const score = known?.start === finding.start && known.end === finding.end ? known.score : null;
      merged.push(foundMention(finding, score, nameOf(text.slice(finding.start, finding.end))));
      free = finding.end;
    }
    if (!mention || free > start) continue;
    const within = touching(findings, next, start, end);
    if (!isWhole(text, within, start, end, mention.type, isPlace)) continue;
    next += within.length;
    const name = nameOf(text.slice(start, end));
    merged.push(namedMention({ start, end }, mention.score, mention.type, name, within));
    free = end;
  }
  return merged;
}

/** The first of the findings from index `from` on that shares a character with the span. */
function firstTouching(
  findings: readonly CountryFinding[],
  from: number,
  start: number,
  end: number,
): CountryFinding | undefined {
  for (let i = from; i < findings.length && findings[i]!.start < end; i++)
    if (findings[i]!.end > start) return findings[i];
  return undefined;
}

/** All of them. */
function touching(
  findings: readonly CountryFinding[],
  from: number,
  start: number,
  end: number,
): readonly CountryFinding[] {
  let found: CountryFinding[] | null = null;
  for (let i = from; i < findings.length && findings[i]!.start < end; i++)
    if (findings[i]!.end > start) (found ??= []).push(findings[i]!);
  return found ?? NOTHING;
}

/** Where the mention begins without a nation before a person's name or a body of every country. */
function behindNation(text: string, { type, start, end }: Mention, first: CountryFinding): number {
  if (first.kind !== 'country' || first.evidence !== 'demonym' || first.start !== start) return start;
  const name = Math.min(skipWhiteSpace(text, first.end), first.end + LONGEST_SPACE);
  const cut =
    first.end < name && name < end && (type === 'person' || isNameOfCommonBody(text.slice(name, end)));
  return cut ? name : start;
}

/** Where a place ends whose comma something follows. */
function placeEnd(text: string, { start, end }: Mention): number {
  const comma = text.slice(start, end).indexOf(',');
  return comma < 0 ? end : start + comma;
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

/** Whether all findings are parts of the name; one as long as the mention is the same thing, and knowledge says what. */
function isWhole(
  text: string,
  within: readonly CountryFinding[],
  start: number,
  end: number,
  type: Mention['type'],
  isPlace: (name: string) => boolean,
): boolean {
  for (const finding of within) {
    if (finding.start < start || finding.end > end || finding.end - finding.start === end - start)
      return false;
    if (type === 'place' && !isOfGeography(text, finding, start, end) && !isPlace(text.slice(start, end)))
      return false;
  }
  return true;
}

/** Whether what is left of the name is words of geography. */
function isOfGeography(text: string, finding: Span, start: number, end: number): boolean {
  const rest = `${text.slice(start, finding.start)} ${text.slice(finding.end, end)}`;
  for (const word of rest.trim().split(/\s+/u)) if (!GEOGRAPHY.has(word.toLowerCase())) return false;
  return true;
}
