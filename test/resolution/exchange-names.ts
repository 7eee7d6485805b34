/**
 * Exchanges the names of a fixture article for others of their kind, everywhere where the gold marks them and nowhere
 * else, and knows for every offset of the new text which one it was.
 *
 * A word of a person's name becomes the same other word in all names of the article, so that families stay families;
 * particles, what says son, daughter or woman, initials, suffixes and other scripts stay. A country becomes a country, its
 * demonym a demonym, its capital a capital. What the exchange has no counterpart for stays.
 */
import { readFileSync } from 'node:fs';
import type { Mention } from '#src/recognition/engine.js';
import type { NamePair, PoolCountry } from './exchange-pools.js';

export type GoldMention = readonly [
  start: number,
  end: number,
  type: 'person' | 'country' | 'organisation' | 'place',
  cluster: string,
  code: string | null,
  evidence?: string,
];

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** What to draw from, in the order to draw. */
export interface Draw {
  readonly people: readonly string[];
  readonly countries: readonly PoolCountry[];
  readonly known: readonly NamePair[];
  readonly invented: readonly NamePair[];
}

export interface Exchanged {
  readonly text: string;
  /** Of the gold, but for countries: what an engine would give. */
  readonly mentions: readonly Mention[];
  /** The article's offset for one of the new text; text for one inside an exchanged name. */
  readonly back: (offset: number) => number | string;
  /** The article's code for a code of the new text. */
  readonly codes: ReadonlyMap<string, string>;
}

/** What the article itself needs to say about its names. */
export interface Kinds {
  isCapital(code: string, name: string): boolean;
  isKnownOrganisation(name: string): boolean;
  /** Names and demonyms of a country. */
  formsOf(code: string): readonly string[];
}

export function readArticles(): Article[] {
  const lines = readFileSync(new URL('../../fixtures/gold/articles.jsonl', import.meta.url), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
}

/** The article as it is. */
export function keep({ text, mentions }: Article): Exchanged {
  const engine = mentions.flatMap(([start, end, type]): Mention[] =>
    type === 'country' ? [] : [{ start, end, type, score: null }],
  );
  return { text, mentions: engine, back: (offset) => offset, codes: new Map() };
}

export function exchange(article: Article, draw: Draw, kinds: Kinds): Exchanged {
  const codes = drawCountries(article, draw.countries);
  const people = drawWords(article, draw.people);
  const places = drawPlaces(article, codes, kinds);
  const organisations = drawOrganisations(article, draw, kinds);
  const segments: [start: number, end: number, newStart: number, newEnd: number][] = [];
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const mention of article.mentions) {
    const [start, end, type, cluster, code, evidence] = mention;
    const old = article.text.slice(start, end);
    text += article.text.slice(from, start);
    let name = old;
    if (type === 'person') name = exchangeWords(old, people);
    if (type === 'place') name = places.get(`${cluster} ${old.toLowerCase()}`) ?? old;
    const country = codes.get(code ?? '');
    if (type === 'country' && country) name = formOf(country, evidence!, old);
    if (type === 'organisation')
      name =
        organisations.get(`${cluster} ${old}`) ?? exchangeWithin(exchangeWords(old, people), codes, kinds);
    if (old === old.toUpperCase() && old.length > 3) name = name.toUpperCase();
    segments.push([start, end, text.length, text.length + name.length]);
    if (type !== 'country')
      mentions.push({ start: text.length, end: text.length + name.length, type, score: null });
    text += name;
    from = end;
  }
  text += article.text.slice(from);
  return { text, mentions, back: createBack(segments), codes: invert(codes) };
}

/**
 * Countries by the article's code; one with an epithet stays, as no other has it, and so does the article's own. Where the
 * article calls a country by its official name, no other of the epithet's kind takes its place: after two kingdoms "the
 * Kingdom" is open, as it should be.
 */
function drawCountries({ text, mentions }: Article, pool: readonly PoolCountry[]): Map<string, PoolCountry> {
  const own = new Set(mentions.map(([, , , , code]) => code));
  const free = pool.filter(({ code }) => !own.has(code));
  const codes = new Map<string, PoolCountry>();
  const fixed = new Set(
    mentions.filter(([, , , , , evidence]) => evidence === 'epithet').map(([, , , , code]) => code),
  );
  const epithets = mentions.flatMap(([start, end, , , , evidence]) =>
    evidence === 'epithet' ? [text.slice(start, end)] : [],
  );
  const calledInFull = new Set(mentions.map(([, , , , code, evidence]) => evidence === 'official' && code));
  for (const code of own) {
    if (code === null || fixed.has(code)) continue;
    const index = free.findIndex(
      ({ official }) => !calledInFull.has(code) || !epithets.some((epithet) => official.includes(epithet)),
    );
    if (index >= 0) codes.set(code, free.splice(index, 1)[0]!);
  }
  return codes;
}

