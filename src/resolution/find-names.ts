/**
 * One walk over a text for all names that knowledge has, of countries and places and of organisations: of each kind the
 * longest at the starts of words, from left to right. What the words beside a name make of it is for the rules of each kind.
 */
import { BEGINS } from '../knowledge/first-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { isCapital } from '../knowledge/name-characters.js';
import { unitsOf } from '../knowledge/text-units.js';
import { hashUnits } from '../knowledge/word-paths.js';
import type { TokenisedText } from '../text/tokenise.js';

/** `[start, end)` spans the name, without an article before it. */
export interface FoundForm {
  readonly start: number;
  readonly end: number;
  /** The one it begins in. */
  readonly token: number;
  /** Of its form, among those of its kind. */
  readonly index: number;
}

/** Sorted; names of one kind are disjoint. */
export interface FoundNames {
  /** Countries, capitals and other known places; also after hyphens inside a token ("pro-Iran"). */
  readonly countries: readonly FoundForm[];
  /** Of "al-Qaeda" the form is found behind the hyphen; it begins with the article. */
  readonly organisations: readonly FoundForm[];
  /** Tokens with a capital behind "the", as far as its letters tell. */
  readonly behindArticle: readonly number[];
}

const AT = 0x40;
const LETTER_A = 0x61;

/** Linear in the length of the text. */
export function findNames(
  { text, tokenCount, tokenStarts, tokenEnds }: TokenisedText,
  { firstWords: { bitsOf }, matcher, organisations: table }: Knowledge,
): FoundNames {
  const units = unitsOf(text);
  const countries: FoundForm[] = [];
  const organisations: FoundForm[] = [];
  const behindArticle: number[] = [];
  let freeOfCountries = 0;
  let freeOfOrganisations = 0;
  let hyphen = hyphenFrom(text, 0);
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token]!;
    const end = tokenEnds[token]!;
    const first = units[start]!;
    const capital = isCapital(first);
    if (!capital && first !== LETTER_A && hyphen >= end) continue;
    const article = (first | 0x20) === LETTER_A && isArticle(units, start);
    if ((article || capital) && (start === 0 || units[start - 1] !== AT)) {
      const hash = hashUnits(units, start);
      const bits = bitsOf(hash);
      if (capital && (bits & BEGINS.country) !== 0 && start >= freeOfCountries) {
        const index = matcher.longestIn(units, start, hash);
        if (index >= 0) {
          freeOfCountries = matcher.end;
          countries.push({ start, end: freeOfCountries, token, index });
        }
      }
      const name = article ? start + 3 : start;
      const nameHash = article ? hashUnits(units, name) : hash;
      const nameBits = article ? bitsOf(nameHash) : bits;
      if ((nameBits & BEGINS.organisation) !== 0 && start >= freeOfOrganisations) {
        const index = table.matcher.longestIn(units, name, nameHash);
        if (index >= 0 && table.formAt(index).article !== (article ? 'never' : 'always')) {
          freeOfOrganisations = table.matcher.end;
          organisations.push({ start, end: freeOfOrganisations, token, index });
        }
      }
      if (capital && isBehindThe(units, start)) behindArticle.push(token);
    }
    for (; hyphen < end; hyphen = hyphenFrom(text, hyphen + 1)) {
      const at = hyphen + 1;
      if (at < freeOfCountries || at >= end || !isCapital(units[at]!)) continue;
      const inner = hashUnits(units, at);
      const index = (bitsOf(inner) & BEGINS.country) === 0 ? -1 : matcher.longestIn(units, at, inner);
      if (index < 0) continue;
      freeOfCountries = matcher.end;
      countries.push({ start: at, end: freeOfCountries, token, index });
    }
  }
  return { countries, organisations, behindArticle };
}

/** Behind "the" or "The", as far as four letters tell. */
function isBehindThe(units: Uint16Array, start: number): boolean {
  return (
    start >= 4 &&
    units[start - 2] === 0x65 &&
    units[start - 3] === 0x68 &&
    (units[start - 4]! | 0x20) === 0x74
  );
}

/** The next hyphen, or the end of the text. */
function hyphenFrom(text: string, from: number): number {
  const index = text.indexOf('-', from);
  return index < 0 ? text.length : index;
}

/** "al-", "Al " and the like. */
function isArticle(units: Uint16Array, at: number): boolean {
  const second = units[at + 1]!;
  if (second !== 0x6c && second !== 0x4c) return false;
  const third = units[at + 2]!;
  return third === 0x2d || third === 0x20 || third === 0x2010 || third === 0x2011;
}
