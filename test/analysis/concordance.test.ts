import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTEXT_BOUND, listMentions, type ConcordanceOptions } from '#src/analysis/concordance.js';
import { buildPerson, buildRecord, buildTalks } from '../records/build-records.js';

const { record, prose, text } = buildTalks();
const list = (options?: ConcordanceOptions) => listMentions(record, prose, text, options);

describe('a concordance', () => {
  it('has every mention, and those left open, in the order of the text', () => {
    const rows = list();
    const count = record.entities.reduce((sum, entity) => sum + entity.count, 0);
    expect(rows).toHaveLength(count + record.unresolved.length);
    expect(rows.map(({ start }) => start)).toEqual(rows.map(({ start }) => start).sort((a, b) => a - b));
    expect(rows.at(-1)).toMatchObject({
      entity: null,
      text: 'Georgia',
      candidates: ['country/GE', 'place/us-georgia'],
    });
  });

  it('gives the whole sentence, with the mention in it', () => {
    const row = list({ entities: ['Lima'] })[0]!;
    expect(row.context).toEqual({
      text: 'Kenya and Peru will sign the agreement in Lima, said Muthoni-Kariuki.',
      start: 42,
      end: 46,
      cutStart: false,
      cutEnd: false,
    });
  });

  it('gives a number of tokens to either side when asked, beyond the sentence if need be', () => {
    const contextOf = (context: number) => list({ entities: ['Lima'], context })[0]!.context;
    expect(contextOf(0).text).toBe('Lima');
    expect(contextOf(2)).toEqual({
      text: 'agreement in Lima, said',
      start: 13,
      end: 17,
      cutStart: true,
      cutEnd: true,
    });
    expect(contextOf(5).text).toMatch(/Muthoni-Kariuki\.\s+The$/);
  });

  it('says of every row where the mention is: in the text and in its context', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(50), { nil: undefined }), (context) => {
        for (const row of list({ context })) {
          expect(text.slice(row.start, row.end)).toBe(row.text);
          expect(row.context.text.slice(row.context.start, row.context.end)).toBe(row.text);
          expect(text).toContain(row.context.text);
        }
      }),
    );
  });

  it('agrees with the record about the sentence', () => {
    const sentences = new Map(
      record.entities.flatMap(({ mentions }) => mentions.map((m) => [m.start, m.sentence])),
    );
    for (const { entity, start, sentence } of list()) if (entity) expect(sentence).toBe(sentences.get(start));
  });

  it.each([
    { entities: ['country/KE'], found: ['Kenya', 'Kenya'] },
    { entities: ['kenya'], found: ['Kenya', 'Kenya'] },
    { entities: ['ke'], found: ['Kenya', 'Kenya'] },
    { entities: ['PER'], found: ['Peruvian', 'Peru', 'Peruvian'] },
    { entities: ['PERUVIAN'], found: ['Peruvian', 'Peru', 'Peruvian'] },
    { entities: ['muthoni-kariuki'], found: ['Wanjiku Muthoni-Kariuki', 'Muthoni-Kariuki'] },
    { entities: ['JOSÉ  ÑAHUI QUISPE'.normalize('NFD')], found: ['José Ñahui Quispe', 'Ñahui Quispe'] },
    { entities: ['Georgia'], found: ['Georgia'] },
    { entities: ['country/GE'], found: ['Georgia'] },
    { entities: ['Keny'], found: [] },
    { entities: [''], found: [] },
    { entities: ['Lima', 'nairobi'], found: ['Nairobi', 'Lima', 'Nairobi', 'Lima'] },
  ])('finds $found for $entities', ({ entities, found }) => {
    expect(list({ entities }).map((row) => row.text)).toEqual(found);
  });

  it('keeps only the types that are asked for, and what could be of them', () => {
    expect(new Set(list({ types: ['country'] }).map(({ entity }) => entity))).toEqual(
      new Set(['country/KE', 'country/PE', null]),
    );
  });

  it('bounds the context in text without sentence ends', () => {
    const words = Array.from({ length: 2000 }, (_, index) => (index % 50 === 0 ? 'Amina' : 'word')).join(' ');
    const long = buildRecord('long.txt', null, words, (tokens) => ({
      entities: [buildPerson(tokens, 'amina', 'Amina', ['Amina'])],
    }));
    const { tokenCount } = long.prose;
    const unbroken = { ...long.prose, sentenceCount: 1, sentenceStarts: Uint32Array.of(0, tokenCount) };
    const rows = listMentions(long.record, unbroken, long.text);
    expect(rows).toHaveLength(40);
    for (const { context, text: name } of rows) {
      expect(context.text.length).toBeLessThanOrEqual(2 * CONTEXT_BOUND + name.length);
      expect(context.text).toMatch(/^(?:word|Amina)\b.*\b(?:word|Amina)$/);
    }
    expect(rows[0]!.context).toMatchObject({ cutStart: false, cutEnd: true });
    expect(rows[20]!.context).toMatchObject({ cutStart: true, cutEnd: true });
  });
});
