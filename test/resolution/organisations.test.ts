/** Organisations out of text and given mentions: the tables of cases. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { resolve, type Resolution } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { FIRST_CASES } from './organisation-cases-first.js';
import { SECOND_CASES } from './organisation-cases-second.js';
import { readMarked } from './read-marked.js';

const file = new URL('../../dist/knowledge/world.bin', import.meta.url);
const knowledge = readKnowledge(readFileSync(file));

function resolveMarked(marked: string): Resolution {
  const { text, mentions } = readMarked(marked);
  return resolve(text, tokenise(text), mentions, knowledge);
}

const plain = (id: string): string => id.replace('organisation/', '');

/** The organisations as the tables write them, with what each line asks for. */
function describeAs(lines: readonly string[], { entities, unresolved }: Resolution): string[] {
  const asked = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line]));
  const described = entities.flatMap((entity) => {
    if (entity.type !== 'organisation') return [];
    const id = plain(entity.id);
    const line = asked.get(id) ?? '';
    const whole = line.includes(' < ') ? ` < ${plain(entity.partOf ?? '-')}` : '';
    const codes = entity.countries.map((country) => country.replace('country/', '')).join(',') || '-';
    const countries = line.includes(' @ ') ? ` @ ${codes}` : '';
    return [`${id}: ${entity.mentions.map(({ text }) => text).join(' | ')}${whole}${countries}`];
  });
  const open = unresolved.filter(({ type }) => type === 'organisation');
  return [
    ...described,
    ...open.map(({ text, candidates }) => `? ${text}: ${candidates.map(plain).join(' | ')}`),
  ].sort();
}

describe('organisations', () => {
  it.each([...FIRST_CASES, ...SECOND_CASES])('of %j are exactly these', (marked, ...lines) => {
    expect(describeAs(lines, resolveMarked(marked))).toEqual([...lines].sort());
  });
});
