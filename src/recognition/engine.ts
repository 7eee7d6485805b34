/** The engine interface: tokenised prose → mentions. `engines.ts` lists the engines. */
import type { Span } from '../document.js';
import type { TokenisedText } from '../text/tokenise.js';

/** What an engine tells apart. Which places are countries is decided in resolution, from knowledge. */
export type MentionType = 'person' | 'organisation' | 'place';

/**
 * A mention: sorted by start, never overlapping; no leading article, title, quote or possessive in the span.
 * `score` is the engine's probability, null if it has none.
 */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly score: number | null;
}

export interface Engine {
  readonly name: string;
  /** Pure, and linear in the length of the text. */
  recognise(prose: TokenisedText): Mention[];
}
