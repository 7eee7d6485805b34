/** Roles of people in the words around their names: tables of cases and properties. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import type { EntityRecord } from '#src/record.js';
import type { Note } from '#src/resolution/notes.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { FIRST_CASES } from './role-cases-first.js';
import { SECOND_CASES } from './role-cases-second.js';
import { UNSEEN_CASES } from './role-cases-unseen.js';

const file = new URL('../../dist/knowledge/world.bin', import.meta.url);
const knowledge = readKnowledge(readFileSync(file));
const TYPES: Record<string, MentionType> = { p: 'person', o: 'organisation', l: 'place' };

function parse(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const [part, letter, name] of marked.matchAll(/<([pol]):([^>]+)>|[^<]+/gu)) {
    const start = text.length;
    text += name ?? part;
    if (letter) mentions.push({ start, end: text.length, type: TYPES[letter]!, score: null });
  }
  return { text, mentions };
}

function entitiesOf(marked: string): EntityRecord[] {
  const { text, mentions } = parse(marked);
  return resolve(text, tokenise(text), mentions, knowledge).entities;
}

function rolesOf(marked: string): string[] {
  const entities = entitiesOf(marked);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return entities.flatMap((entity) =>
    entity.type !== 'person'
      ? []
      : entity.roles.map(({ title, office, of, former }) => {
          const whose = of === null ? '-' : (names.get(of) ?? of);
          return `${entity.name}: ${former ? 'former ' : ''}${title} (${whose}) = ${office ?? '-'}`;
        }),
  );
}

/** Sentences about somebody of a country, with the role that they say. */
const FRAMES: readonly (readonly [string, string])[] = [
  ['<p:NAME>, president of COUNTRY, spoke.', 'NAME: president (COUNTRY) = head of state'],
  [
    'The foreign minister of COUNTRY, <p:NAME>, spoke.',
    'NAME: foreign minister (COUNTRY) = minister of foreign affairs',
  ],
  ['COUNTRY’s ambassador <p:NAME> spoke.', 'NAME: ambassador (COUNTRY) = ambassador'],
  [
    '<p:NAME> was named finance minister of COUNTRY.',
    'NAME: finance minister (COUNTRY) = minister of finance',
  ],
  [
    'Former prime minister <p:NAME> of COUNTRY spoke.',
    'NAME: former prime minister (COUNTRY) = head of government',
  ],
];
const NAMES = [
  'Kari Vik',
  'Xi Weiming',
  'Ngozi Okafor-Bello',
  'José da Silva',
  'Abdel Karim al-Masri',
  'Sukarto',
];
const COUNTRIES = [
  'Norway',
  'Kenya',
  'Japan',
  'Saudi Arabia',
  'Bosnia and Herzegovina',
  'Ivory Coast',
  'Peru',
];

describe('roles', () => {
  it.each(
    [...FIRST_CASES, ...SECOND_CASES, ...UNSEEN_CASES].map(([text, ...roles]) => [text, roles] as const),
  )('are exactly those that are listed in: %s', (text, roles) => {
    expect(rolesOf(text).sort()).toEqual([...roles].sort());
  });

  it.each(FRAMES)('change with the name and the country and with nothing else in: %s', (frame, role) => {
    for (const name of NAMES) {
      for (const country of COUNTRIES) {
        const fill = (text: string): string => text.replaceAll('NAME', name).replaceAll('COUNTRY', country);
        expect(rolesOf(fill(frame))).toEqual([fill(role)]);
      }
    }
  });

  it('count for the country that a person serves, not for one that a person served', () => {
    const via = (text: string): unknown[] =>
      entitiesOf(text).flatMap((entity) =>
        entity.type === 'country'
          ? entity.via.map(({ relation, name, count }) => [relation, name, count])
          : [],
      );
    expect(via('Peru’s president <p:Ana Duarte> left. <p:Duarte> slept.')).toEqual([
      ['person', 'Ana Duarte', 2],
    ]);
    expect(via('Peru’s former president <p:Ana Duarte> left.')).toEqual([]);
  });

  it('leave a note for each time that a person is given one', () => {
    const { text, mentions } = parse(
      'Peru’s president <p:Ana Duarte> and her Chilean counterpart, <p:Sven Dahl>, met.',
    );
    const notes: Note[] = [];
    resolve(text, tokenise(text), mentions, knowledge, (note) => notes.push(note));
    const said = notes
      .filter(({ rule }) => /title|counterpart/u.test(rule))
      .map(({ rule, entity, evidence }) => [rule, entity, text.slice(evidence!.start, evidence!.end)]);
    expect(said).toEqual([
      ['title-before-name', 'person/ana-duarte', 'president'],
      ['title-before-name', 'person/sven-dahl', 'counterpart'],
      ['settle-counterparts', 'person/sven-dahl', 'president'],
    ]);
  });

  it('are in the text and of entities of the record, for any words', () => {
    const words = fc.constantFrom(
      ...[
        'president',
        'Minister',
        'of',
        'the',
        ',',
        'and',
        '’s',
        'former',
        'vice-',
        'counterpart',
        'was',
        'as',
        '(',
        ')',
      ],
      ...[
        '<p:Ana Duarte>',
        '<p:Bo Lind>',
        '<o:Orbis>',
        '<l:Bergen>',
        'Kenya',
        'Peruvian',
        '.',
        'her',
        'whose',
        'heads',
        '\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 24 }), (parts) => {
        const { text, mentions } = parse(parts.join(' '));
        const { entities } = resolve(text, tokenise(text), mentions, knowledge);
        const ids = new Set(entities.map(({ id }) => id));
        for (const entity of entities) {
          if (entity.type !== 'person') continue;
          for (const { start, end, title, of } of entity.roles) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(title).not.toBe('');
            if (of !== null) expect(ids).toContain(of);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
