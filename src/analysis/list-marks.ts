/**
 * Record → marks: every mention of a document in the order of the text, with what it was taken for. What `annotate` draws
 * and what it writes as gold for other tools.
 */
import type { Span } from '../document.js';
import type { Mention } from '../recognition/engine.js';
import type { DocumentRecord, EntityRecord, EntityType, Evidence } from '../record.js';

export interface Mark extends Span {
  readonly type: EntityType;
  /** Null for a mention that the text leaves open, or that is not resolved. */
  readonly entity: EntityRecord | null;
  /** Of an open mention: the ids of the entities that it may be; empty for others. */
  readonly candidates: readonly string[];
  /** Of a country's mention. */
  readonly evidence: Evidence | null;
}

/** Sorted by start, never overlapping. */
export function listMarks({ entities, unresolved }: Pick<DocumentRecord, 'entities' | 'unresolved'>): Mark[] {
  const marks: Mark[] = [];
  for (const entity of entities) {
    const { type } = entity;
    for (const mention of entity.mentions) {
      const evidence = 'evidence' in mention ? mention.evidence : null;
      marks.push({ start: mention.start, end: mention.end, type, entity, candidates: [], evidence });
    }
  }
  for (const { start, end, type, candidates } of unresolved)
    marks.push({ start, end, type, entity: null, candidates, evidence: null });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return marks.filter(({ start, end }) => start >= last && (last = end) > start);
}

/** The engine's own mentions, as they are before anything is known of who is who. */
export function marksOfMentions(mentions: readonly Mention[]): Mark[] {
  return mentions.map(({ start, end, type }) => ({
    start,
    end,
    type,
    entity: null,
    candidates: [],
    evidence: null,
  }));
}

export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

/** The text cut at the edges of its marks: the pieces in a row are the text. */
export function cutAtMarks(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const mark of marks) {
    if (mark.start > from) pieces.push({ text: text.slice(from, mark.start), mark: null });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    from = mark.end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), mark: null });
  return pieces;
}
