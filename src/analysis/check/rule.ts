/**
 * The rules of `check`, and how they are read. A rule requires or forbids something of a document or of the whole set:
 *
 *   country:IR             an entity by id, slug, code, name or alias, in any case
 *   organisation:Acme*     by a glob (* and ?); any:… for an entity of any type
 *   person:/^van /i        by a regular expression, in linear time
 *   person >= 3            so many different entities
 *   mentions(country:IR) > 1   so many mentions
 *   unresolved = 0         also warnings, entities, documents, errors
 */
import { foldName } from '../entity-names.js';
import { ENTITY_TYPES, type EntityType } from '../../record.js';

export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SCOPES = ['document', 'corpus'] as const;
/** Whether a rule is asked of each document or of all together. */
export type Scope = (typeof SCOPES)[number];

/** What of a document is counted beside entities and mentions. */
export const MEASURES = ['entities', 'unresolved', 'warnings', 'documents', 'errors'] as const;
export type Measure = (typeof MEASURES)[number];

/** `name` is what an entity is called: id, slug, code, name, alias. */
export type Matches = (name: string) => boolean;

export interface Selector {
  /** Null: of any type. */
  readonly type: EntityType | null;
  /** Null: whatever it is called. */
  readonly matches: Matches | null;
}

export type Counted =
  | { readonly kind: 'entities' | 'mentions'; readonly selector: Selector }
  | { readonly kind: 'measure'; readonly measure: Measure };

export const OPERATORS = ['>=', '<=', '!=', '==', '=', '>', '<'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A number that must be so, or must not. */
export interface Comparison {
  readonly counted: Counted;
  readonly operator: Operator;
  readonly number: number;
}

export interface Rule {
  /** What reports call it: the given one, else `require country:IR`. */
  readonly id: string;
  readonly kind: 'require' | 'forbid';
  /** As it was written. */
  readonly text: string;
  /** Null for a rule that forbids an entity: each of its mentions is a finding. */
  readonly comparison: Comparison | null;
  readonly selector: Selector | null;
  readonly severity: Severity;
  readonly scope: Scope;
  /** Said instead of what the program says of itself. */
  readonly message: string | null;
}

/** A rule as a configuration has it. Exactly one of `require` and `forbid`. */
export interface RuleOptions {
  readonly id?: string;
  readonly require?: string;
  readonly forbid?: string;
  readonly severity?: Severity;
  readonly scope?: Scope;
  readonly message?: string;
}

/** Compiles a regular expression that a user wrote; throws an Error with a clause that says what is wrong. */
export type CompileRegex = (pattern: string) => Matches;

/** @throws Error whose message is a clause about the rule: "has no number after >=" */
export function readRule(options: RuleOptions, scope: Scope, compileRegex: CompileRegex): Rule {
  const { require: required, forbid } = options;
  if ((required === undefined) === (forbid === undefined))
    throw new Error('must have either "require" or "forbid"');
  const kind = required === undefined ? 'forbid' : 'require';
  const text = (required ?? forbid)!.trim();
  if (text === '') throw new Error('is empty');
  const comparison = readComparison(text, compileRegex);
  const selector = comparison ? null : readSelector(text, compileRegex);
  return {
    id: options.id ?? `${kind} ${text}`,
    kind,
    text,
    comparison:
      comparison ??
      (kind === 'require'
        ? { counted: { kind: 'entities', selector: selector! }, operator: '>=', number: 1 }
        : null),
    selector,
    severity: options.severity ?? 'error',
    scope: options.scope ?? scope,
    message: options.message ?? null,
  };
}

function readComparison(text: string, compileRegex: CompileRegex): Comparison | null {
  const match = /^(.*?)\s*(>=|<=|!=|==|=|>|<)\s*(\S*)$/su.exec(isRegex(text) ? '' : text);
  if (!match) return null;
  const [, left, operator, right] = match as unknown as [string, string, Operator, string];
  if (!/^\d{1,9}$/u.test(right)) throw new Error(`has no whole number after ${operator}`);
  return { counted: readCounted(left, compileRegex), operator, number: Number(right) };
}

/** A regular expression may hold signs of comparison: "person:/a=b/". */
function isRegex(text: string): boolean {
  return /^[a-z]+:\/.*\/i?$/su.test(text);
}

function readCounted(text: string, compileRegex: CompileRegex): Counted {
  const measure = MEASURES.find((known) => known === text);
  if (measure) return { kind: 'measure', measure };
  const mentions = /^mentions\((.*)\)$/su.exec(text);
  if (mentions) return { kind: 'mentions', selector: readSelector(mentions[1]!.trim(), compileRegex) };
  return { kind: 'entities', selector: readSelector(text, compileRegex) };
}

function readSelector(text: string, compileRegex: CompileRegex): Selector {
  const [, word, mark, rest] = /^([a-z]+)(?:([:/])(.*))?$/su.exec(text) ?? [];
  const type = word === 'any' ? null : typeOf(word ?? '');
  if (type === undefined)
    throw new Error(
      `begins with no type; write ${ENTITY_TYPES.join(', ')} or any, then : and a name (person:Kofi Annan), or a number that is counted (${MEASURES.join(', ')})`,
    );
  if (mark === undefined) return { type, matches: null };
  if (rest!.trim() === '') throw new Error(`has no name after ${text.slice(0, word!.length + 1)}`);
  if (mark === '/') return { type, matches: matchesExactly(`${type ?? ''}/${rest!}`) };
  return { type, matches: readPattern(rest!.trim(), compileRegex) };
}

function typeOf(word: string): EntityType | undefined {
  const name = word.replace('organization', 'organisation');
  const plurals: Readonly<Record<string, EntityType>> = { people: 'person', countries: 'country' };
  return ENTITY_TYPES.find((type) => type === name || `${type}s` === name) ?? plurals[name];
}

function readPattern(pattern: string, compileRegex: CompileRegex): Matches {
  const regex = /^\/(.+)\/(i?)$/su.exec(pattern);
  if (regex) {
    try {
      return compileRegex(regex[2] === 'i' ? `(?i)${regex[1]!}` : regex[1]!);
    } catch (error) {
      throw new Error(`its regular expression ${(error as Error).message}`, { cause: error });
    }
  }
  return /[*?]/u.test(pattern) ? matchesGlob(foldName(pattern)) : matchesExactly(pattern);
}

function matchesExactly(pattern: string): Matches {
  const wanted = foldName(pattern);
  return (name) => foldName(name) === wanted;
}

/** `*` stands for any characters, `?` for one. Linear but for the number of stars: a star never takes back an earlier one's choice. */
export function matchesGlob(pattern: string): Matches {
  const parts = pattern.split('*').map((part) => Array.from(part));
  return (name) => {
    const text = Array.from(foldName(name));
    const first = parts[0]!;
    const last = parts.at(-1)!;
    if (parts.length === 1) return text.length === first.length && fits(text, first, 0);
    if (text.length < first.length + last.length || !fits(text, first, 0)) return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
      while (at + part.length <= end && !fits(text, part, at)) at++;
      if (at + part.length > end) return false;
      at += part.length;
    }
    return fits(text, last, end);
  };
}

function fits(text: readonly string[], part: readonly string[], at: number): boolean {
  return part.every((character, index) => character === '?' || character === text[at + index]);
}
