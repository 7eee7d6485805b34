/**
 * What stands before the prose of a text: a date (`date 2024-04-01`), a block of fields as a mail has it, or YAML or
 * TOML front matter. It is metadata: its date is the document's, and it is masked so that no name reaches into it.
 */
import type { Span } from '../document.js';
import { DATE_PATTERN } from './dates.js';
import { dateOfLine } from './date-of-line.js';
import { dateOfPlainFields } from './plain-front-matter.js';

export interface Header {
  /** As written; null if there is none. */
  readonly date: string | number | null;
  /** Sorted and disjoint, as a document's masks are. */
  readonly masks: readonly Span[];
}

const NONE: Header = { date: null, masks: [] };

/** No header is longer, in code units: what follows is not looked at. */
const LONGEST = 65_536;

/** How all keys of dates begin: the patterns below take longer to be made than a short text to be read. */
const BEGINS = /^\s*(?:date|pub|posted)/i;
const DATE_KEYS = 'date|published(?: on| at)?|date published|publication date|posted(?: on)?|pubdate';
const DATE_KEY = new RegExp(`^(?:${DATE_KEYS})$`);
/** What the pattern below finds most, quickly made: no time comes after it. */
const PLAIN_DATE = new RegExp(
  `^\\s*(?:${DATE_KEYS})[ \\t]*:?[ \\t]*(\\d{4}-\\d{1,2}-\\d{1,2})(?![\\dT]|,?[ \\t]+(?:at[ \\t]+)?\\d)`,
  'i',
);
/** `date 2024-04-01 Iran’s …`: the word, a date at once, and the prose may go on in the same line. */
const LEADING_DATE = new RegExp(`^\\s*(?:${DATE_KEYS})[ \\t]*:?[ \\t]*(${DATE_PATTERN})`, 'i');
/** `Date: 4.1.2024` in any other way of writing, alone in its line and with digits in it. */
const DATE_LINE = new RegExp(
  `^\\s*(?:${DATE_KEYS})[ \\t]*:[ \\t]*(?=[^\\r\\n]*\\d{2})([^\\r\\n]{4,40})(?=\\r|\\n|$)`,
  'i',
);

const FIELD = /^([A-Za-z][A-Za-z-]{1,30}(?: (?:on|at|by|to))?)[ \t]*:(?=[ \t]|$)[ \t]*/;
const KNOWN_FIELDS = new Set(
  (
    'from to cc bcc subject date reply-to sender message-id content-type mime-version received return-path title ' +
    'headline author byline by source published url link section category categories tags keywords language ' +
    'publisher newspaper dateline copyright id slug posted location'
  ).split(' '),
);
/** Fields whose value is a sentence about the document: prose. */
const PROSE_FIELDS = new Set(['subject', 'title', 'headline']);

/** Linear in the length of the header. */
export async function readHeader(text: string): Promise<Header> {
  const head = text.slice(0, LONGEST);
  return (await readFrontMatter(head)) ?? readFields(head) ?? readDate(head) ?? NONE;
}

/** Between lines of `---` YAML, between lines of `+++` TOML. The parser is loaded where its lines are not plain. */
async function readFrontMatter(head: string): Promise<Header | null> {
  const opener = /^(---|\+\+\+)[ \t]*\r?\n/.exec(head);
  if (opener === null) return null;
  const open = opener[0].length;
  const closer = opener[1] === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m : /^\+\+\+[ \t]*(?:\r?\n|$)/m;
  const found = closer.exec(head.slice(open));
  if (found === null) return null;
  const block = head.slice(open, open + found.index);
  const date = opener[1] === '---' ? await dateOfYaml(block) : dateOfLine(block);
  return date === undefined
    ? null
    : { date, masks: [{ start: 0, end: open + found.index + found[0].length }] };
}

async function dateOfYaml(block: string): Promise<string | number | null | undefined> {
  const plain = dateOfPlainFields(block);
  return plain === undefined ? (await import('./front-matter.js')).dateOfYaml(block) : plain;
}

function readDate(head: string): Header | null {
  if (!BEGINS.test(head)) return null;
  const found = PLAIN_DATE.exec(head) ?? LEADING_DATE.exec(head) ?? DATE_LINE.exec(head);
  if (found === null) return null;
  const start = found[0].length - found[0].trimStart().length;
  return { date: found[1]!, masks: [{ start, end: found[0].length }] };
}

/**
 * Lines `Name: value` from the top to the first blank line, at least two of them with names that headers have (other
 * names may stand among them), and
 * no line of any other kind but the continuation of one (RFC 5322: it begins with white space).
 */
function readFields(head: string): Header | null {
  const start = head.length - head.trimStart().length;
  let at = start;
  let known = 0;
  let date: string | null = null;
  let masks: Span[] = [];
  let proseEnd = -1;
  while (at < head.length) {
    const end = endOfLine(head, at);
    const line = head.slice(at, end);
    if (line.trim() === '') break;
    const field = FIELD.exec(line);
    if (field !== null) {
      const name = field[1]!.toLowerCase();
      const value = line.slice(field[0].length);
      const isDate = DATE_KEY.test(name);
      if (isDate || KNOWN_FIELDS.has(name)) known++;
      if (isDate) date ??= value.trim();
      proseEnd = PROSE_FIELDS.has(name) ? end : -1;
      masks.push({ start: at, end: proseEnd === -1 ? end : at + field[0].length });
    } else if (/^[ \t]/.test(line) && masks.length > 0) {
      if (proseEnd === -1) masks.push({ start: at, end });
    } else return null;
    at = head.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  masks = masks.filter((mask) => mask.end > mask.start);
  return known >= 2 ? { date, masks } : null;
}

function endOfLine(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  if (line === -1) return text.length;
  return text[line - 1] === '\r' && line > from ? line - 1 : line;
}
