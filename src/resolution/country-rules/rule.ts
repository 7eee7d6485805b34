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
  /** Bits of what stands beside it. */
  readonly signs: number;
  readonly form: Form;
}

/** Signs beside a name by which most rules see that they have nothing to say. */
export const SIGNS = {
  /** There for every name. */
  name: 1,
  /** It ends at a hyphen. */
  hyphen: 2,
  /** The token after it begins with a comma. */
  comma: 4,
  /** One character parts it from a token with a capital of English. */
  capital: 8,
} as const;

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
  /** The rule is asked only where one of these stands beside the name. */
  readonly signs?: number;
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

/** The token's slice, '' beyond the text. */
export function wordAt({ text, tokenCount, tokenStarts, tokenEnds }: TokenisedText, token: number): string {
  return token < 0 || token >= tokenCount ? '' : text.slice(tokenStarts[token], tokenEnds[token]);
}

/** Whether one space, no line end, parts the end of a name from the token after it. */
export function isBeside({ text, tokenStarts }: TokenisedText, end: number, after: number): boolean {
  const space = text.charCodeAt(end);
  return (space === 0x20 || space === 0xa0) && (tokenStarts[after] ?? text.length) === end + 1;
}

/** Of the name before the token `after`. */
export function signsBeside(
  { tokenCount, tokenStarts, text }: TokenisedText,
  units: Uint16Array,
  end: number,
  after: number,
): number {
  const start = after < tokenCount ? tokenStarts[after]! : text.length;
  const first = units[start]!;
  let signs: number = SIGNS.name;
  if (units[end] === 0x2d) signs |= SIGNS.hyphen;
  if (first === 0x2c) signs |= SIGNS.comma;
  else if (start === end + 1 && first >= 0x41 && first <= 0x5a) signs |= SIGNS.capital;
  return signs;
}

/** The first token at or after the end of a name that begins in `token`. */
export function tokenAfter({ tokenCount, tokenStarts }: TokenisedText, token: number, end: number): number {
  let next = token + 1;
  while (next < tokenCount && tokenStarts[next]! < end) next++;
  return next;
}
