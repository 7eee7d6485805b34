/**
 * One token description of a pattern → a test: `{"LOWER": "san"}`, `{"TEXT": {"REGEX": "^U"}, "LENGTH": {">=": 3}}`.
 */
import { distance } from 'fastest-levenshtein';
import type { Finds } from './compile-regex.js';
import { FLAGS, NUMBERS, TEXTS, type Piece } from './token-attributes.js';

export type Test = (piece: Piece) => boolean;

/** What compiling needs from outside: regular expressions, and how to refuse. */
export interface Compiling {
  /** @throws Error with a clause that says what is wrong */
  readonly compileRegex: (pattern: string) => Finds;
  readonly refuse: (problem: string, remedy?: string) => never;
}

/** What is known of a token by a tagger, a parser or a list only; there is none here. */
const UNAVAILABLE = new Set([
  ...['LEMMA', 'POS', 'TAG', 'DEP', 'MORPH', 'ENT_TYPE', 'ENT_ID', 'ENT_IOB', 'ENT_KB_ID', 'NORM'],
  ...['IS_STOP', 'IS_OOV', 'LANG', 'CLUSTER', 'PROB', '_'],
]);

const AVAILABLE = [...Object.keys(TEXTS), ...Object.keys(NUMBERS), ...Object.keys(FLAGS)];

/** All of the description's attributes must hold; of an empty one, any token is. Its `OP` is not looked at. */
export function compileTest(description: Readonly<Record<string, unknown>>, compiling: Compiling): Test {
  const tests = Object.entries(description)
    .filter(([key]) => key.toUpperCase() !== 'OP')
    .map(([key, value]) => compileAttribute(key.toUpperCase(), value, compiling));
  if (tests.length === 1) return tests[0]!;
  return (piece) => tests.every((holds) => holds(piece));
}

function compileAttribute(key: string, value: unknown, compiling: Compiling): Test {
  const { refuse } = compiling;
  if (Object.hasOwn(FLAGS, key)) {
    const flag = FLAGS[key]!;
    if (typeof value !== 'boolean') return refuse(`has ${key} with no true or false`, `write "${key}": true`);
    return (piece) => flag(piece) === value;
  }
  if (Object.hasOwn(NUMBERS, key)) {
    const holds = compileNumber(key, value, compiling);
    const number = NUMBERS[key]!;
    return (piece) => holds(number(piece));
  }
  if (Object.hasOwn(TEXTS, key)) {
    const holds = compileText(key, value, compiling);
    const text = TEXTS[key]!;
    return (piece) => holds(text(piece));
  }
  if (UNAVAILABLE.has(key))
    return refuse(`uses ${key}, which docs-cli does not compute`, `use one of ${AVAILABLE.join(', ')}`);
  const nearest = AVAILABLE.find((known) => distance(known, key) <= 2);
  const remedy = nearest ? `did you mean ${nearest}?` : `use one of ${AVAILABLE.join(', ')}`;
  return refuse(`uses an unknown attribute "${key}"`, remedy);
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

function compileNumber(key: string, value: unknown, { refuse }: Compiling): (number: number) => boolean {
  if (typeof value === 'number') return (number) => number === value;
  const tests = entriesOf(value).map(([name, wanted]) => {
    if (name === 'IN' || name === 'NOT_IN') {
      const list = new Set(
        listOf(wanted, 'number') ?? refuse(`has ${key} ${name} without a list of numbers`),
      );
      return (number: number) => list.has(number) === (name === 'IN');
    }
    const compare = Object.hasOwn(COMPARISONS, name) ? COMPARISONS[name]! : undefined;
    if (!compare)
      return refuse(`has an unknown comparison "${name}" of ${key}`, 'use ==, >=, <=, >, <, IN, NOT_IN');
    if (typeof wanted !== 'number') return refuse(`compares ${key} with no number`);
    return (number: number) => compare(number, wanted);
  });
  if (tests.length === 0) return refuse(`has no number for ${key}`);
  return (number) => tests.every((holds) => holds(number));
}

type TextTest = (text: string) => boolean;

function compileText(key: string, value: unknown, compiling: Compiling): TextTest {
  if (typeof value === 'string') return (text) => text === value;
  const { refuse } = compiling;
  const tests = entriesOf(value).map(([name, wanted]): TextTest => {
    if (name === 'IN' || name === 'NOT_IN') {
      const list = new Set(listOf(wanted, 'string') ?? refuse(`has ${key} ${name} without a list of texts`));
      return (text) => list.has(text) === (name === 'IN');
    }
    if (name === '==') {
      if (typeof wanted !== 'string') return refuse(`compares ${key} with no text`);
      return (text) => text === wanted;
    }
    const fuzzy = /^FUZZY([1-9]?)$/u.exec(name);
    if (name !== 'REGEX' && !fuzzy)
      return refuse(`has an unknown comparison "${name}" of ${key}`, 'use IN, NOT_IN, REGEX, FUZZY, ==');
    const compile = fuzzy
      ? (form: string) => compileFuzzy(form, fuzzy[1]!)
      : (form: string) => regexOf(form, compiling);
    if (typeof wanted === 'string') return compile(wanted);
    // spaCy 3.5: {"REGEX": {"IN": […]}}.
    const [only, ...others] = entriesOf(wanted);
    const list = only && others.length === 0 ? listOf(only[1], 'string') : null;
    if (!only || !list || (only[0] !== 'IN' && only[0] !== 'NOT_IN'))
      return refuse(`has a ${name} of ${key} that is no text`);
    const each = list.map(compile);
    return (text) => each.some((holds) => holds(text)) === (only[0] === 'IN');
  });
  if (tests.length === 0) return refuse(`has no text for ${key}`);
  return (text) => tests.every((holds) => holds(text));
}

function regexOf(form: string, { compileRegex, refuse }: Compiling): TextTest {
  try {
    return compileRegex(form);
  } catch (error) {
    return refuse(`has a REGEX that ${(error as Error).message}`, 'write it without');
  }
}

/** At most so many edits; without a number, 30 % of the length and at least two. */
function compileFuzzy(form: string, edits: string): TextTest {
  const most = edits === '' ? Math.max(2, Math.round(0.3 * form.length)) : Number(edits);
  return (text) => Math.abs(text.length - form.length) <= most && distance(text, form) <= most;
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([name, wanted]) => [name.toUpperCase(), wanted]);
}

function listOf<T extends 'string' | 'number'>(
  value: unknown,
  type: T,
): (T extends 'string' ? string : number)[] | null {
  if (!Array.isArray(value) || !value.every((item) => typeof item === type)) return null;
  return value as (T extends 'string' ? string : number)[];
}
