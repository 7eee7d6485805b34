/** The build step's short patterns for common texts, and what chooses between them and the whole ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classText, nearPatterns } from '#src/compile/near-patterns.js';
import { NearPattern } from '#src/text/near-pattern.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

type Parts = [near: string, pattern: string, flags: string];

/** What a module's patterns are made of, with the classes put in. */
function partsOf(module: string): Parts[] {
  const [line] = nearPatterns(module, 'near').split('\n', 1) as [string];
  const classes = new Map(
    Array.from(line.matchAll(/import (__class\d+) from "near-class:(.*?)";/gu), ([, name, of]) => [
      name!,
      classText(JSON.parse(`"${of!}"`) as string),
    ]),
  );
  return Array.from(line.matchAll(/new __NearPattern\((.*?)\); /gu), ([, args]) => {
    const parts = [''];
    for (const [, part, joint] of args!.matchAll(/("(?:\\.|[^"\\])*"|__class\d+)( \+ |, |$)/gu)) {
      parts.push(parts.pop()! + (classes.get(part!) ?? (JSON.parse(part!) as string)));
      if (joint === ', ') parts.push('');
    }
    return parts as Parts;
  });
}

const nearly = (pattern: string): string =>
  partsOf(`const P = new RegExp(${JSON.stringify(pattern)}, 'u');`)[0]![0];

/** Of all modules. */
const made = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js') && !path.startsWith('bundle'))
  .flatMap((path) => partsOf(readFileSync(join(DIST, path), 'utf8')));

/** Words, capitals, marks and signs that patterns ask for, some beyond what is common. */
const PIECES = [
  'Ana',
  'Éva',
  'de ',
  'ſt',
  'Ǆ',
  'ʿA',
  'e\u0301',
  '’s',
  ' the ',
  'The ',
  '-',
  '‐',
  '\n',
  '2',
  '(',
  ')',
  '“',
  '”',
  ',',
  'Inc.',
];
const FAR = ['Ж', 'лев', '漢', '\u{1d400}', '٣', 'ﬁ', 'ẞ'];
const COMMON = fc
  .oneof(fc.integer({ max: 0x36f, min: 0 }), fc.integer({ min: 0x2000, max: 0x206f }))
  .map((code) => String.fromCharCode(code));
const near = fc.array(fc.oneof(fc.constantFrom(...PIECES), COMMON), { maxLength: 8 });
const any = fc.array(fc.constantFrom(...PIECES, ...FAR), { maxLength: 8 });

describe('short patterns', () => {
  it('are made of most patterns of the program', () => {
    expect(made.length).toBeGreaterThan(60);
  });

  it('mean the same as the whole ones, for common texts', () => {
    const patterns = made.map(
      ([short, whole, flags]) => [new RegExp(short, flags), new RegExp(whole, flags)] as const,
    );
    fc.assert(
      fc.property(near, (pieces) => {
        const text = pieces.join('');
        for (const [short, whole] of patterns) expect(text.match(short)).toEqual(text.match(whole));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['\\p{Nd}', '[0-9]'],
    ['[\\p{Nd}.]', '[0-9.]'],
    ['\\[\\p{Nd}\\]"', '\\[[0-9]\\]"'],
    ['[^\\p{Nd}]\\p{Pc}', '[^0-9][\\u005f\\u203f-\\u2040\\u2054]'],
    ['\\p{Script=Thai}a', '[]a'],
  ])('spell the classes of %s out', (whole, short) => {
    expect(nearly(whole)).toBe(short);
  });
});

describe('a module', () => {
  it.each([
    ['a pattern that is called', 'const f = (x) => /\\p{Nd}/u.test(x);', 'const f = (x) => __near0.test(x);'],
    ['one that a text is given', 'x.replace(/\\p{Nd}/gu, "");', 'x.replace(__near0, "");'],
    ['one of two', 'x.split(a ? /,/ : /\\p{Nd}/u);', 'x.split(a ? /,/ : __near0);'],
    ['a constant', 'const P = /\\p{Nd}/u;', 'const P = __near0;'],
    [
      'one that is put together',
      "const A = 'Nd'; new RegExp(`\\\\p{${A}}`, 'u').test(x);",
      "const A = 'Nd'; __near0.test(x);",
    ],
  ])('has %s replaced', (_, module, replaced) => {
    const [first] = /^.*?; const __near0 = .*?; (?=const|x)/u.exec(nearPatterns(module, './a.js')) ?? [];
    expect(nearPatterns(module, './a.js')).toBe(`${first!}${replaced}`);
  });

  it.each([
    ['with a state', 'const P = /\\p{Nd}/gu;'],
    ['that go somewhere', 'const all = [/\\p{Nd}/u];'],
    ['in any case', 'const P = /\\p{Nd}/iu;'],
    ['without classes', 'const P = /a/u;'],
    ['of texts from elsewhere', "import { A } from './b.js'; const P = new RegExp(`\\\\p{Nd}${A}`, 'u');"],
  ])('keeps patterns %s', (_, module) => {
    expect(nearPatterns(module, './a.js')).toBe(module);
  });
});

describe('a pattern with a short one', () => {
  it('does what the whole one does with any texts, however many', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 300 }), (texts) => {
        const source = '(\\p{Lu})[\\p{L}\\p{M}]*';
        const pattern = new NearPattern(nearly(source), source, 'gu') as unknown as RegExp;
        const single = new NearPattern(nearly(source), source, 'u') as unknown as RegExp;
        for (const pieces of texts) {
          const text = pieces.join('');
          const uses = (all: RegExp, one: RegExp): unknown[] => [
            text.replace(all, '<$1>'),
            text.replace(one, (word) => word.toUpperCase()),
            text.replaceAll(all, '-'),
            text.match(all),
            [...text.matchAll(all)],
            text.split(one, 3),
            text.search(one),
            one.test(text),
            one.exec(text),
          ];
          expect(uses(pattern, single)).toEqual(uses(new RegExp(source, 'gu'), new RegExp(source, 'u')));
        }
      }),
      { numRuns: 40 },
    );
  });
});
