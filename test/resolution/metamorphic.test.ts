/**
 * Resolution knows nobody: exchanging the people, countries, cities and organisations of an article for others of their
 * kind exchanges them in the answer, and changes nothing else in it. The mentions are those of the gold, so that no
 * model plays a part. Answers are compared in the article's own offsets, an entity called by its first mention.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readGazetteer } from '#src/knowledge/gazetteer.js';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { EntityRecord } from '#src/record.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { exchange, keep, readArticles, type Draw, type Exchanged, type Kinds } from './exchange-names.js';
import { COUNTRIES, INVENTED_ORGANISATIONS, KNOWN_ORGANISATIONS, PEOPLE } from './exchange-pools.js';

const read = (name: string): Buffer => readFileSync(new URL(`../../dist/knowledge/${name}`, import.meta.url));
const knowledge = readKnowledge(read('world.bin'), readGazetteer(read('places.bin')));

const kinds: Kinds = {
  isCapital: (code, name) =>
    knowledge.forms.some(
      ({ form, meaning }) =>
        meaning.kind === 'capital' && meaning.code === code && form.toLowerCase() === name.toLowerCase(),
    ),
  isKnownOrganisation: (name) => knowledge.organisations.formOf(name) !== undefined,
  formsOf: (code) => {
    const forms = knowledge.forms.filter(
      ({ meaning }) => meaning.kind === 'country' && meaning.codes.length === 1 && meaning.codes[0] === code,
    );
    return [knowledge.countryByCode(code)?.name ?? code, ...forms.map(({ form }) => form)];
  },
};

type Canonical = Record<string, unknown>;

/** The answer without names: offsets and codes of the article, entities called by type and first mention. */
function answerFor({ text, mentions, back, codes }: Exchanged): Canonical[] {
  const { entities, unresolved } = resolve(text, tokenise(text), mentions, knowledge);
  const keys = new Map<string, string>(entities.map((entity) => [entity.id, keyOf(entity)]));
  function keyOf(entity: EntityRecord): string {
    if (entity.type === 'country') return `country/${codes.get(entity.code) ?? entity.code}`;
    return `${entity.type}#${back(entity.mentions[0]!.start)}`;
  }
  const canonical = (value: unknown, member = ''): unknown => {
    if (typeof value === 'string') return canonicalText(value);
    if (typeof value === 'number' && (member === 'start' || member === 'end')) return back(value);
    if (Array.isArray(value)) return value.map((item) => canonical(item));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).filter(([name]) => !NAMES.has(name));
    return Object.fromEntries(members.map(([name, inner]) => [name, canonical(inner, name)]));
  };
  const canonicalText = (id: string): string => {
    const country = /^country\/(\w+)$/u.exec(id)?.[1];
    return keys.get(id) ?? (country === undefined ? id : `country/${codes.get(country) ?? country}`);
  };
  const records = [...entities, ...unresolved].map((record) => canonical(record) as Canonical);
  return records.map(sortLists).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What an exchange changes without its being an answer; sentences end elsewhere where lines are of other lengths. */
const NAMES: ReadonlySet<string> = new Set([
  'name',
  'aliases',
  'text',
  'code',
  'code3',
  'partOf',
  'sentence',
]);

/** Lists that stand in an order of names. */
function sortLists(record: Canonical): Canonical {
  const sorted = { ...record };
  for (const name of ['via', 'countries', 'candidates']) {
    const list = sorted[name];
    if (Array.isArray(list)) sorted[name] = (list as unknown[]).map((item) => JSON.stringify(item)).sort();
  }
  return sorted;
}

/** A shuffle by a seed, so that a failure names two numbers. */
function shuffle<T>(pool: readonly T[], seed: number): T[] {
  const shuffled = [...pool];
  let state = seed + 1;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    const other = (state >>> 0) % (i + 1);
    [shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!];
  }
  return shuffled;
}

function draw(seed: number): Draw {
  return {
    people: shuffle(PEOPLE, seed),
    countries: shuffle(COUNTRIES, seed),
    known: shuffle(KNOWN_ORGANISATIONS, seed),
    invented: shuffle(INVENTED_ORGANISATIONS, seed),
  };
}

const seeds = fc.nat(1_000_000);

describe('resolution of exchanged names', () => {
  it.each(readArticles())('answers alike for any names in $id', (article) => {
    fc.assert(
      fc.property(seeds, seeds, (first, second) => {
        const one = answerFor(exchange(article, draw(first), kinds));
        const other = answerFor(exchange(article, draw(second), kinds));
        expect(other).toEqual(one);
      }),
      { numRuns: 12 },
    );
  });

  it.each(readArticles())(
    'answers as for the article itself when only its people are exchanged in $id',
    (article) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const exchanged = exchange(
            article,
            { ...draw(seed), countries: [], known: [], invented: [] },
            kinds,
          );
          expect(answerFor(exchanged)).toEqual(answerFor(keep(article)));
        }),
        { numRuns: 12 },
      );
    },
  );
});
