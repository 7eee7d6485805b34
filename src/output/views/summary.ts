/**
 * The view of `summary`: headline figures, who and what is in the most documents with bars, and the pairs that
 * most often share a sentence.
 *
 * Columns of `csv` and `tsv`: `section` (`figure`, `person`, `country`, `organisation`, `pair`), `id`, `name`,
 * `withId` and `withName` (the other of a pair), `documents`, `mentions`, `sentences`, and `value` (of a figure,
 * which `name` names).
 */
import { PAIRED_PER_SENTENCE, type Leader, type SummaryRecord } from '../../analysis/summarise.js';
import type { Block, Column, Printable, Row, Shape, Table } from '../printable.js';
import { codeOf, countNoun, formatCount } from './describe-entities.js';

export const SUMMARY_SHAPE: Shape = {
  columns: ['section', 'id', 'name', 'withId', 'withName', 'documents', 'mentions', 'sentences', 'value'],
  single: true,
};

export function viewSummary(summary: SummaryRecord): Printable {
  return { values: () => [summary], blocks: () => tabulate(summary), rows: () => flatten(summary) };
}

function tabulate(summary: SummaryRecord): Block[] {
  const { people, countries, organisations, cappedSentences } = summary;
  const blocks: Block[] = [tabulateFigures(summary)];
  if (people.length + countries.length + organisations.length === 0)
    blocks.push({ kind: 'note', tone: 'plain', text: 'No people, countries or organisations found.' });
  else blocks.push(tabulateLeaders(summary));
  if (summary.pairs.length > 0) blocks.push(tabulatePairs(summary));
  if (cappedSentences > 0)
    blocks.push({
      kind: 'note',
      tone: 'plain',
      text: `Of ${countNoun(cappedSentences, 'sentence')} with more names, only the first ${PAIRED_PER_SENTENCE} were paired.`,
    });
  return blocks;
}

function tabulateFigures(summary: SummaryRecord): Table {
  const { documents, failed, words, dates, different } = summary;
  const rows = [
    ['Documents', formatCount(documents), failed === 0 ? '' : `and ${formatCount(failed)} failed`],
    ['Words', formatCount(words), ''],
    ['Dated', formatCount(dates.dated), describeDates(dates)],
    ['People', formatCount(different.people), ''],
    ['Countries', formatCount(different.countries), ''],
    ['Organisations', formatCount(different.organisations), ''],
  ];
  return {
    kind: 'table',
    title: 'Summary',
    details: [],
    columns: [{ kind: 'name' }, { kind: 'number' }, { kind: 'text' }],
    sections: [{ headers: ['', '', ''], rows }],
  };
}

function describeDates({ first, last }: SummaryRecord['dates']): string {
  if (first === null || last === null) return '';
  return first === last ? first : `${first} to ${last}`;
}

const LEADER_COLUMNS: readonly Column[] = [
  { kind: 'name' },
  { kind: 'number' },
  { kind: 'number' },
  { kind: 'bar' },
];

/** The bars of all three lists are to one scale: the share of the documents. */
function tabulateLeaders({ documents, people, countries, organisations }: SummaryRecord): Table {
  const tabulateLeader = (leader: Leader, name = leader.name) => [
    name,
    formatCount(leader.documents),
    formatCount(leader.mentions),
    String(leader.documents / Math.max(1, documents)),
  ];
  const headersOf = (name: string) => [name, 'Docs', 'Mentions', ''];
  return {
    kind: 'table',
    title: 'In the most documents',
    details: [],
    columns: LEADER_COLUMNS,
    sections: [
      { headers: headersOf('People'), rows: people.map((leader) => tabulateLeader(leader)) },
      {
        headers: headersOf('Countries'),
        rows: countries.map((leader) => tabulateLeader(leader, `${leader.name}\u00a0(${codeOf(leader.id)})`)),
      },
      { headers: headersOf('Organisations'), rows: organisations.map((leader) => tabulateLeader(leader)) },
    ],
  };
}

function tabulatePairs({ pairs }: SummaryRecord): Table {
  const most = Math.max(1, pairs[0]?.sentences ?? 1);
  return {
    kind: 'table',
    title: 'Most often in one sentence',
    details: [],
    columns: [{ kind: 'name' }, { kind: 'name' }, { kind: 'number' }, { kind: 'bar' }],
    sections: [
      {
        headers: ['Pair', '', 'Sentences', ''],
        rows: pairs.map(({ a, b, sentences }) => [
          a.name,
          b.name,
          formatCount(sentences),
          String(sentences / most),
        ]),
      },
    ],
  };
}

function flatten(summary: SummaryRecord): Row[] {
  const { dates, different } = summary;
  const figures: [string, string | number | null][] = [
    ['documents', summary.documents],
    ['failed', summary.failed],
    ['characters', summary.characters],
    ['words', summary.words],
    ['sentences', summary.sentences],
    ['dated', dates.dated],
    ['first date', dates.first],
    ['last date', dates.last],
    ['people', different.people],
    ['countries', different.countries],
    ['organisations', different.organisations],
    ['capped sentences', summary.cappedSentences],
  ];
  const flattenLeaders = (section: string, leaders: readonly Leader[]): Row[] =>
    leaders.map((leader) => ({ section, ...leader }));
  return [
    ...figures.map(([name, value]) => ({ section: 'figure', name, value })),
    ...flattenLeaders('person', summary.people),
    ...flattenLeaders('country', summary.countries),
    ...flattenLeaders('organisation', summary.organisations),
    ...summary.pairs.map(({ a, b, sentences }) => ({
      section: 'pair',
      id: a.id,
      name: a.name,
      withId: b.id,
      withName: b.name,
      sentences,
    })),
  ];
}
