/**
 * CSV and TSV cut into rows and fields (RFC 4180), with the line that each row begins in. Dictionaries are long and their
 * rows short: this is several times as fast as the streaming parser that reads documents, and checked against it.
 */
export interface TableRow {
  readonly fields: readonly string[];
  /** From 1. */
  readonly line: number;
}

/**
 * Linear. Empty lines are no rows. A quote is special only as the first character of a field, in CSV and TSV alike.
 *
 * @param onProblem is told the line and what is wrong there, and throws
 */
export function splitTable(
  text: string,
  delimiter: string,
  onProblem: (line: number, problem: string) => never,
): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const first = line;
    const fields: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1);
        if (close < 0) onProblem(first, 'opens a quote that is not closed');
        const field = text.slice(at + 1, close);
        fields.push(field.replaceAll('""', '"'));
        line += countLineEnds(field);
        at = close + 1;
        if (at < text.length && text[at] !== delimiter && !isLineEnd(text[at]!))
          onProblem(first, 'has text after a closing quote');
      } else {
        const start = at;
        while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at]!)) at++;
        fields.push(text.slice(start, at));
      }
      if (text[at] !== delimiter) break;
      at++;
    }
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
    if (fields.length > 1 || fields[0] !== '') rows.push({ fields, line: first });
  }
  return rows;
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

/** The next quote that is not doubled; -1 if there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

function countLineEnds(field: string): number {
  return /[\r\n]/u.test(field) ? field.match(/\r\n|\n|\r/gu)!.length : 0;
}
