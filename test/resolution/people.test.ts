/** Who is who among people: tables of cases, invariants, and what the rules note. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Mention } from '#src/recognition/engine.js';
import type { Note } from '#src/resolution/notes.js';
import { resolve, type Resolution } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { knowledge, markPeople, parseMarked } from './mark-people.js';
import { FIRST_CASES } from './people-cases-first.js';
import { SECOND_CASES } from './people-cases-second.js';

describe('people of a document', () => {
  it.each([...FIRST_CASES, ...SECOND_CASES])('are told apart and joined as marked in: %s', (marked) => {
    expect(markPeople(marked)).toBe(marked);
  });
});

const GIVEN = [
  'Ana',
  'Bill',
  'William',
  'Hillary',
  'J.',
  'Kim',
  'Mohammed',
  'Muhammad',
  'Jean-Luc',
  'al-Amin',
];
const FAMILY = [
  'Diaz',
  'Clinton',
  'de la Cruz',
  'bin Salman',
  'al-Sisi',
  'Sisi',
  'Jong-un',
  'King Jr.',
  'II',
];
const LINKS = [
  ' met ',
  '. Mr. ',
  '. Mrs. ',
  ' and ',
  ', ',
  '. President ',
  '. King ',
  '\n\n',
  ' said that she saw ',
];

/** Names and what stands between them, every name a person of the engine's. */
const texts = fc
  .array(fc.tuple(fc.constantFrom(...LINKS), fc.constantFrom('', ...GIVEN), fc.constantFrom('', ...FAMILY)), {
    maxLength: 14,
  })
  .map((parts) => {
    let text = 'Here';
    const mentions: Mention[] = [];
    for (const [link, given, family] of parts) {
      const name = [given, family].filter((word) => word !== '').join(' ') || 'Bello';
      text += link;
      mentions.push({ start: text.length, end: text.length + name.length, type: 'person', score: null });
      text += name;
    }
    return { text, mentions };
  });

function resolvePeople({ text, mentions }: { text: string; mentions: readonly Mention[] }): Resolution {
  return resolve(text, tokenise(text), mentions, knowledge);
}

describe('the people of any text', () => {
  it('have each mention exactly once, directly or left open between people that there are', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const { entities, unresolved } = resolvePeople(given);
        const direct = entities.flatMap(({ mentions }) => mentions);
        const starts = [...direct, ...unresolved].map(({ start }) => start).sort((a, b) => a - b);
        expect(starts).toEqual(given.mentions.map(({ start }) => start));
        const ids = new Set(entities.map(({ id }) => id));
        expect(ids.size).toBe(entities.length);
        for (const { candidates } of unresolved) {
          expect(candidates.length).toBeGreaterThan(1);
          expect(candidates.every((id) => ids.has(id))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have ids that number namesakes in the order of their first mention', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const { entities } = resolvePeople(given);
        const first = new Map(entities.map(({ id, mentions }) => [id, mentions[0]!.start]));
        for (const [id, start] of first) {
          const before = /^(.*)~(\d+)$/u.exec(id);
          if (!before) continue;
          const previous = before[2] === '2' ? before[1]! : `${before[1]!}~${Number(before[2]) - 1}`;
          expect(first.get(previous)).toBeLessThan(start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whatever documents were resolved before', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (documents) => {
        const forwards = documents.map((given) => resolvePeople(given));
        const backwards = documents.toReversed().map((given) => resolvePeople(given));
        expect(backwards.reverse()).toEqual(forwards);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the work of resolving people', () => {
  /** Questions that resolving so many people asks of knowledge: every comparison of two names asks some. */
  function countQuestions(people: number, nameOf: (index: number) => string): number {
    let questions = 0;
    const asked = new Proxy(knowledge.people, {
      get(target, key: keyof typeof knowledge.people) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: never[]): unknown => {
          questions++;
          return (value as (...given: never[]) => unknown).apply(target, args);
        };
      },
    });
    let text = '';
    const mentions: Mention[] = [];
    for (let index = 0; index < people; index++) {
      const name = nameOf(index);
      mentions.push({ start: text.length, end: text.length + name.length, type: 'person', score: null });
      text += `${name} spoke. `;
    }
    resolve(text, tokenise(text), mentions, { ...knowledge, people: asked });
    return questions;
  }

  it.each<[string, (index: number) => string]>([
    ['one family name', (index) => (index % 2 === 0 ? 'Smith' : `Anna${toLetters(index)} Smith`)],
    ['one given name', (index) => (index % 2 === 0 ? 'Anna' : `Anna Smith${toLetters(index)}`)],
    ['one name', (index) => (index % 2 === 0 ? 'Smith' : 'Anna Smith')],
    ['initials', (index) => `${String.fromCharCode(65 + (index % 26))}. ${toLetters(index)}. Smith`],
  ])('doubles with their number for people with %s', (_what, nameOf) => {
    const some = countQuestions(1000, nameOf);
    expect(some).toBeGreaterThan(0);
    expect(countQuestions(2000, nameOf) / some).toBeLessThan(2.2);
  });
});

function toLetters(index: number): string {
  return String(index).replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)]!);
}

describe('notes', () => {
  it('say which rule gave a mention to whom, and why', () => {
    const { text, mentions } = parseMarked(
      '[Bill Clinton] met [Hillary Clinton]. Mr. [Clinton] left. [Hillary] stayed. Fans of [o:Clinton] and Senator ' +
        '[Ana Diaz] came; [o:Diaz] sang.',
    );
    const notes: Note[] = [];
    resolve(text, tokenise(text), mentions, knowledge, (note) => notes.push(note));
    expect(
      notes.map(({ start, end, rule, because, entity }) => [text.slice(start, end), rule, because, entity]),
    ).toEqual([
      ['Clinton', 'reclaim-names', 'is the family name of somebody named before', null],
      ['Diaz', 'reclaim-names', 'is the family name of somebody named before', null],
      ['Clinton', 'join-forms', 'is the family name', 'Bill Clinton'],
      ['Hillary', 'join-forms', 'is the given name', 'Hillary Clinton'],
      ['Diaz', 'join-forms', 'is the family name', 'Ana Diaz'],
      ['Clinton', 'settle-mentions', 'could be several people’s', null],
      ['Ana Diaz', 'title-before-name', 'has a title before the name', 'person/ana-diaz'],
    ]);
  });
});

describe('a given name and a name on the next line', () => {
  it.each<[text: string, people: string[]]>([
    ['Praise went to Peter\nOdhiambo, who smiled.', ['Peter Odhiambo']],
    ['Praise went to Peter\n  Odhiambo today.', ['Peter Odhiambo']],
    ['Present:\nPeter\nOdhiambo, who smiled.', ['Peter', 'Odhiambo']],
    ['They were Peter\nOdhiambo\n', ['Peter', 'Odhiambo']],
    ['Praise went to Peter\n\nOdhiambo smiled.', ['Peter', 'Odhiambo']],
    ['Praise went to Otieno\nOdhiambo, who smiled.', ['Otieno', 'Odhiambo']],
    ['Praise went to Peter,\nOdhiambo smiled.', ['Peter', 'Odhiambo']],
  ])('in %j are %j', (text, expected) => {
    const mentions = ['Peter', 'Otieno', 'Odhiambo'].flatMap((name): Mention[] => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length, type: 'person', score: 0.9 }];
    });
    const { entities } = resolve(text, tokenise(text), mentions, knowledge);
    expect(entities.map(({ name }) => name)).toEqual(expected);
  });
});
