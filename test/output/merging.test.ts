import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { MERGING_SCHEMA, type MergingRecord } from '#src/learning/merging/merging-record.js';
import { MERGING_SHAPE, viewMerging } from '#src/output/views/merging.js';

const RECORD: MergingRecord = {
  schema: MERGING_SCHEMA,
  version: '0.0.0',
  files: ['news'],
  documents: 2,
  entities: 3,
  scores: [
    {
      mentions: 'gold',
      counts: { gold: 9, predicted: 8, matched: 8 },
      resolution: { precision: 1, recall: 0.9, f1: 0.947 },
      baseline: { precision: 1, recall: 1, f1: 1 },
      errorReduction: null,
      all: null,
    },
    {
      mentions: 'poor',
      counts: { gold: 9, predicted: 8, matched: 6 },
      resolution: { precision: 0.9, recall: 0.9, f1: 0.9 },
      baseline: { precision: 0.8, recall: 0.8, f1: 0.8 },
      errorReduction: 0.5,
      all: {
        resolution: { precision: null, recall: null, f1: null },
        baseline: { precision: 0.8, recall: 0.8, f1: 0.8 },
        errorReduction: -0.25,
      },
    },
  ],
};

describe('the view of merging', () => {
  it('sets resolution beside plain equality', () => {
    const [table] = viewMerging(RECORD).blocks();
    expect(table).toMatchObject({
      title: 'Merging (B³)',
      details: ['news', '2 documents', '3 entities'],
      sections: [
        {
          rows: [
            ['gold’s own', '9', '100.0', '90.0', '94.7', '100.0', '–'],
            ['found by poor', '6', '90.0', '90.0', '90.0', '80.0', '50.0%'],
            ['  and those of one side', '11', '–', '–', '–', '80.0', '-25.0%'],
          ],
        },
      ],
    });
  });

  it('has a flat row for each comparison, with the columns of its shape', () => {
    const rows = viewMerging(RECORD).rows();
    expect(rows.map(({ mentions, scored }) => `${mentions} ${scored}`)).toEqual([
      'gold all',
      'poor matched',
      'poor all',
    ]);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...MERGING_SHAPE.columns].sort());
  });

  it('is JSON that its schema allows', () => {
    const schema = JSON.parse(readFileSync('schemas/merging.json', 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
    validate(viewMerging(RECORD).values()[0]);
    expect(validate.errors).toBe(null);
  });
});
