/**
 * Dictionaries as a table: a row an entity, under a header with `name` and `type`, and with `id`, `code`, `alias…` and
 * `case` if there are such columns. Aliases are parted by `|`, or have a column each.
 */
import { badLine, shown, type Line } from './line.js';
import { splitTable, type TableRow } from './split-table.js';

const COLUMNS = ['name', 'type', 'id', 'code', 'id/code', 'aliases', 'case'] as const;
type Column = (typeof COLUMNS)[number];

/** @throws Problem for the first row that is wrong */
export function readTable(path: string, text: string, delimiter: string): Line[] {
  const [header, ...rows] = splitTable(text, delimiter, (line, problem) => {
    throw badLine({ path, line }, problem, 'quote the whole field and double the quotes in it');
  });
  if (!header) return [];
  const columns = readHeader(path, header);
  return rows
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
    .map((row) => readRow(path, row, columns));
}

function readHeader(path: string, { fields, line }: TableRow): Column[] {
  const columns = fields.map((field) => {
    const name = field.trim().toLowerCase();
    if (/^alias(?:es)?[ _-]?\d*$/u.test(name)) return 'aliases';
    const column = COLUMNS.find((known) => known === name);
    if (column) return column;
    const remedy = 'the first line is name,type and, of id, code, aliases and case, what there is';
    throw badLine({ path, line }, `has an unknown column ${shown(field)}`, remedy);
  });
  for (const column of ['name', 'type'] as const) {
    if (!columns.includes(column))
      throw badLine(
        { path, line },
        `has no column "${column}"`,
        'begin with a line name,type,id,code,aliases',
      );
  }
  const twice = columns.find((column, index) => column !== 'aliases' && columns.indexOf(column) < index);
  if (twice) throw badLine({ path, line }, `has the column "${twice}" twice`, 'name each column once');
  return columns;
}

/** Fields beyond the header are aliases where the last column is. */
function readRow(path: string, { fields, line }: TableRow, columns: readonly Column[]): Line {
  const source = { path, line };
  if (fields.length > columns.length && columns.at(-1) !== 'aliases') {
    const problem = `has ${fields.length} fields under ${columns.length} columns`;
    throw badLine(source, problem, 'quote fields that contain the separator');
  }
  const values: Partial<Record<Column, string>> = {};
  const aliases: string[] = [];
  fields.forEach((field, index) => {
    const column = columns[index] ?? 'aliases';
    const value = field.trim();
    if (value === '') return;
    if (column !== 'aliases') values[column] = value;
    else for (const alias of value.split('|')) if (alias.trim() !== '') aliases.push(alias.trim());
  });
  const { name, type } = values;
  if (name === undefined) throw badLine(source, 'has no name');
  if (type === undefined) throw badLine(source, 'has no type');
  const either = values['id/code'];
  const isCode = either !== undefined && /^[A-Z]{2,4}$/u.test(either);
  return {
    source,
    label: type,
    names: [name, ...aliases],
    tokens: null,
    id: values.id ?? (isCode ? null : (either ?? null)),
    name,
    code: values.code ?? (isCode ? either : null),
    case: values.case ?? null,
  };
}
