/**
 * Countries against gold, in two ways. Mentions: spans labelled `country` against our mentions of countries, demonyms left
 * out and what lies in a name of an unscored label ("1992 United Kingdom general election"), strictly by span. Sets: the countries of each document, where the gold identifies its places by Wikipedia article and
 * the article's title is a country's name; demonyms left out of both sides.
 */
import { foldPlaceName } from '../../knowledge/fold-place-name.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { CountryRecord, DocumentRecord } from '../../record.js';
import type { GoldDocument } from '../gold.js';
import { type Measure, measure } from '../score.js';
import { trimSpan } from '../trim-span.js';
import { kindOfName } from './place-kinds.js';

export interface Matches {
  gold: number;
  predicted: number;
  correct: number;
}

export type MatchScores = Matches & Measure;

export function scoreMatches(matches: Matches): MatchScores {
  return { ...matches, ...measure(matches.correct, matches) };
}

export function startMatches(): Matches {
  return { gold: 0, predicted: 0, correct: 0 };
}

export function addMatches(
  matches: Matches,
  gold: ReadonlySet<string>,
  predicted: ReadonlySet<string>,
): void {
  matches.gold += gold.size;
  matches.predicted += predicted.size;
  for (const key of predicted) if (gold.has(key)) matches.correct++;
}

const COUNTRY_LABEL = 'country';

export function addCountryMentions(matches: Matches, gold: GoldDocument, record: DocumentRecord): void {
  const key = (start: number, end: number): string => {
    const span = trimSpan(gold.text, { start, end });
    return `${span.start}-${span.end}`;
  };
  const named = gold.mentions.filter(({ label }) => label.toLowerCase() === COUNTRY_LABEL);
  const unscored = new Uint8Array(gold.text.length);
  for (const { type, start, end } of gold.mentions) if (type === null) unscored.fill(1, start, end);
  const found = countriesOf(record)
    .flatMap(namedMentionsOf)
    .filter(({ start }) => unscored[start] === 0);
  addMatches(
    matches,
    new Set(named.map(({ start, end }) => key(start, end))),
    new Set(found.map(({ start, end }) => key(start, end))),
  );
}

export function addCountrySet(
  matches: Matches,
  { text, mentions }: GoldDocument,
  record: DocumentRecord,
  knowledge: Knowledge,
  codeOfTitle: (title: string) => string | undefined,
): void {
  const gold = new Set<string>();
  for (const { wikipedia, start, end } of mentions) {
    const code = wikipedia ? codeOfTitle(wikipedia) : undefined;
    if (code && kindOfName(text.slice(start, end), knowledge) !== 'demonym') gold.add(code);
  }
  const predicted = countriesOf(record).filter((country) => namedMentionsOf(country).length > 0);
  addMatches(matches, gold, new Set(predicted.map(({ code }) => code)));
}

function countriesOf({ entities }: DocumentRecord): CountryRecord[] {
  return entities.filter((entity) => entity.type === 'country');
}

function namedMentionsOf({ mentions }: CountryRecord): CountryRecord['mentions'] {
  return mentions.filter(({ evidence }) => evidence !== 'demonym' && evidence !== 'epithet');
}

/** Titles of Wikipedia's articles on countries → codes, by our names of countries: "Georgia_%28country%29" → GE. */
export function readTitles({ countries, forms }: Knowledge): (title: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const { form, meaning } of forms) {
    if (meaning.kind !== 'country' || meaning.evidence === 'demonym' || meaning.evidence === 'epithet')
      continue;
    if (meaning.codes.length === 1) codes.set(foldPlaceName(form), meaning.codes[0]!);
  }
  for (const { name, code } of countries) codes.set(foldPlaceName(name), code);
  return (title) => {
    const plain = decodeTitle(title).replaceAll('_', ' ');
    return codes.get(foldPlaceName(plain.replace(/ \((?:country|sovereign state)\)$/u, '')));
  };
}

function decodeTitle(title: string): string {
  try {
    return decodeURIComponent(title);
  } catch {
    return title;
  }
}
