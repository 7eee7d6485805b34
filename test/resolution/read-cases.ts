/**
 * Cases in marks, to read and to compare. A mark is `[text|finding]` or `[text|finding<engine]`:
 *
 * - finding: `IR` or `IR demonym` (a country, with its evidence where the case asks for that), `KP KR` (left open),
 *   `@IR` (a place with its country), `@-` (a place without), `p` (person), `o` (organisation);
 * - engine: what the engine is made to recognise there: `p`, `o`, `@` or `-` for nothing. By default what the finding
 *   is; nothing for a country.
 */
import type { Knowledge } from '#src/knowledge/knowledge.js';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import { EVIDENCE, type EntityRecord } from '#src/record.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly finding: string;
}

interface Case {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly mentions: readonly Mention[];
}

const TYPES: Readonly<Record<string, MentionType>> = { p: 'person', o: 'organisation', '@': 'place' };

export function readCase(marked: string): Case {
  const marks: Mark[] = [];
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: name, 2: finding, 3: engine, index } of marked.matchAll(
    /\[([^|\]]+)\|([^\]<]+)(?:<([^\]]))?\]/gu,
  )) {
    text += marked.slice(from, index);
    const start = text.length;
    text += name!;
    const end = text.length;
    from = index + whole.length;
    marks.push({ start, end, finding: finding! });
    const type = TYPES[engine ?? finding![0]!];
    if (type) mentions.push({ start, end, type, score: 0.9 });
  }
  return { text: text + marked.slice(from), marks, mentions };
}

/** The case with what resolution finds in it; evidence is left out where the case asks for none. */
export function answerCase({ text, marks, mentions }: Case, knowledge: Knowledge): string {
  const asked = new Map(marks.map(({ start, finding }) => [start, finding]));
  const asksEvidence = (start: number): boolean =>
    EVIDENCE.some((evidence) => asked.get(start)?.endsWith(` ${evidence}`));
  const { entities, unresolved } = resolve(text, tokenise(text), mentions, knowledge);
  const found: Mark[] = unresolved.map(({ start, end, candidates }) => {
    const codes = candidates.map((id) => id.replace('country/', '')).join(' ');
    return {
      start,
      end,
      finding: asksEvidence(start) ? asked.get(start)!.replace(/.*(?= \w+$)/u, codes) : codes,
    };
  });
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const evidence = 'evidence' in mention && asksEvidence(mention.start) ? ` ${mention.evidence}` : '';
      found.push({ start: mention.start, end: mention.end, finding: describe(entity) + evidence });
    }
  return write(text, found);
}

function describe(entity: EntityRecord): string {
  if (entity.type === 'country') return entity.code;
  if (entity.type === 'place') return `@${entity.country?.replace('country/', '') ?? '-'}`;
  return entity.type === 'person' ? 'p' : 'o';
}

/** The case as it should be answered: without what the engine is made to recognise. */
export function expectedAnswer({ text, marks }: Case): string {
  return write(text, marks);
}

function write(text: string, marks: readonly Mark[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end, finding } of [...marks].sort((a, b) => a.start - b.start)) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}|${finding}]`;
    from = end;
  }
  return marked + text.slice(from);
}
