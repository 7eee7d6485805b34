/** What `diff` says of two sets of records. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  compareSets,
  reduceRecord,
  type DiffRecord,
  type RecordSet,
} from '#src/analysis/diff/compare-records.js';
import type { DocumentRecord, EntityRecord } from '#src/record.js';
import { buildTalks } from '../records/build-records.js';

const { record } = buildTalks();

function setOf(documents: Readonly<Record<string, EntityRecord[]>>, failed: string[] = []): RecordSet {
  const reduced = Object.entries(documents).map(
    ([id, entities]) => [id, reduceRecord({ ...record, id, entities } satisfies DocumentRecord)] as const,
  );
  return { path: 'set', failed, documents: new Map(reduced) };
}

function place(id: string, count: number, name = id): EntityRecord {
  const mentions = Array.from({ length: count }, (_, at) => ({
    start: at,
    end: at + 1,
    text: name,
    score: 1,
    sentence: 0,
  }));
  return { id: `place/${id}`, type: 'place', name, aliases: [], count, mentions, country: null };
}

const changesOf = ({ entities }: Pick<DiffRecord, 'entities'>): string[] =>
  entities.map(
    ({ change, id, before, after }) => `${change} ${id} ${before?.count ?? 0} ${after?.count ?? 0}`,
  );

describe('the difference', () => {
  it('lists what came, went and changed, in the document and in all', () => {
    const diff = compareSets(
      setOf({ a: [place('Lima', 2), place('Cusco', 1)], b: [place('Lima', 1)] }),
      setOf({ a: [place('Lima', 3), place('Puno', 1)], b: [place('Lima', 1)] }),
      '1',
    );
    const expected = ['gained place/Puno 0 1', 'lost place/Cusco 1 0'];
    expect(changesOf(diff)).toEqual([...expected, 'changed place/Lima 3 4']);
    expect(
      diff.documents.map((document) => [document.document, document.change, changesOf(document)]),
    ).toEqual([['a', 'changed', [...expected, 'changed place/Lima 2 3']]]);
    expect(diff.counts).toEqual({ added: 0, removed: 0, changed: 1, same: 1 });
  });

  it('counts a document that is new or gone, also one in which nothing is mentioned', () => {
    const diff = compareSets(
      setOf({ a: [], b: [place('Lima', 1)] }),
      setOf({ b: [place('Lima', 1)], c: [] }),
      '1',
    );
    expect(diff.documents.map(({ document, change }) => [document, change])).toEqual([
      ['a', 'removed'],
      ['c', 'added'],
    ]);
    expect(diff.entities).toEqual([]);
  });

  it('leaves documents out that one side could not read', () => {
    const diff = compareSets(setOf({ a: [place('Lima', 1)] }), setOf({}, ['a']), '1');
    expect([diff.documents, diff.entities, diff.after.failed]).toEqual([[], [], ['a']]);
  });

  it('does not join across documents what only shares a name in each', () => {
    const diff = compareSets(setOf({}), setOf({ a: [place('Lima~2', 1)], b: [place('Lima~2', 1)] }), '1');
    expect(changesOf(diff)).toEqual(['gained place/Lima~2 0 1', 'gained place/Lima~2 0 1']);
  });

  it('sees a role that changed, whatever the order of roles', () => {
    const people = record.entities.filter(({ type }) => type === 'person');
    const turned = people.map((person) =>
      person.type === 'person' ? { ...person, roles: [...person.roles].reverse() } : person,
    );
    expect(compareSets(setOf({ a: people }), setOf({ a: turned }), '1').documents).toEqual([]);
    const bare = people.map((person) => (person.type === 'person' ? { ...person, roles: [] } : person));
    expect(compareSets(setOf({ a: people }), setOf({ a: bare }), '1').documents.length).toBeGreaterThan(0);
  });

  const sets = fc
    .dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.dictionary(fc.constantFrom('Lima', 'Cusco', 'Puno~2'), fc.integer({ min: 0, max: 3 })),
    )
    .map((documents) =>
      setOf(
        Object.fromEntries(
          Object.entries(documents).map(([id, counts]) => [
            id,
            Object.entries(counts).map(([name, count]) => place(name, count)),
          ]),
        ),
      ),
    );

  it('of a set with itself is none', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { documents, entities } = compareSets(set, set, '1');
        expect([documents, entities]).toEqual([[], []]);
      }),
    );
  });

  it('turned round has what was gained for what was lost', () => {
    const turn = (line: string): string =>
      line.replace(
        /^(gained|lost|changed) (\S+) (\d+) (\d+)$/u,
        (_, change: string, id: string, before: string, after: string) =>
          [change === 'gained' ? 'lost' : change === 'lost' ? 'gained' : change, id, after, before].join(' '),
      );
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        const there = changesOf(compareSets(one, other, '1'));
        const back = changesOf(compareSets(other, one, '1'));
        expect(there.map(turn).sort()).toEqual(back.sort());
      }),
    );
  });

  it('is valid against its schema', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(
      JSON.parse(readFileSync('schemas/diff.json', 'utf8')) as object,
    );
    validate(compareSets(setOf({ a: record.entities, b: [] }), setOf({ a: [place('Lima', 1)] }), '1'));
    expect(validate.errors).toBeNull();
  });
});
