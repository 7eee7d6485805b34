/**
 * `junit`: JUnit XML, which CI servers show as tests: a suite for each document and one for the set, a case for each rule.
 * Known findings are skipped cases; a document that could not be read is an error.
 */
import type { CheckedRule, CheckRecord, FailedDocument, Finding } from '../../analysis/check/finding.js';
import { sanitiseText } from '../sanitise.js';
import type { Report } from './reports.js';

export const reportJunit: Report = (record) => {
  const suites = [...suitesOf(record), ...record.failed.map(failedSuite)];
  const total = (name: 'tests' | 'failures' | 'errors' | 'skipped'): number =>
    suites.reduce((sum, suite) => sum + suite[name], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="docs-cli check" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}" skipped="${total('skipped')}">`,
    ...suites.flatMap(({ name, tests, failures, errors, skipped, lines }) => [
      `  <testsuite name=${quoted(name)} tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}">`,
      ...lines,
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly lines: readonly string[];
}

function suitesOf({ rules, findings, documents }: CheckRecord): Suite[] {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.document, finding.rule]);
    const known = byPlace.get(key);
    if (known) known.push(finding);
    else byPlace.set(key, [finding]);
  }
  const isOfSet = ({ id, scope }: CheckedRule): boolean =>
    scope === 'corpus' && !findings.some(({ rule, document }) => rule === id && document !== null);
  const ofDocuments = rules.filter((rule) => !isOfSet(rule));
  const ofSet = rules.filter(isOfSet);
  const suite = (name: string, document: string | null, own: readonly CheckedRule[]): Suite => {
    const cases = own.map(({ id }) => caseOf(name, id, byPlace.get(JSON.stringify([document, id])) ?? []));
    return {
      name,
      tests: cases.length,
      failures: cases.filter(({ state }) => state === 'failed').length,
      errors: 0,
      skipped: cases.filter(({ state }) => state === 'known').length,
      lines: cases.flatMap(({ lines }) => lines),
    };
  };
  const suites = ofDocuments.length > 0 ? documents.map((id) => suite(id, id, ofDocuments)) : [];
  return ofSet.length > 0 ? [...suites, suite('all documents', null, ofSet)] : suites;
}

function caseOf(
  suite: string,
  rule: string,
  findings: readonly Finding[],
): { state: 'passed' | 'failed' | 'known'; lines: string[] } {
  const opening = `    <testcase name=${quoted(rule)} classname=${quoted(suite)}`;
  const fresh = findings.filter(({ known }) => !known);
  if (findings.length === 0) return { state: 'passed', lines: [`${opening}/>`] };
  if (fresh.length === 0)
    return {
      state: 'known',
      lines: [`${opening}>`, '      <skipped message="known in the baseline"/>', '    </testcase>'],
    };
  const [first] = fresh;
  const list = fresh.map(({ message, place }) =>
    place ? `${place.line}:${place.column}: ${message}` : message,
  );
  return {
    state: 'failed',
    lines: [
      `${opening}>`,
      `      <failure type="${first!.severity}" message=${quoted(first!.message)}>${escapeXml(list.join('\n'))}</failure>`,
      '    </testcase>',
    ],
  };
}

function failedSuite({ id, message }: FailedDocument): Suite {
  const lines = [
    `    <testcase name="read" classname=${quoted(id)}>`,
    `      <error message=${quoted(message)}/>`,
    '    </testcase>',
  ];
  return { name: id, tests: 1, failures: 0, errors: 1, skipped: 0, lines };
}

function quoted(text: string): string {
  return `"${escapeXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}

/** XML has no place for control characters, whatever their escape: they become their pictures. */
function escapeXml(text: string): string {
  return sanitiseText(text)
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
