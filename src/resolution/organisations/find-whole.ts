/**
 * The organisation that another is a part of: as the table says, by its name ("UN Women", "Hamas Political Bureau"),
 * or as the text says: "Google's DeepMind", "Food Fund of the African Union", "Onda, a subsidiary of Petrobras",
 * "the Sea Office, a UN agency".
 */
import { wordsOfName } from '../../knowledge/organisation-names.js';
import type { Organisations } from '../../knowledge/organisations.js';
import { skipWhiteSpace } from '../white-space.js';
import { isUnit } from './kinds-of-bodies.js';

/** An organisation's mention, and whose it is. */
export interface Member<T> {
  readonly start: number;
  readonly end: number;
  readonly of: T;
}

const POSSESSIVE = /^['’]s?\s+$/u;
const OF = /^\s+of\s+(?:the\s+)?$/u;
const PART =
  '(?:affiliate|agency|arm|body|branch|brigade|bureau|department|division|institute|office|organ|part|service|subsidiary|unit|wing)';
const PART_OF = new RegExp(
  `^\\s*,\\s+(?:an?|the|its)?\\s*(?:\\p{Ll}[\\p{Ll}-]*\\s+){0,3}${PART}\\s+of\\s+(?:the\\s+)?$`,
  'u',
);
/** The end of the pattern above, which is quickly made. */
const OF_END = /\sof\s+(?:the\s+)?$/;
const A_WHOLE = /^\s*,\s+(?:an?|the)\s+$/u;
const THE_PART = new RegExp(`^(?:['’]s?)?\\s+(?:\\p{Ll}[\\p{Ll}-]*\\s+){0,2}${PART}\\b`, 'u');

/** Longer than any of the above. */
const REACH = 80;

/** Slug of the known organisation with which the name begins, before a word for a part; null if none. */
export function wholeByName(name: string, { matcher, formAt }: Organisations): string | null {
  const index = matcher.longestAt(name, 0);
  if (index < 0 || matcher.end === name.length) return null;
  const { meanings } = formAt(index);
  if (meanings.length > 1) return null;
  return wordsOfName(name.slice(matcher.end)).some(isUnit) ? meanings[0]!.slug : null;
}

/**
 * @param members sorted by start
 * @returns of parts, the wholes that the text states first
 */
export function wholesInText<T>(text: string, members: readonly Member<T>[]): Map<T, T> {
  const wholes = new Map<T, T>();
  const add = (part: T, whole: T): void => {
    if (part !== whole && !wholes.has(part) && wholes.get(whole) !== part) wholes.set(part, whole);
  };
  for (let i = 1; i < members.length; i++) {
    const first = members[i - 1]!;
    const second = members[i]!;
    if (second.start - first.end > REACH || !mayLink(text, first.end)) continue;
    const between = text.slice(first.end, second.start);
    if (!/^(?:['’]|\s+of|\s*,)/u.test(between)) continue;
    if (POSSESSIVE.test(between)) add(second.of, first.of);
    else if ((OF_END.test(between) && PART_OF.test(between)) || (OF.test(between) && endsInUnit(text, first)))
      add(first.of, second.of);
    else if (A_WHOLE.test(between) && THE_PART.test(text.slice(second.end, second.end + REACH)))
      add(first.of, second.of);
  }
  return wholes;
}

/** An apostrophe, or a comma or "of" behind white space: the quick look that settles most pairs. */
function mayLink(text: string, end: number): boolean {
  const at = skipWhiteSpace(text, end);
  const next = text.charCodeAt(at);
  return next === 0x2c || (at === end ? next === 0x27 || next === 0x2019 : next === 0x6f);
}

function endsInUnit(text: string, { start, end }: Member<unknown>): boolean {
  const words = wordsOfName(text.slice(start, end));
  return isUnit(words.at(-1)!);
}
