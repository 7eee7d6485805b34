/** Roles of people in the words around their names: tables of cases and properties. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import type { EntityRecord } from '#src/record.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { FIRST_CASES } from './role-cases-first.js';
import { SECOND_CASES } from './role-cases-second.js';

const file = new URL('../../dist/knowledge/countries.json', import.meta.url);
const knowledge = readKnowledge(JSON.parse(readFileSync(file, 'utf8')));
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

describe('roles', () => {
  it.each([...FIRST_CASES, ...SECOND_CASES].map(([text, ...roles]) => [text, roles] as const))(
    'are exactly those that are listed in: %s',
    (text, roles) => {
      expect(rolesOf(text).sort()).toEqual([...roles].sort());
    },
  );
});
