/** The markup of the cases of people: a marked text → text and mentions, and what resolution makes of it → marked text. */
import { readFileSync } from 'node:fs';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import { resolve, type Resolution } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';

const file = new URL('../../dist/knowledge/world.bin', import.meta.url);
export const knowledge = readKnowledge(readFileSync(file));

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Null: the engine missed it. */
  readonly type: MentionType | null;
}

const TYPES: Readonly<Record<string, MentionType | null>> = {
  '': 'person',
  'o:': 'organisation',
  'l:': 'place',
  '-:': null,
};
const PREFIXES: Readonly<Record<string, string>> = { person: '', organisation: 'o:', place: 'l:' };

/** `[Name]`, `[o:Name]`, `[l:Name]`, `[-:Name]`, each perhaps with `|` and what is expected of it. */
export function parseMarked(marked: string): { text: string; marks: Mark[]; mentions: Mention[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[(o:|l:|-:|)([^|\]]+)(?:\|[^\]]*)?\]/gu)) {
    text += marked.slice(from, match.index);
    marks.push({ start: text.length, end: text.length + match[2]!.length, type: TYPES[match[1]!]! });
    text += match[2]!;
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  const mentions = marks.flatMap(({ start, end, type }) =>
    type === null ? [] : [{ start, end, type, score: null }],
  );
  return { text, marks, mentions };
}

export function resolveMarked(marked: string): Resolution {
  const { text, mentions } = parseMarked(marked);
  return resolve(text, tokenise(text), mentions, knowledge);
}

/** The text with its marks as resolution understands them. */
export function markPeople(marked: string): string {
  const { text, marks } = parseMarked(marked);
  const meanings = meaningsByStart(resolveMarked(marked));
  let result = '';
  let from = 0;
  for (const { start, end, type } of marks) {
    const slice = text.slice(start, end);
    const meaning = meanings.get(`${start} ${end}`);
    const prefix = type === null ? '-:' : PREFIXES[type]!;
    const expected = type === 'person' ? slice : type;
    const label = meaning ?? 'nothing';
    result += `${text.slice(from, start)}[${prefix}${slice}${label === expected ? '' : `|${label}`}]`;
    from = end;
  }
  return result + text.slice(from);
}

/** For a person the name, with `~2` as in the id; for another entity its type; for an open mention all candidates. */
function meaningsByStart({ entities, unresolved }: Resolution): Map<string, string> {
  const meanings = new Map<string, string>();
  const nameById = new Map(entities.map(({ id, name }) => [id, `${name}${/~\d+$/u.exec(id)?.[0] ?? ''}`]));
  for (const { id, type, mentions } of entities)
    for (const { start, end } of mentions)
      meanings.set(`${start} ${end}`, type === 'person' ? nameById.get(id)! : type);
  for (const { start, end, candidates } of unresolved)
    meanings.set(`${start} ${end}`, candidates.map((id) => nameById.get(id)!).join(' / '));
  return meanings;
}
