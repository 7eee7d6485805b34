/** The notes that the dictionary's rulings leave: which line of which file spoke. */
import type { Span } from '../../document.js';
import { sourceOf, type Alias, type Ruling } from '../../dictionary/entry.js';
import type { TakeNote } from '../notes.js';

/** @param verb what becomes of the span, before the line's place */
export function noteRuling(
  { start, end }: Span,
  { entry: { source, id, type } }: Ruling,
  verb: 'gives way to' | 'is denied by' | 'is forced by',
  takeNote: TakeNote,
): void {
  const isForced = verb === 'is forced by';
  const because = `${verb} ${sourceOf(source)}${isForced ? `, ${type === 'organisation' ? 'as an' : 'as a'} ${type}` : ''}`;
  takeNote({ rule: 'dictionary', because, start, end, entity: isForced ? id : null, evidence: null, source });
}

/** For each mention of an entity whose id gives way. */
export function noteAlias(mentions: readonly Span[], alias: Alias | undefined, takeNote: TakeNote): void {
  if (!alias) return;
  const { source, from, to } = alias;
  const because = `${from} is ${to} by ${sourceOf(source)}`;
  for (const { start, end } of mentions)
    takeNote({ rule: 'dictionary', because, start, end, entity: to, evidence: null, source });
}
