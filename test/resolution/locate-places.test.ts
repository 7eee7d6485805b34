/** Places with their country: ids, notes, via and properties. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readGazetteer } from '#src/knowledge/gazetteer.js';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { CountryRecord, PlaceRecord } from '#src/record.js';
import type { Note } from '#src/resolution/notes.js';
import { resolve, type Resolution } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { readCase } from './read-cases.js';

const read = (name: string): Buffer => readFileSync(new URL(`../../dist/knowledge/${name}`, import.meta.url));
const knowledge = readKnowledge(read('world.bin'), readGazetteer(read('places.bin')));

function run(marked: string, notes: Note[] = []): Resolution {
  const { text, mentions } = readCase(marked);
  return resolve(text, tokenise(text), mentions, knowledge, (note) => {
    notes.push(note);
  });
}

function places(marked: string): PlaceRecord[] {
  return run(marked).entities.filter((entity) => entity.type === 'place');
}

describe('ids of places', () => {
  it('are of the country and the name, the same in every document', () => {
    expect(places('He left [São Carlos|@BR], in [Brazil|BR].').map(({ id }) => id)).toEqual([
      'place/br-sao-carlos',
    ]);
  });

  it('join the spellings of one place', () => {
    const [place] = places('[Mount Isa|@AU] and [Mt. Isa|@AU] are one, in [Australia|AU].');
    expect(place).toMatchObject({ count: 2, country: 'country/AU' });
  });

  it('have the region where two places of one country share a name, and only there', () => {
    const two = places('[Springfield|@US], [Ohio|@US], and [Springfield|@US], [Oregon|@US], are twins.');
    expect(two.map(({ id }) => id)).toContain('place/us-springfield-oh');
    expect(two.map(({ id }) => id)).toContain('place/us-springfield-or');
    expect(places('[Springfield|@US], [Ohio|@US].').map(({ id }) => id)).toContain('place/us-springfield');
  });

  it('are the same where a line end parts the name', () => {
    const parted = places('In [Spring-\nfield|@US], [Illinois|@US], as in [Springfield|@US].');
    expect(parted.map(({ id, count }) => [id, count])).toContainEqual(['place/us-springfield', 2]);
  });

  it('tell places of one name in two countries apart', () => {
    const ids = places('[Paris|@US], [Texas|@US], is not [Paris|@FR], [France|FR].').map(({ id }) => id);
    expect(ids).toContain('place/us-paris');
    expect(ids).toContain('place/fr-paris');
  });
});

describe('what places say for countries', () => {
  it('is in via, with the relation, and half a mention of focus', () => {
    const { entities } = run('[Tehran|@IR] and [Cairo|@EG] talk; [Luxor|@EG] is quiet, [Iran|IR] too.');
    const countries = entities.filter((entity) => entity.type === 'country');
    const [iran, egypt] = countries as [CountryRecord, CountryRecord];
    expect(iran).toMatchObject({ id: 'country/IR', focus: 0.6, via: [{ relation: 'capital', count: 1 }] });
    expect(egypt).toMatchObject({ id: 'country/EG', count: 0, focus: 0.4 });
    expect(egypt.via.map(({ relation, entity }) => [relation, entity])).toEqual([
      ['capital', 'place/eg-cairo'],
      ['city', 'place/eg-luxor'],
    ]);
  });
});

describe('a person with an office of a country', () => {
  it('speaks for it with every mention, once a person; one who held it does not', () => {
    const { entities } = run(
      '[Ana Beltrán|p], the president of [Egypt|EG] and the head of the army of [Egypt|EG], spoke. [Beltrán|p] left. ' +
        '[Tom Udo|p], a former president of [Chad|TD], came.',
    );
    const countries = entities.filter((entity) => entity.type === 'country');
    const people = countries.map(({ code, via }) => [
      code,
      via.filter(({ relation }) => relation === 'person'),
    ]);
    expect(Object.fromEntries(people)).toEqual({
      EG: [{ relation: 'person', entity: 'person/ana-beltrán', name: 'Ana Beltrán', count: 2 }],
      TD: [],
    });
  });
});

describe('notes', () => {
  it('say which rule located, dropped or settled a name, and by what', () => {
    const notes: Note[] = [];
    run(
      '[Paris|@US], [Texas|@US]. [Congolese|CD] miners left [Goma|@CD]. [Ana Jordan|p] and [Jordan|p<-] met.',
      notes,
    );
    const said = notes.map(({ rule, entity }) => [rule, entity]);
    expect(said).toContainEqual(['drop-towns-of-states', null]);
    expect(said).toContainEqual(['locate-places', 'place/us-paris']);
    expect(said).toContainEqual(['settle-by-document', 'country/CD']);
    expect(said).toContainEqual(['claim-person-names', null]);
    for (const { start, end, because } of notes) {
      expect(end).toBeGreaterThan(start);
      expect(because).not.toBe('');
    }
  });
});

describe('any text', () => {
  const parts = fc.constantFrom(
    '[Paris|@FR]',
    '[Texas|@US]',
    '[Springfield|@US]',
    '[Ohio|@US]',
    '[Lebanon|LB]',
    '[Ana Jordan|p]',
    '[Jordan|p]',
    '[Nowhere County|@US]',
    '[Bank of China|o]',
    'in',
    ',',
    '.',
    'the',
    'Kingdom',
    'and',
    '(',
    ')',
  );

  it('gives sorted, disjoint mentions, each of one entity, and the same answer twice', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (words) => {
        const marked = words.join(' ');
        const { entities, unresolved } = run(marked);
        const spans = [...entities.flatMap(({ mentions }) => mentions), ...unresolved].sort(
          (a, b) => a.start - b.start,
        );
        spans.forEach(({ start }, index) => {
          if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1]!.end);
        });
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        expect(run(marked)).toEqual(run(marked));
      }),
      { numRuns: 300 },
    );
  });

  it('exchanges countries and capitals in the answer when they are exchanged in it', () => {
    const nations = [
      ['Kenya', 'Kenyan', 'Nairobi', 'KE'],
      ['Peru', 'Peruvian', 'Lima', 'PE'],
      ['Norway', 'Norwegian', 'Oslo', 'NO'],
      ['Iran', 'Iranian', 'Tehran', 'IR'],
      ['Ghana', 'Ghanaian', 'Accra', 'GH'],
      ['Japan', 'Japanese', 'Tokyo', 'JP'],
      ['Vietnam', 'Vietnamese', 'Hanoi', 'VN'],
      ['Egypt', 'Egyptian', 'Cairo', 'EG'],
    ] as const;
    const answer = ([a, b]: readonly (readonly [string, string, string, string])[]): string[] =>
      run(
        `[${a![2]}|@${a![3]}] and [${b![2]}|@${b![3]}] spoke. The ${a![1]} minister left ${b![0]}; ${b![1]} police said ${a![0]} knew.`,
      ).entities.map(({ id, count }) => `${id} ${count}`);
    const rename = (
      ids: string[],
      [from, to]: readonly (readonly [string, string, string, string])[],
    ): string[] =>
      ids.map((id) =>
        id
          .replace(`country/${from![3]}`, `country/${to![3]}`)
          .replace(
            `place/${from![3].toLowerCase()}-${from![2].toLowerCase()}`,
            `place/${to![3].toLowerCase()}-${to![2].toLowerCase()}`,
          ),
      );
    const [first, second, ...others] = nations;
    const expected = answer([first, second]);
    for (const other of others) expect(answer([other, second])).toEqual(rename(expected, [first, other]));
  });
});
