/**
 * Gold: documents whose names a human annotated, as every reader gives them and everything in `learning` takes
 * them. Offsets are half-open, in UTF-16 code units of `text`, whatever the file counted in.
 */
import type { Span } from '../document.js';
import { Problem } from '../problem.js';
import type { MentionType } from '../recognition/engine.js';
import type { LabelTable } from './labels.js';

export interface GoldMention extends Span {
  /** As the file spells it. */
  readonly label: string;
  /** What the label table makes of it; null: a label that is not scored. */
  readonly type: MentionType | null;
  /** Mentions of one document with the same cluster are the same entity. */
  readonly cluster?: string;
  /** Title of the Wikipedia article it is identified with; null: annotated as having none. */
  readonly wikipedia?: string | null;
  /** ISO 3166-1 alpha-2 code of the country it lies in; null: annotated as unknown. */
  readonly country?: string | null;
}

export interface GoldSentence {
  /** The annotators' tokens, which need not be ours. */
  readonly tokens: readonly Span[];
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  /** Sorted by start, then the longer first. May overlap: the lint counts it, the scorer flattens it. */
  readonly mentions: readonly GoldMention[];
  /** The annotators' sentences; null where the file has none. */
  readonly sentences: readonly GoldSentence[] | null;
}

/** What one file, or several, gave: the good documents, and a problem for each line that was not one. */
export interface GoldReading {
  documents: GoldDocument[];
  problems: Problem[];
  /** What was left out on purpose; each a sentence. */
  notes: string[];
}

/** @param file its name as the user knows it: it stands in ids and problems */
export type GoldReader = (content: string, file: string, labels: LabelTable) => GoldReading;

/** Sorted by start, then the longer first; what is equal stays in the order of the file. */
export function sortMentions<M extends Span>(mentions: readonly M[]): M[] {
  return mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Throws unless `[start, end)` lies in a text of `length` units, in order.
 * An empty span passes: the lint reports it.
 */
export function checkSpan(
  start: unknown,
  end: unknown,
  length: number,
  where: string,
): asserts start is number {
  const inside =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= (start as number) &&
    (start as number) <= (end as number) &&
    (end as number) <= length;
  if (!inside)
    throw badRecord(
      where,
      `the span [${String(start)}, ${String(end)}) does not lie in the text of length ${length}`,
      'give whole numbers with 0 ≤ start ≤ end ≤ length',
    );
}

export function badRecord(where: string, problem: string, remedy: string): Problem {
  return new Problem('bad-record', where, problem, remedy);
}
