/**
 * `text`: for a person, and for editors that read `file:line:column`: each finding with its sentence, cut to the width, and
 * carets under the mention; then what it comes to in one line.
 */
import type { CheckRecord, Finding, Place } from '../../analysis/check/finding.js';
import { cutEnd, cutStart, widthOf } from '../layout/measure-text.js';
import { createPaint, type Paint } from '../layout/paint.js';
import { sanitiseLine, sanitisePhrase } from '../sanitise.js';
import type { Report } from './reports.js';

const INDENT = '    ';
/** Narrower than this a sentence is not cut. */
const LEAST_WIDTH = 40;

export const reportText: Report = (record, { width, colour }) => {
  const paint = createPaint(colour);
  const findings = record.findings.map((finding) => describe(finding, Math.max(width, LEAST_WIDTH), paint));
  const expired = record.expired.map(
    ({ document, message }) =>
      `${sanitiseLine(document ?? 'all documents')}: no longer found: ${sanitiseLine(message)}\n`,
  );
  return [...findings, ...expired, `${summarise(record)}\n`].join('');
};

function describe(finding: Finding, width: number, paint: Paint): string {
  const { rule, severity, message, document, path, place, known } = finding;
  const file = sanitiseLine(path ?? 'all documents');
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  const level = known ? `known ${severity}` : severity;
  const painted = known ? level : severity === 'error' ? paint.error(level) : paint.title(level);
  const record = document === null || document === path ? '' : ` in ${sanitiseLine(document)}`;
  const head = `${where}: ${painted}: ${sanitiseLine(message)}${record} [${sanitiseLine(rule)}]\n`;
  return place ? head + quote(place, width - INDENT.length, paint) : head;
}

/** The sentence in one line, and carets under what was found. */
function quote({ sentence: { text, start, end } }: Place, width: number, paint: Paint): string {
  const mention = cutEnd(sanitiseLine(text.slice(start, end)), width);
  const room = width - widthOf(mention);
  const before = sanitisePhrase(text.slice(0, start)).trimStart();
  const after = sanitisePhrase(text.slice(end)).trimEnd();
  const left = Math.max(Math.floor(room / 2), room - widthOf(after));
  const shownBefore = cutLeft(before, left);
  const shownAfter = cutRight(after, room - widthOf(shownBefore));
  const line = `${INDENT}${shownBefore}${paint.mention(mention)}${shownAfter}`.trimEnd();
  const carets = '^'.repeat(Math.max(1, widthOf(mention)));
  return `${line}\n${INDENT}${' '.repeat(widthOf(shownBefore))}${carets}\n`;
}

/** Its end: the space before the mention stays. */
function cutLeft(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const gap = text.endsWith(' ') ? 1 : 0;
  return width <= gap ? '' : `${cutStart(text.trimEnd(), width - gap)}${' '.repeat(gap)}`;
}

function cutRight(text: string, width: number): string {
  return widthOf(text) <= width ? text : width < 1 ? '' : cutEnd(text, width);
}

function summarise({ counts, documents, failed, findings, expired }: CheckRecord): string {
  const { errors, warnings, known } = counts;
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')];
  if (known > 0) parts.push(`${known} known`);
  if (expired.length > 0) parts.push(`${expired.length} no longer found`);
  if (failed.length > 0) parts.push(`${counted(failed.length, 'document')} not read`);
  const touched = new Set(findings.flatMap(({ document }) => document ?? [])).size;
  return `${parts.join(', ')}: findings in ${touched} of ${counted(documents.length, 'document')}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
