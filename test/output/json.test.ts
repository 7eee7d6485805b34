import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Printable } from '#src/output/printable.js';
import { HARMFUL, print } from './print.js';

const LIST = { columns: [], single: false };
const SINGLE = { columns: [], single: true };

function hold(values: readonly unknown[]): Printable {
  return { values: () => values, blocks: () => [], rows: () => [] };
}

const anyValue = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  fc.constantFrom('\u202eevil\u2069', '\u2028', '\u009b2J', '\u007f', '\ud800'),
);
/** Values as printables hold them: some none, some several. */
const anyItems = fc.array(fc.array(anyValue, { maxLength: 3 }), { maxLength: 5 });

describe('json', () => {
  it('parses to exactly the values, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyItems, async (items) => {
        const printed = await print('json', LIST, items.map(hold));
        expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(items.flat())));
      }),
    );
  });

  it('is laid out as JSON.stringify lays out the whole array', async () => {
    const items = [[{ a: [1, { b: 'c' }] }], [], [2, 'three'], [[]]];
    const printed = await print('json', LIST, items.map(hold));
    expect(printed).toBe(`${JSON.stringify(items.flat(), null, 2)}\n`);
  });

  it('is an empty array for no values', async () => {
    expect(await print('json', LIST, [])).toBe('[]\n');
    expect(await print('json', LIST, [hold([])])).toBe('[]\n');
  });

  it('is one object where there is only one', async () => {
    expect(await print('json', SINGLE, [hold([{ a: 1 }])])).toBe('{\n  "a": 1\n}\n');
  });

  it('has no control or bidirectional character for a terminal to obey', async () => {
    await fc.assert(
      fc.asyncProperty(anyItems, async (items) => {
        expect(await print('json', LIST, items.map(hold))).not.toMatch(HARMFUL);
        expect(await print('ndjson', LIST, items.map(hold))).not.toMatch(HARMFUL);
      }),
    );
  });
});

describe('ndjson', () => {
  it('has a line for each value, and each parses to it', async () => {
    await fc.assert(
      fc.asyncProperty(anyItems, async (items) => {
        const printed = await print('ndjson', LIST, items.map(hold));
        const lines = printed.split('\n');
        expect(lines.pop()).toBe('');
        const parsed = lines.map((line): unknown => JSON.parse(line));
        expect(parsed).toEqual(JSON.parse(JSON.stringify(items.flat())));
      }),
    );
  });
});
