/** What a rule on names of countries sees and answers. */
import type { Span } from '../../document.js';
import type { Form, Knowledge } from '../../knowledge/knowledge.js';
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';

/** A name found in the text. */
export interface Candidate extends Span {
  /** The one it begins in. */
  readonly token: number;
  /** The first at or after its end. */
  readonly after: number;
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

/** What a name means after a rule; `DROPPED` where it is no country or place that is known. */
export type Decide = (
  candidate: Candidate,
  meaning: Form['meaning'],
  context: RuleContext,
) => Form['meaning'];

export interface CountryRule {
  /** Whether the rule can say anything of this form at all; it is not asked of names of others. */
  readonly concerns: (form: Form) => boolean;
  readonly decide: Decide;
}

/** Of a form that tables mark for it. */
export function isMarked(mark: string): (form: Form) => boolean {
  return ({ rules }) => rules.includes(mark);
}

export function isPlaceForm({ meaning }: Form): boolean {
  return meaning.kind === 'capital' || meaning.kind === 'place';
}

/** A country's very name, or a place's. */
export function isNameForm(form: Form): boolean {
  return isPlaceForm(form) || (form.meaning.kind === 'country' && form.meaning.evidence === 'name');
}

export function isDemonymForm({ meaning }: Form): boolean {
  return meaning.kind === 'country' && meaning.evidence === 'demonym';
}

export const DROPPED: Form['meaning'] = { kind: 'blocked' };

/** Whether a token begins with a capital of English. */
export function isCapitalAt({ text, tokenStarts }: TokenisedText, token: number): boolean {
  const code = text.charCodeAt(tokenStarts[token] ?? text.length);
  return code >= 0x41 && code <= 0x5a;
}

/** The token's slice, '' beyond the text. */
export function wordAt({ text, tokenCount, tokenStarts, tokenEnds }: TokenisedText, token: number): string {
  return token < 0 || token >= tokenCount ? '' : text.slice(tokenStarts[token], tokenEnds[token]);
}

/** Whether one space, no line end, parts the end of a name from the token after it. */
export function isBeside({ text, tokenStarts }: TokenisedText, end: number, after: number): boolean {
  const space = text.charCodeAt(end);
  return (space === 0x20 || space === 0xa0) && (tokenStarts[after] ?? text.length) === end + 1;
}

/** The first token at or after the end of a name that begins in `token`. */
export function tokenAfter({ tokenCount, tokenStarts }: TokenisedText, token: number, end: number): number {
  let next = token + 1;
  while (next < tokenCount && tokenStarts[next]! < end) next++;
  return next;
}
