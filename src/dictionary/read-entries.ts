/**
 * Lines of a dictionary → entries and aliases: labels become types, codes countries, ids whole ids. What cannot be
 * understood is refused, with its file and line.
 */
import type { Form, Knowledge } from '../knowledge/knowledge.js';
import type { EntityType, Evidence } from '../record.js';
import type { Finds } from './compile-regex.js';
import type { Alias, Entry } from './entry.js';
import { KNOWN_LABELS, meaningOf, type Meaning } from './labels.js';
import { badLine, shown, type Line } from './line.js';
import { compileTokens } from './token-pattern.js';

export interface EntryOptions {
  /** Of lines that do not say: names are matched in any case. */
  readonly ignoreCase: boolean;
  /** @throws Error with a clause that says what is wrong */
  readonly compileRegex: (pattern: string) => Finds;
}

export interface ReadEntries {
  readonly entries: readonly Entry[];
  readonly aliases: readonly Alias[];
}

/** @throws Problem for the first line that is wrong */
export function readEntries(
  lines: readonly Line[],
  knowledge: Knowledge,
  options: EntryOptions,
): ReadEntries {
  const entries: Entry[] = [];
  const aliases: Alias[] = [];
  for (const line of lines) {
    const meaning = meaningOf(line.label);
    if (meaning === undefined) {
      const problem = `has an unknown label ${shown(line.label)}`;
      throw badLine(line.source, problem, `the labels are ${KNOWN_LABELS}`);
    }
    if (meaning === 'alias') aliases.push(readAlias(line, knowledge));
    else entries.push(readEntry(line, meaning, knowledge, options));
  }
  return { entries, aliases };
}

function readEntry(
  line: Line,
  meaning: Exclude<Meaning, 'alias'>,
  knowledge: Knowledge,
  { ignoreCase, compileRegex }: EntryOptions,
): Entry {
  const { source, names } = line;
  const known = names.length > 0 ? countryNamed(names[0]!, knowledge) : null;
  const given = codeOf(line, knowledge) ?? codeInId(line, knowledge);
  const type = typeOf(meaning, given, known, line);
  const code = given ?? (type === 'country' ? (known?.code ?? null) : null);
  if (type === 'country' && code === null)
    throw badLine(source, 'names no known country', 'give its ISO 3166 code');
  const refuse = (problem: string, remedy?: string): never => {
    throw badLine(source, problem, remedy);
  };
  return {
    source,
    type,
    id: idOf(line, type, code),
    name: type === 'country' ? null : (line.name ?? null),
    code,
    evidence: meaning === 'group' ? 'demonym' : evidenceOf(type, code, known),
    names,
    anyCase: readCase(line) ?? ignoreCase,
    tokens: line.tokens && compileTokens(line.tokens, { compileRegex, refuse }),
  };
}

function typeOf(
  meaning: Exclude<Meaning, 'alias'>,
  code: string | null,
  known: NamedCountry | null,
  { id }: Line,
): Entry['type'] {
  if (meaning === 'political') return known || id?.startsWith('country/') ? 'country' : 'place';
  if (meaning === 'group') return known || code !== null ? 'country' : 'organisation';
  return meaning;
}

interface NamedCountry {
  readonly code: string;
  readonly evidence: Evidence;
}

/** The only country that the whole name is known for. */
function countryNamed(name: string, { matcher, forms }: Knowledge): NamedCountry | null {
  const index = matcher.longestAt(name, 0);
  if (index < 0 || matcher.end !== name.length) return null;
  const meaning: Form['meaning'] = forms[index]!.meaning;
  if (meaning.kind !== 'country' || meaning.codes.length > 1) return null;
  return { code: meaning.codes[0]!, evidence: meaning.evidence };
}

function evidenceOf(type: Entry['type'], code: string | null, known: NamedCountry | null): Evidence | null {
  return type === 'country' && known?.code === code ? known.evidence : null;
}

/** Alpha-2, alpha-3, or the four letters of a former state. */
function codeOf({ source, code }: Line, knowledge: Knowledge): string | null {
  if (code === null) return null;
  const upper = code.toUpperCase();
  const country = knowledge.countryByCode(upper) ?? knowledge.countryByCode3(upper);
  if (!country) throw badLine(source, `has an unknown country code ${shown(code)}`, 'give one of ISO 3166');
  return country.code;
}

function codeInId({ source, id }: Line, knowledge: Knowledge): string | null {
  if (!id?.startsWith('country/')) return null;
  const code = id.slice('country/'.length);
  if (!knowledge.countryByCode(code)) throw badLine(source, `has an id of no country: ${shown(id)}`);
  return code;
}

const TYPE_OF_ID = /^(person|country|organisation|place)\/./u;

/** The line's own id, with its type before it; without one, a row's name makes it. */
function idOf({ source, id, name }: Line, type: Entry['type'], code: string | null): string | null {
  if (type === 'none') return null;
  if (type === 'country') {
    if (id !== null && id !== `country/${code!}` && TYPE_OF_ID.test(id))
      throw badLine(
        source,
        `has an id ${shown(id)} that is not ${code!}`,
        'give the id or the code, or make them agree',
      );
    return `country/${code!}`;
  }
  const own = id ?? name?.toLowerCase();
  if (own === undefined) return null;
  const prefix = TYPE_OF_ID.exec(own)?.[1];
  if (id !== null && prefix !== undefined && prefix !== type)
    throw badLine(source, `has an id of another type: ${shown(id)}`, `write it ${type}/…`);
  return prefix === type ? tidy(own) : `${type}/${tidy(own)}`;
}

/** Ids have no white space and nothing invisible. */
function tidy(id: string): string {
  return id.replace(/[\s\p{C}]+/gu, '-');
}

function readCase(line: Line): boolean | null {
  if (line.case === null) return null;
  const word = line.case.toLowerCase();
  if (word === 'any' || word === 'insensitive') return true;
  if (word === 'exact' || word === 'sensitive') return false;
  throw badLine(line.source, `has an unknown case ${shown(line.case)}`, 'write exact or any');
}

/** The name is the id that gives way, the id the one that it becomes. */
function readAlias(line: Line, knowledge: Knowledge): Alias {
  const { source, id } = line;
  const from = line.names[0];
  const form =
    'write the id that gives way as the name, and the other as the id: person/bob,alias,person/robert';
  if (from === undefined || id === null) throw badLine(source, 'is an alias without two ids', form);
  const types = [from, id].map((each) => TYPE_OF_ID.exec(each)?.[1] as EntityType | undefined);
  if (types[0] === undefined || types[1] === undefined)
    throw badLine(
      source,
      `has an alias of what is no id: ${shown(types[0] === undefined ? from : id)}`,
      form,
    );
  if (types[0] !== types[1])
    throw badLine(source, `makes a ${types[0]} a ${types[1]}`, 'alias ids of one type');
  if (types[1] === 'country') codeInId(line, knowledge);
  return { source, from, to: id };
}
