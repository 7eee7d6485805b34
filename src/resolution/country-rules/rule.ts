/** What a rule on names of countries sees and answers. */
import type { Span } from '../../document.js';
import type { Form, Knowledge } from '../../knowledge/knowledge.js';
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';

/** A name found in the text; `token` is the one it begins in. */
export interface Candidate extends Span {
  readonly token: number;
  readonly form: Form;
}

export interface RuleContext {
  readonly prose: TokenisedText;
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  /** By country code: names that mean one country, once the rules on neighbouring words have run. */
  readonly counts: ReadonlyMap<string, number>;
  /** By country code: where the text first gives its official name. */
  readonly officialNames: ReadonlyMap<string, Span>;
}

/** The meaning after the rule; `DROPPED` where the name is no country or place that is known. */
export type CountryRule = (
  candidate: Candidate,
  meaning: Form['meaning'],
  context: RuleContext,
) => Form['meaning'];

export const DROPPED: Form['meaning'] = { kind: 'blocked' };

/** The token's slice, '' beyond the text. */
export function wordAt({ text, tokenCount, tokenStarts, tokenEnds }: TokenisedText, token: number): string {
  return token < 0 || token >= tokenCount ? '' : text.slice(tokenStarts[token], tokenEnds[token]);
}

/** Whether one space, no line end, parts the end of a name from the token after it. */
export function isBeside({ text, tokenStarts }: TokenisedText, end: number, after: number): boolean {
  const space = text.charCodeAt(end);
  return (space === 0x20 || space === 0xa0) && (tokenStarts[after] ?? text.length) === end + 1;
}

/** The first token at or after the candidate's end. */
export function tokenAfter(
  { tokenCount, tokenStarts }: TokenisedText,
  { token, end }: Pick<Candidate, 'token' | 'end'>,
): number {
  let next = token + 1;
  while (next < tokenCount && tokenStarts[next]! < end) next++;
  return next;
}
