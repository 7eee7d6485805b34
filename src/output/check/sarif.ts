/**
 * `sarif`: SARIF 2.1.0 (OASIS, 2020), which code scanning reads. Columns are in UTF-16 code units; offsets are given where the
 * document's text is the file's own. Where there is a baseline, known findings are `unchanged`, others
 * `new`, and what is no longer found is `absent`.
 */
import type { BaselineEntry, CheckRecord, Finding, Place } from '../../analysis/check/finding.js';
import { stringifySafely } from '../escape-json.js';
import { sanitiseLine, sanitiseText } from '../sanitise.js';
import type { Report } from './reports.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export const reportSarif: Report = (record) => `${stringifySafely(logOf(record), 2)}\n`;

function logOf({ version, rules, findings, failed, counts, expired }: CheckRecord): unknown {
  const hasBaseline = counts.known > 0 || expired.length > 0;
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'docs-cli',
            semanticVersion: version,
            rules: rules.map(({ id, rule, kind, severity }) => ({
              id,
              shortDescription: { text: `${kind === 'require' ? 'Requires' : 'Forbids'} ${rule}` },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: failed.map(({ message }) => ({
              level: 'error',
              message: { text: sanitiseLine(message) },
            })),
          },
        ],
        results: [
          ...findings.map((finding) => resultOf(finding, indices.get(finding.rule)!, hasBaseline)),
          ...expired.map(absentOf),
        ],
      },
    ],
  };
}

function resultOf(finding: Finding, ruleIndex: number, hasBaseline: boolean): unknown {
  const { rule, severity, message, document, path, place, fingerprint, known } = finding;
  const location =
    path === null
      ? []
      : [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(path) },
              ...(place ? { region: regionOf(place) } : {}),
            },
            ...(document !== null && document !== path
              ? { logicalLocations: [{ fullyQualifiedName: document }] }
              : {}),
          },
        ];
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: sanitiseLine(message) },
    locations: location,
    partialFingerprints: { 'docsCliFinding/v1': fingerprint },
    ...(hasBaseline ? { baselineState: known ? 'unchanged' : 'new' } : {}),
  };
}

/** What the baseline knows and is no longer found. */
function absentOf({ rule, message, fingerprint }: BaselineEntry): unknown {
  return {
    ruleId: rule,
    level: 'none',
    message: { text: sanitiseLine(message) },
    locations: [],
    partialFingerprints: { 'docsCliFinding/v1': fingerprint },
    baselineState: 'absent',
  };
}

function regionOf({ line, column, endLine, endColumn, start, end, isFile, sentence }: Place): unknown {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    ...(isFile ? { charOffset: start, charLength: end - start } : {}),
    snippet: { text: sanitiseText(sentence.text.slice(sentence.start, sentence.end)) },
  };
}

/** A relative reference, or a file URL for a path from the root. */
function uriOf(path: string): string {
  const encoded = path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  return path === '-' ? 'stdin' : encoded;
}
