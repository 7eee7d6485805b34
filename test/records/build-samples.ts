/** What each command prints of the sample records, as its view gives it. */
import { listMentions } from '#src/analysis/concordance.js';
import { createSummary, type SummaryRecord } from '#src/analysis/summarise.js';
import { createTotals, type CorpusRecord } from '#src/analysis/total-entities.js';
import type { Printable, Shape } from '#src/output/printable.js';
import { CORPUS_SHAPE, viewCorpus } from '#src/output/views/corpus.js';
import { ENTITIES_SHAPE, viewEntities } from '#src/output/views/entities.js';
import { MENTIONS_SHAPE, viewMentions } from '#src/output/views/mentions.js';
import { SUMMARY_SHAPE, viewSummary } from '#src/output/views/summary.js';
import type { Result } from '#src/record.js';
import { buildError, buildMatch, buildTalks } from './build-records.js';

const TALKS = buildTalks();
const MATCH = buildMatch();
const ERROR = buildError('articles/broken.txt');

export const RESULTS: readonly Result[] = [TALKS.record, ERROR, MATCH.record];

export function totalSamples(results: readonly Result[] = RESULTS): CorpusRecord {
  const totals = createTotals('0.1.0');
  for (const result of results) totals.addRecord(result);
  return totals.finish();
}

export function summariseSamples(results: readonly Result[] = RESULTS): SummaryRecord {
  const summary = createSummary('0.1.0', { top: 5 });
  for (const result of results) summary.addRecord(result);
  return summary.finish();
}

export const SAMPLES: Record<
  'entities' | 'mentions' | 'summary' | 'corpus',
  { shape: Shape; items: readonly Printable[] }
> = {
  entities: { shape: ENTITIES_SHAPE, items: RESULTS.map((result) => viewEntities(result)) },
  mentions: {
    shape: MENTIONS_SHAPE,
    items: [
      viewMentions(TALKS.record, listMentions(TALKS.record, TALKS.prose, TALKS.text)),
      viewMentions(ERROR, []),
      viewMentions(MATCH.record, listMentions(MATCH.record, MATCH.prose, MATCH.text)),
    ],
  },
  summary: { shape: SUMMARY_SHAPE, items: [viewSummary(summariseSamples())] },
  corpus: { shape: CORPUS_SHAPE, items: [viewCorpus(totalSamples())] },
};
