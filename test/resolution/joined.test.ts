/** Mentions of all types that are one thing: the tables of cases, and what is noted of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readGazetteer } from '#src/knowledge/gazetteer.js';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { Note } from '#src/resolution/notes.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import {
  BODY_CASES,
  DESCRIPTION_CASES,
  NATION_CASES,
  PLACE_CASES,
  TYPE_CASES,
  type JoinedCase,
} from './joined-cases.js';
import { readMarked } from './read-marked.js';

const read = (name: string): Buffer => readFileSync(new URL(`../../dist/knowledge/${name}`, import.meta.url));
const knowledge = readKnowledge(read('world.bin'), readGazetteer(read('places.bin')));
function linesOf(marked: string): string[] {
  const { text, mentions } = readMarked(marked);
  const { entities } = resolve(text, tokenise(text), mentions, knowledge);
  const typeAt = new Map(mentions.map(({ start, type }) => [start, type]));
  return entities
    .filter(({ type, mentions: [first, ...others] }) => {
      if (type === 'country') return others.some(({ start }) => typeAt.has(start));
      return first && (others.length > 0 || typeAt.get(first.start) !== type);
    })
    .map(({ type, mentions: own }) => `${type}: ${own.map((mention) => mention.text).join(' | ')}`)
    .sort();
}

describe.each<[string, readonly JoinedCase[]]>([
  ['a name that the engine gives several types', TYPE_CASES],
  ['what somebody is', DESCRIPTION_CASES],
  ['forms of the name of a place', PLACE_CASES],
  ['what a document calls its country', NATION_CASES],
  ['a body beside others of its kind', BODY_CASES],
])('%s', (_, cases) => {
  it.each([...cases])('in %j makes exactly these one', (marked, ...lines) => {
    expect(linesOf(marked)).toEqual([...lines].sort());
  });
});

it.each<[string, string]>([
  ['unify-types', TYPE_CASES[0]![0]],
  ['find-described', DESCRIPTION_CASES[0]![0]],
  ['join-places', PLACE_CASES[0]![0]],
  ['settle-nations', NATION_CASES[0]![0]],
])('%s notes what it did', (rule, marked) => {
  const { text, mentions } = readMarked(marked);
  const notes: Note[] = [];
  resolve(text, tokenise(text), mentions, knowledge, (note) => notes.push(note));
  expect(notes.filter((note) => note.rule === rule)).toHaveLength(1);
});
