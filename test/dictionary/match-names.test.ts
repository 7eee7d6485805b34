/** The matcher against a slow one that looks for every name everywhere, and what must hold of any dictionary. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitAtoms } from '#src/dictionary/split-atoms.js';
import { tokenise } from '#src/text/tokenise.js';
import { makeDictionary, matchesOf, ofPatterns, rulingsOf } from './make-dictionary.js';

const word = fc.constantFrom('a', 'A', 'b', 'Bo', 'bo', 'Inc.', 'U.S.', "O'Neill", 'x-y', 'Ünal', '42');
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '-')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const entries = fc.array(fc.record({ pattern: phrase, anyCase: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});

const toPatterns = (list: readonly { pattern: string; anyCase: boolean }[]): object[] =>
  list.map(({ pattern, anyCase }, index) => ({
    label: 'ORG',
    pattern,
    id: `e${index}`,
    case: anyCase ? 'any' : 'exact',
  }));

/** All `[start, end)` that spell the name, between ends of words or at hyphens, by comparing every substring. */
function bruteForce(source: string, pattern: string, anyCase: boolean): string[] {
  const fold = (form: string): string => {
    const atoms = splitAtoms(form).join(' ');
    return anyCase ? atoms.toLowerCase() : atoms;
  };
  const { tokenStarts, tokenEnds, tokenCount } = tokenise(source);
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (let token = 0; token < tokenCount; token++) {
    const [from, to] = [tokenStarts[token]!, tokenEnds[token]!];
    starts.add(from);
    ends.add(to);
    if (source[to - 1] === '.' && to - from > 1) ends.add(to - 1);
    for (let at = from + 1; at < to - 1; at++) {
      if (source[at] !== '-' || !/\p{L}.\p{L}|\d.\d/u.test(source.slice(at - 1, at + 2))) continue;
      starts.add(at).add(at + 1);
      ends.add(at).add(at + 1);
    }
  }
  const found: string[] = [];
  for (const start of starts)
    for (const end of ends)
      if (start < end && fold(source.slice(start, end)) === fold(pattern)) found.push(`${start}-${end}`);
  return found;
}

describe('names in a text', () => {
  it('are where a slow search finds them', () => {
    fc.assert(
      fc.property(text, phrase, fc.boolean(), (source, pattern, anyCase) => {
        const [dictionary, slow] = [
          ofPatterns(toPatterns([{ pattern, anyCase }])),
          bruteForce(source, pattern, anyCase),
        ];
        const { rulings } = dictionary.rule(tokenise(source));
        // Of overlapping matches one holds: all that hold are found, and all that are found overlap one that holds.
        const held = rulings.map(({ start, end }) => `${start}-${end}`);
        expect(slow).toEqual(expect.arrayContaining(held));
        for (const span of slow) {
          const [start, end] = span.split('-').map(Number) as [number, number];
          expect(rulings.some((ruling) => ruling.start < end && ruling.end > start)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never overlap, and come in order', () => {
    fc.assert(
      fc.property(text, entries, (source, list) => {
        let last = 0;
        for (const { start, end } of ofPatterns(toPatterns(list)).rule(tokenise(source)).rulings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('are the same spans whatever the order of the entries', () => {
    fc.assert(
      fc.property(text, entries, fc.integer(), (source, list, seed) => {
        const spans = (patterns: object[]): [number, number][] =>
          ofPatterns(patterns)
            .rule(tokenise(source))
            .rulings.map(({ start, end }) => [start, end]);
        const patterns = toPatterns(list);
        const shuffled = [...patterns].sort((a, b) => hash(a, seed) - hash(b, seed));
        expect(spans(shuffled)).toEqual(spans(patterns));
      }),
    );
  });

  it('that a name spells are those that its token pattern spells', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom('a', 'bo', 'ünal', '42'), { minLength: 1, maxLength: 3 }),
        (source, words) => {
          const spelled = words.map((LOWER) => ({ LOWER }));
          // An operator that changes nothing takes the pattern through its steps.
          const stepped = [...spelled.slice(0, -1), { LOWER: words.at(-1), OP: '{1}' }];
          expect(matchesOf(stepped, source)).toEqual(matchesOf(spelled, source));
        },
      ),
    );
  });
});

function hash(pattern: object, seed: number): number {
  let value = seed;
  for (const character of JSON.stringify(pattern))
    value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
  return value;
}

describe('ties and boundaries', () => {
  it.each<[string, string, string[]]>([
    ['Acme', 'Acme’s plan, Acme-led, pro-Acme, Acmecorp, acme, ACME', ['Acme', 'Acme', 'Acme']],
    ['Nico', 'Nico-la and Nicola', ['Nico']],
    ["O'Neill", 'O’Neill and Neill', ['O’Neill']],
    ['Neill', "O'Neill", []],
    ['Müller', 'Mu\u0308ller and Muller', ['Mu\u0308ller']],
    ['New York', 'New\n  York, New\n\nYork, New-York', ['New\n  York']],
    ['AT&T', 'AT&T and AT & T', ['AT&T', 'AT & T']],
    ['Nakhale', 'Nak-\nhale', ['Nak-\nhale']],
    ['Acme Inc', 'Acme Inc. is', ['Acme Inc']],
    ['C++', 'in C++ now', ['C++']],
  ])('finds "%s" in "%s"', (name, source, found) => {
    expect(matchesOf(name, source)).toEqual(found);
  });

  it('goes by case, then by names before patterns, then by what comes first', () => {
    const rows = (...lines: string[]): string => ['name,type,id,case', ...lines].join('\n');
    const exact = rows('acme,organisation,any,any', 'Acme,organisation,exact,');
    expect(rulingsOf(makeDictionary({ 'a.csv': exact }), 'Acme acme')).toEqual([
      ['Acme', 'organisation/exact'],
      ['acme', 'organisation/any'],
    ]);
    const first = { 'a.csv': rows('Acme,organisation,one,'), 'b.csv': rows('Acme,person,two,') };
    expect(rulingsOf(makeDictionary(first), 'Acme')).toEqual([['Acme', 'organisation/one']]);
    const patterns = [
      { label: 'ORG', pattern: [{ TEXT: { REGEX: '^Ac' } }], id: 'pattern' },
      { label: 'ORG', pattern: 'Acme', id: 'name' },
    ];
    expect(rulingsOf(ofPatterns(patterns), 'Acme Acorn')).toEqual([
      ['Acme', 'organisation/name'],
      ['Acorn', 'organisation/pattern'],
    ]);
  });

  it('takes time in proportion to the text, whatever the pattern', () => {
    const pattern = [{ IS_ALPHA: true, OP: '+' }, { IS_ALPHA: true, OP: '*' }, { LOWER: 'never' }];
    expect(matchesOf(pattern, 'word '.repeat(20_000))).toEqual([]);
    const regex = [{ TEXT: { REGEX: '^(a+)+$' } }];
    expect(matchesOf(regex, `${'a'.repeat(5000)}!`)).toEqual(['a'.repeat(5000)]);
  });
});
