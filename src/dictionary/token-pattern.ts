/**
 * spaCy's token patterns: a list of token descriptions with operators, compiled to steps, and the matches that begin at a
 * piece, all at once by the set of steps that may come next (Thompson's construction), so that no pattern takes more
 * than its length for each piece that it reads.
 */
import { compileTest, type Compiling, type Test } from './test-token.js';
import type { Piece } from './token-attributes.js';

interface Step {
  readonly test: Test;
  /** May be left out. */
  readonly optional: boolean;
  /** May be taken again, within its sentence. */
  readonly repeats: boolean;
}

export interface TokenPattern {
  readonly steps: readonly Step[];
  /** In lower case, one of these is the first piece; null: any may be. */
  readonly firsts: readonly string[] | null;
  /** The name that a pattern of nothing but LOWER or of nothing but TEXT spells, in the place of steps; null for others. */
  readonly spelled: { readonly words: readonly string[]; readonly anyCase: boolean } | null;
}

const MOST_STEPS = 100;

export function compileTokens(descriptions: readonly unknown[], compiling: Compiling): TokenPattern {
  const spelled = spell(descriptions);
  if (spelled) return { steps: [], firsts: null, spelled };
  const { refuse } = compiling;
  const steps = descriptions.flatMap((description): Step[] => {
    if (typeof description !== 'object' || description === null || Array.isArray(description))
      return refuse('has a token description that is no object', 'write {"LOWER": …}');
    const operator = operatorOf(description as Readonly<Record<string, unknown>>);
    const test = compileTest(description as Readonly<Record<string, unknown>>, compiling);
    return expand(operator, test, refuse);
  });
  if (steps.length > MOST_STEPS)
    return refuse(`asks for ${steps.length} tokens`, `${MOST_STEPS} are the most that a pattern may have`);
  return { steps, firsts: firstsOf(descriptions[0], steps[0]), spelled: null };
}

function operatorOf(description: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(description).find(([key]) => key.toUpperCase() === 'OP')?.[1] ?? '';
}

function expand(operator: unknown, test: Test, refuse: Compiling['refuse']): Step[] {
  const once = { test, optional: false, repeats: false };
  const maybe = { test, optional: true, repeats: false };
  if (operator === '' || operator === '1') return [once];
  if (operator === '!') return [{ ...once, test: (piece) => !test(piece) }];
  if (operator === '?') return [maybe];
  if (operator === '+') return [{ ...once, repeats: true }];
  if (operator === '*') return [{ ...maybe, repeats: true }];
  const range = typeof operator === 'string' ? /^\{(\d{0,4})(,?)(\d{0,4})\}$/u.exec(operator) : null;
  const [, low, comma, high] = range ?? [];
  const least = Number(low);
  const most = comma === '' ? least : Number(high);
  const isOpen = comma === ',' && high === '';
  if (!range || (low === '' && (isOpen || comma === '')) || (!isOpen && (most < least || most === 0)))
    return refuse(
      `has an unknown OP ${JSON.stringify(operator)}`,
      'use !, ?, +, *, {n}, {n,m}, {n,} or {,m}',
    );
  if (Math.max(least, most) > MOST_STEPS)
    return refuse(
      `has an OP ${operator as string}`,
      `${MOST_STEPS} tokens are the most that a pattern may have`,
    );
  if (!isOpen) return [...Array<Step>(least).fill(once), ...Array<Step>(most - least).fill(maybe)];
  if (least === 0) return [{ ...maybe, repeats: true }];
  return [...Array<Step>(least - 1).fill(once), { ...once, repeats: true }];
}

function firstsOf(description: unknown, step: Step | undefined): string[] | null {
  if (!step || step.optional) return null;
  const entries = Object.entries(description as object) as [string, unknown][];
  if (operatorOf(Object.fromEntries(entries)) === '!') return null;
  for (const [key, value] of entries) {
    if (!/^(?:LOWER|TEXT|ORTH)$/iu.test(key)) continue;
    if (typeof value === 'string') return [value.toLowerCase()];
    const list = (value as { IN?: unknown } | null)?.IN;
    if (Array.isArray(list) && list.every((item) => typeof item === 'string'))
      return list.map((item) => item.toLowerCase());
  }
  return null;
}

/** A word that is one piece wherever it stands. */
const PLAIN_WORD = /^[\p{L}\p{M}\p{Nd}]+$/u;

function spell(descriptions: readonly unknown[]): TokenPattern['spelled'] {
  const words: string[] = [];
  let kind: boolean | null = null;
  for (const description of descriptions) {
    if (typeof description !== 'object' || description === null) return null;
    const keys = Object.keys(description);
    const [key] = keys;
    if (key === undefined || keys.length > 1 || !/^(?:LOWER|TEXT|ORTH)$/i.test(key)) return null;
    const anyCase = key.length === 5;
    const value = (description as Readonly<Record<string, unknown>>)[key];
    if (typeof value !== 'string' || !PLAIN_WORD.test(value)) return null;
    if ((kind ??= anyCase) !== anyCase || (anyCase && value !== value.toLowerCase())) return null;
    words.push(value);
  }
  return { words, anyCase: kind! };
}

/**
 * Tells `found` the end of every match of the pattern that begins at piece `start` and has a token, shortest first.
 *
 * @param pieceAt the piece at an index below `count`
 */
export function matchTokens(
  { steps }: TokenPattern,
  start: number,
  count: number,
  pieceAt: (index: number) => Piece,
  found: (end: number) => void,
): void {
  let current = new Set<number>();
  const enter = (states: Set<number>, state: number): void => {
    for (let next = state; ; next++) {
      states.add(next);
      if (next === steps.length || !steps[next]!.optional) break;
    }
  };
  enter(current, 0);
  for (let index = start; index < count && current.size > 0; index++) {
    const piece = pieceAt(index);
    const following = new Set<number>();
    for (const state of current) {
      const step = steps[state];
      if (!step || (step.repeats && index > start && piece.opensSentence) || !step.test(piece)) continue;
      enter(following, state + 1);
      if (step.repeats) following.add(state);
    }
    if (following.has(steps.length)) found(index + 1);
    current = following;
  }
}
