/**
 * A country's or city's name that is a person's in this document: "Chidinma Jordan leads the union. … Jordan said". It is the
 * person's where
 *
 * 1. the engine recognises a person exactly there, the name is one that people bear, and nothing else in the document speaks
 *    for the country; or
 * 2. a person of several words in the document has it as family name or given name, unless a preposition of place stands
 *    before it, the engine sees a place in it, or, for a country, the document names that country otherwise.
 *
 * Reason: a family name alone is how news names people the second time. What lies inside a longer name of the engine's is left to
 * `merge-mentions`. Linear in the number of mentions.
 */
import type { Span } from '../document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Mention } from '../recognition/engine.js';
import type { CountryFinding } from './find-countries.js';
import { mayBeBorne } from './may-be-borne.js';
import { nameTableOf, type Name, type NameEnds, type NameOf } from './name-table.js';
import type { TakeNote } from './notes.js';

const LOCATIVE =
  /\b(?:in|to|from|at|near|of|across|outside|inside|into|via|towards?|around|between|throughout|within|visit(?:ed|s|ing)?|left|leaving|reached)\s+$/iu;
const SAID = /^\s+(?:said|says|told|added|adds|explained|asked|replied|wrote|tweeted|scored|testified)\b/u;

export interface Claimed {
  /** Without those that are people's. */
  readonly findings: readonly CountryFinding[];
  /** With them, sorted by start. */
  readonly mentions: readonly Mention[];
}

export function claimPersonNames(
  text: string,
  mentions: readonly Mention[],
  findings: readonly CountryFinding[],
  knowledge: Knowledge,
  takeNote: TakeNote,
): Claimed {
  if (!mayBeBorne(text, mentions, findings, isName)) return { findings, mentions };
  const nameOf = nameTableOf(knowledge);
  const bearers = namesOfPeople(text, mentions, wordsOf(text, findings, nameOf), nameOf);
  let support: Evidence | null = null;
  const claimed: Mention[] = [];
  let next = 0;
  const kept = findings.filter((finding) => {
    const { start, end } = finding;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    const candidate = mentions[next];
    const seen = candidate && candidate.start < end ? candidate : undefined;
    if (seen && (seen.start !== start || seen.end !== end)) return true;
    const type = seen?.type ?? null;
    if (!isName(finding) || (bearers.size === 0 && type !== 'person')) return true;
    const word = nameOf(text.slice(start, end)).folded;
    if (word.includes(' ') || (!bearers.has(word) && type !== 'person')) return true;
    const isNamed = isNamedOtherwise(finding, word, (support ??= countEvidence(text, findings, nameOf)));
    const because = bearers.has(word)
      ? isBearers(text, finding, type, isNamed) && 'is a name of a person in the document'
      : !isNamed && isBorne(text, start, knowledge) && 'is a person by the words around it';
    if (because === false) return true;
    takeNote({
      start,
      end,
      rule: 'claim-person-names',
      because,
      entity: null,
      evidence: spanOf(bearers.get(word)),
    });
    if (type !== 'person') claimed.push({ start, end, type: 'person', score: null });
    return false;
  });
  return { findings: kept, mentions: claimed.length === 0 ? mentions : insert(mentions, claimed) };
}

/** The findings that can be a person's name too. */
function wordsOf(text: string, findings: readonly CountryFinding[], nameOf: NameOf): Set<string> {
  const words = new Set<string>();
  for (const finding of findings)
    if (isName(finding)) words.add(nameOf(text.slice(finding.start, finding.end)).folded);
  return words;
}

/** Of these words the first and last words of people with several, and where they stand. */
function namesOfPeople(
  text: string,
  mentions: readonly Mention[],
  words: ReadonlySet<string>,
  nameOf: NameOf,
): Map<string, Mention> {
  const names = new Map<string, Mention>();
  if (words.size === 0) return names;
  for (const mention of mentions) {
    if (mention.type !== 'person') continue;
    const ends = endsOf(nameOf(text.slice(mention.start, mention.end)));
    if (ends === null) continue;
    if (words.has(ends.first) && !names.has(ends.first)) names.set(ends.first, mention);
    if (words.has(ends.last) && !names.has(ends.last)) names.set(ends.last, mention);
  }
  return names;
}

function endsOf({ folded, memo }: Name): NameEnds | null {
  return memo.ends === undefined ? (memo.ends = readEnds(folded)) : memo.ends;
}

function readEnds(folded: string): NameEnds | null {
  const name = /[ri.]$/u.test(folded) ? folded.replace(/,? (?:jr|sr|ii|iii)\.?$/u, '') : folded;
  const space = name.indexOf(' ');
  return space < 0 ? null : { first: name.slice(0, space), last: name.slice(name.lastIndexOf(' ') + 1) };
}

/** What one word can be a name and a place: no demonym, code or region of several words. */
function isName(finding: CountryFinding): boolean {
  return finding.kind !== 'country' || finding.evidence === 'name' || finding.evidence === 'alternative';
}

interface Evidence {
  readonly byCode: Map<string, number>;
  readonly byWord: Map<string, number>;
}

function countEvidence(text: string, findings: readonly CountryFinding[], nameOf: NameOf): Evidence {
  const byCode = new Map<string, number>();
  const byWord = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const finding of findings) {
    for (const code of codesOf(finding)) count(byCode, code);
    count(byWord, nameOf(text.slice(finding.start, finding.end)).folded);
  }
  return { byCode, byWord };
}

function codesOf(finding: CountryFinding): readonly string[] {
  if (finding.kind === 'country') return finding.codes;
  return finding.code === null ? [] : [finding.code];
}

function isNamedOtherwise(finding: CountryFinding, word: string, { byCode, byWord }: Evidence): boolean {
  return codesOf(finding).some((code) => byCode.get(code)! > byWord.get(word)!);
}

function isBearers(
  text: string,
  { kind, start, end }: CountryFinding,
  type: Mention['type'] | null,
  isNamed: boolean,
): boolean {
  if (LOCATIVE.test(text.slice(Math.max(0, start - 16), start))) return false;
  if (type === 'person' || SAID.test(text.slice(end, end + 16))) return true;
  return type !== 'place' && !(kind === 'country' && isNamed);
}

/** Whether the name is one that a rule watches because people bear it. */
function isBorne(text: string, start: number, { matcher, formAt }: Knowledge): boolean {
  const index = matcher.longestAt(text, start);
  return index >= 0 && formAt(index).rules.includes('person');
}

function insert(mentions: readonly Mention[], claimed: readonly Mention[]): Mention[] {
  const spans = new Set(claimed.map(({ start }) => start));
  const others = mentions.filter(({ start }) => !spans.has(start));
  return [...others, ...claimed].sort((a, b) => a.start - b.start);
}

function spanOf(mention: Mention | undefined): Span | null {
  return mention ? { start: mention.start, end: mention.end } : null;
}
