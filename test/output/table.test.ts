import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCount } from '#src/output/views/describe-entities.js';
import stringWidth from 'string-width';
import type { Block, Column, Printable, Table } from '#src/output/printable.js';
import { NARROWEST } from '#src/output/table.js';
import { ENTITIES_SHAPE, viewEntities } from '#src/output/views/entities.js';
import { viewSummary } from '#src/output/views/summary.js';
import { SAMPLES, summariseSamples } from '../records/build-samples.js';
import { buildTalks } from '../records/build-records.js';
import { HARMFUL, print } from './print.js';

const SHAPE = { columns: [], single: false };

function show(...blocks: Block[]): Printable {
  return { values: () => [], blocks: () => blocks, rows: () => [] };
}

function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  headers?: readonly string[],
): Table {
  const sections = [{ headers: headers ?? columns.map(() => ''), rows }];
  return { kind: 'table', title: null, details: [], columns, sections };
}

/** Text from anywhere in Unicode, lone surrogates and controls among it, and words long enough to wrap. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u202e',
        '\u009b2J',
        '\r',
        '\n',
        '\t',
        '한국',
        '👩‍👩‍👧',
        'e\u0301',
        'Nairobi',
        '-',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);
const KINDS = ['name', 'text', 'before', 'mention', 'after'] as const;
const anyTable = fc
  .array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 6 })
  .chain((kinds) =>
    fc.record({
      kinds: fc.constant(kinds),
      title: fc.option(anyText),
      headers: fc.array(anyText, { minLength: kinds.length, maxLength: kinds.length }),
      rows: fc.array(fc.array(anyText, { minLength: kinds.length, maxLength: kinds.length }), {
        maxLength: 6,
      }),
    }),
  )
  .map(({ kinds, title, headers, rows }): Table => {
    const columns = kinds.map((kind) => ({ kind }));
    return { kind: 'table', title, details: [], columns, sections: [{ headers, rows }] };
  });

describe('a table', () => {
  it('never has a line wider than the width, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, fc.integer({ min: NARROWEST, max: 200 }), async (table, width) => {
        const printed = await print('table', SHAPE, [show(table)], { width });
        for (const line of printed.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 150 },
    );
  });

  it('lets no control, bidirectional or half character of a document through', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyText, async (table, text) => {
        const printed = await print('table', SHAPE, [show(table, { kind: 'note', tone: 'error', text })]);
        expect(printed).not.toMatch(HARMFUL);
        expect(Buffer.from(printed).toString()).toBe(printed);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every letter of names that it wraps', async () => {
    const word = fc.stringMatching(/^[a-zà-ÿ가-힣]{1,30}$/u);
    const names = fc.array(word, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(names, fc.integer({ min: NARROWEST, max: 80 }), async (words, width) => {
        const printed = await print(
          'table',
          SHAPE,
          [show(tableOf([{ kind: 'name' }], [[words.join(' ')]]))],
          { width },
        );
        expect(printed.replace(/\s/gu, '')).toBe(words.join(''));
      }),
    );
  });

  it('aligns columns after Chinese, combining and emoji characters', async () => {
    const rows = ['山田花子', 'Zoë'.normalize('NFD'), '👩‍👩‍👧', 'plain'].map((name) => [name, '7']);
    const printed = await print('table', SHAPE, [
      show(tableOf([{ kind: 'name' }, { kind: 'number' }], rows)),
    ]);
    const ends = printed
      .trimEnd()
      .split('\n')
      .map((line) => stringWidth(line));
    expect(new Set(ends)).toEqual(new Set([stringWidth('山田花子') + 3]));
  });

  it('leaves out a column that is empty in every section', async () => {
    const columns: Column[] = [{ kind: 'name' }, { kind: 'text' }, { kind: 'text' }];
    const printed = await print('table', SHAPE, [
      show(tableOf(columns, [['a', '', 'c']], ['Name', 'Also', 'Role'])),
    ]);
    expect(printed).toBe('Name  Role\n──────────\na     c\n');
  });

  it('shows context on the side of the mention where there is no room for all of it', async () => {
    const columns: Column[] = [{ kind: 'before' }, { kind: 'mention' }, { kind: 'after' }];
    const row = ['one two three four five six ', 'Lima', ' seven eight nine ten eleven twelve'];
    const printed = await print('table', SHAPE, [show(tableOf(columns, [row]))], { width: 40 });
    expect(printed).toBe(' …four five six  [Lima]  seven eight ni…\n');
  });

  it('fills the width with context when there is enough', async () => {
    const columns: Column[] = [{ kind: 'before' }, { kind: 'mention' }, { kind: 'after' }];
    const row = ['x'.repeat(300), 'Lima', 'y'.repeat(300)];
    for (const width of [40, 80, 81, 160]) {
      const printed = await print('table', SHAPE, [show(tableOf(columns, [row]))], { width });
      expect(stringWidth(printed.trimEnd())).toBe(width);
    }
  });

  it('has colours only when they are asked for', async () => {
    for (const { shape, items } of Object.values(SAMPLES)) {
      const plain = await print('table', shape, items, { colour: false });
      const coloured = await print('table', shape, items, { colour: true });
      expect(plain).not.toContain('\u001b');
      expect(coloured).toContain('\u001b[1m');
    }
  });

  it('marks a mention by brackets without colour and by colour with it', async () => {
    const { shape, items } = SAMPLES.mentions;
    expect(await print('table', shape, items)).toContain('[Nairobi]');
    const coloured = await print('table', shape, items, { colour: true });
    expect(coloured).not.toContain('[Nairobi]');
    expect(coloured).toContain('\u001b[33mNairobi\u001b[39m');
  });

  it('draws more than a few hundred rows as it draws one', async () => {
    const rows = Array.from({ length: 1234 }, (_, index) => [`name ${index}`, String(index)]);
    const printed = await print('table', SHAPE, [
      show(tableOf([{ kind: 'name' }, { kind: 'number' }], rows)),
    ]);
    const lines = printed.trimEnd().split('\n');
    expect(lines).toHaveLength(1234);
    expect(lines[1233]).toBe('name 1233  1233');
    expect(lines[7]).toBe('name 7        7');
  });
});

describe('the table of a document', () => {
  it('shows places only when they are asked for', async () => {
    const { record } = buildTalks();
    expect(await print('table', ENTITIES_SHAPE, [viewEntities(record)])).not.toContain('Places');
    expect(await print('table', ENTITIES_SHAPE, [viewEntities(record, { places: true })])).toContain(
      'Places',
    );
  });

  it('says that nothing was found', async () => {
    const record = { ...buildTalks().record, entities: [], unresolved: [] };
    expect(await print('table', ENTITIES_SHAPE, [viewEntities(record)])).toBe(
      'articles/talks.txt\n2024-04-01 · 76 words · no people, countries or organisations found\n',
    );
  });

  it('names a country that a filter has removed from the record', async () => {
    const { record } = buildTalks();
    const people = { ...record, entities: record.entities.filter(({ type }) => type === 'person') };
    const printed = await print('table', ENTITIES_SHAPE, [viewEntities(people, { source: record })]);
    expect(printed).toContain('Kenya (KE)');
    expect(await print('table', ENTITIES_SHAPE, [viewEntities(people)])).toMatch(/ KE /);
  });

  it('names a language other than English', async () => {
    const record = { ...buildTalks().record, language: 'fr' };
    expect(await print('table', ENTITIES_SHAPE, [viewEntities(record)])).toContain('language fr');
  });
});

describe('the table of a summary', () => {
  it('draws bars in proportion to the share of documents', async () => {
    const summary = summariseSamples();
    const printed = await print('table', SHAPE, [viewSummary(summary)]);
    const lengthOf = (name: string) =>
      /█*[▏▎▍▌▋▊▉]?$/mu.exec(printed.split('\n').find((line) => line.startsWith(name))!)![0].length;
    expect(lengthOf('Kenya (KE)')).toBeGreaterThan(0);
    expect(Math.abs(lengthOf('Kenya (KE)') - 2 * lengthOf('Japan (JP)'))).toBeLessThanOrEqual(1);
  });

  it('says so when a sentence had too many names to pair them all', async () => {
    const printed = await print('table', SHAPE, [viewSummary({ ...summariseSamples(), cappedSentences: 3 })]);
    expect(printed).toContain('Of 3 sentences with more names, only the first 20 were paired.');
  });

  it('says that nothing was found in an empty set', async () => {
    expect(await print('table', SHAPE, [viewSummary(summariseSamples([]))])).toContain(
      'No people, countries or organisations found.',
    );
  });
});

describe('a count', () => {
  it('is written with a comma before every three digits, as English does', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (count) => {
        expect(formatCount(count)).toBe(count.toLocaleString('en'));
      }),
    );
  });
});
