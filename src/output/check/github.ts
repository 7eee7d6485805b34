/**
 * `github`: workflow commands, which GitHub Actions shows beside the lines of a pull request. What the text gives is escaped as
 * the toolkit of GitHub does it, so that it can end no command and begin none. Known findings are notices.
 */
import type { Finding } from '../../analysis/check/finding.js';
import { sanitiseLine, sanitiseText } from '../sanitise.js';
import type { Report } from './reports.js';

export const reportGithub: Report = ({ findings }) =>
  findings.map((finding) => `${commandOf(finding)}\n`).join('');

function commandOf({ rule, severity, message, document, path, place, known }: Finding): string {
  const properties: [string, string | number][] = [['title', known ? `${rule} (known)` : rule]];
  if (path !== null && path !== '-') properties.push(['file', path]);
  if (place)
    properties.push(
      ['line', place.line],
      ['col', place.column],
      ['endLine', place.endLine],
      ['endColumn', place.endColumn],
    );
  const list = properties
    .map(([name, value]) => `${name}=${escapeProperty(sanitiseProperty(String(value)))}`)
    .join(',');
  const where = document !== null && document !== path ? `${document}: ` : '';
  return `::${known ? 'notice' : severity} ${list}::${escapeData(sanitiseLine(where + message))}`;
}

/** Colons are escaped in properties, so that the exact name of a file can stay. */
function sanitiseProperty(text: string): string {
  return text.split(':').map(sanitiseText).join(':');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
