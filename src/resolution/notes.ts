/**
 * What the rules of resolution did, for whoever asks why: each rule that joins, links, drops or assigns leaves a note.
 * A run that nobody asks leaves none.
 */
import type { Source } from '../dictionary/entry.js';
import type { Span } from '../document.js';

/** `[start, end)` is the mention that the rule decided on. */
export interface Note extends Span {
  /** The rule's file, without its extension: `drop-person-names`. */
  readonly rule: string;
  /** What it did, as a clause that a person reads: "is the family name of an earlier full name". */
  readonly because: string;
  /** Id or name of the entity that the mention was given to; null where it was dropped or left open. */
  readonly entity: string | null;
  /** The words that spoke for it, where there are some. */
  readonly evidence: Span | null;
  /** The line of the user's dictionary that spoke, where one did; `because` names it too. */
  readonly source?: Source;
}

export type TakeNote = (note: Note) => void;

export const NO_NOTES: TakeNote = () => undefined;