/** By word of a name, in lower case. */
function drawWords({ text, mentions }: Article, pool: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const [start, end, type] of mentions) {
    if (type !== 'person') continue;
    for (const [word] of text.slice(start, end).matchAll(WORD)) {
      const key = stemOf(word).toLowerCase();
      if (key !== '' && !words.has(key)) words.set(key, pool[words.size % pool.length]!);
    }
  }
  return words;
}

const WORD = /[\p{L}\p{M}'’-]+\.?/gu;
const KEPT: ReadonlySet<string> = new Set(
  'al el abu abi bin bint thi van von de da dos der la ap del di le ben ter jr jr. iii'.split(' '),
);

/** "Otaishan" of "el-Otaishan"; '' for what stays: particles, words for a gender, initials, suffixes, other scripts. */
function stemOf(word: string): string {
  const stem = word.replace(/^[ae]l-/iu, '');
  const stays = KEPT.has(stem.toLowerCase()) || stem.length < 3 || !/^\p{Lu}/u.test(stem);
  return stays || !/^\p{Script=Latin}/u.test(stem) ? '' : stem;
}

function exchangeWords(name: string, words: ReadonlyMap<string, string>): string {
  return name.replace(WORD, (word) => {
    const stem = stemOf(word);
    return word.slice(0, word.length - stem.length) + (words.get(stem.toLowerCase()) ?? stem);
  });
}

function formOf(country: PoolCountry, evidence: string, old: string): string {
  if (evidence === 'official') return country.official;
  if (evidence !== 'demonym') return country.name;
  return old.toLowerCase().endsWith('s') ? country.people : country.demonym;
}

/** By cluster and form; a place has one new name for all forms. */
function drawPlaces(
  { text, mentions }: Article,
  codes: Map<string, PoolCountry>,
  kinds: Kinds,
): Map<string, string> {
  const names = new Map<string, string>();
  const clusters = new Map<string, string>();
  const used = new Map<string, number>();
  for (const [start, end, type, cluster, code] of mentions) {
    const country = codes.get(code ?? '');
    if (type !== 'place' || !country) continue;
    const old = text.slice(start, end);
    let name = clusters.get(cluster);
    if (name === undefined) {
      const next = used.get(country.code) ?? 0;
      const capital = kinds.isCapital(code!, old);
      name = capital ? country.capital : country.cities[next];
      if (!capital) used.set(country.code, next + 1);
      if (name !== undefined) clusters.set(cluster, name);
    }
    if (name !== undefined) names.set(`${cluster} ${old.toLowerCase()}`, name);
  }
  return names;
}

/** By cluster and form: organisations that the article calls by one name and its acronym only. */
function drawOrganisations({ text, mentions }: Article, draw: Draw, kinds: Kinds): Map<string, string> {
  const forms = new Map<string, Set<string>>();
  for (const [start, end, type, cluster] of mentions)
    if (type === 'organisation')
      forms.set(cluster, (forms.get(cluster) ?? new Set()).add(text.slice(start, end)));
  const names = new Map<string, string>();
  const next = { known: 0, invented: 0 };
  for (const [cluster, set] of forms) {
    const [first, second, ...more] = set;
    if (first === undefined || second === undefined || more.length > 0) continue;
    if (!/^\p{Lu}{2,7}$/u.test(second) || /^\p{Lu}{2,7}$/u.test(first)) continue;
    const kind = kinds.isKnownOrganisation(first) || kinds.isKnownOrganisation(second) ? 'known' : 'invented';
    const pair = draw[kind].filter(([name, acronym]) => !text.includes(name) && !text.includes(acronym))[
      next[kind]++
    ];
    if (!pair) continue;
    names.set(`${cluster} ${first}`, pair[0]);
    names.set(`${cluster} ${second}`, pair[1]);
  }
  return names;
}

/** A country's name or demonym inside an organisation's name. */
function exchangeWithin(name: string, codes: ReadonlyMap<string, PoolCountry>, kinds: Kinds): string {
  for (const [code, country] of codes) {
    for (const form of kinds.formsOf(code)) {
      const escaped = form.replace(/[.()]/gu, '\\$&');
      const at = form.length < 4 ? -1 : name.search(new RegExp(`(?<![\\p{L}-])${escaped}(?![\\p{L}-])`, 'u'));
      if (at < 0) continue;
      const isName = name.slice(0, at).endsWith('of ') || form === kinds.formsOf(code)[0];
      const counterpart = isName ? country.name : country.demonym;
      return name.slice(0, at) + counterpart + name.slice(at + form.length);
    }
  }
  return name;
}

function createBack(segments: readonly (readonly [number, number, number, number])[]): Exchanged['back'] {
  return (offset) => {
    let shift = 0;
    for (const [start, end, newStart, newEnd] of segments) {
      if (offset < newStart) break;
      if (offset === newStart) return start;
      if (offset === newEnd) return end;
      if (offset < newEnd) return `in ${start}`;
      shift = end - newEnd;
    }
    return offset + shift;
  };
}

function invert(codes: ReadonlyMap<string, PoolCountry>): Map<string, string> {
  return new Map([...codes].map(([code, country]) => [country.code, code]));
}
