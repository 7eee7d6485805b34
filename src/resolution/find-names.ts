/**
 * One walk over a text for all names that knowledge has, of countries and places and of organisations: of each kind the
 * longest at the starts of words, from left to right. What the words beside a name make of it is for the rules of each kind.
 */
import { BEGINS, hashWord } from '../knowledge/first-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
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
  const countries: FoundForm[] = [];
  const organisations: FoundForm[] = [];
  const behindArticle: number[] = [];
  let freeOfCountries = 0;
  let freeOfOrganisations = 0;
  let hyphen = hyphenFrom(text, 0);
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token]!;
    const end = tokenEnds[token]!;
    const first = text.charCodeAt(start);
    const capital = isCapital(first);
    if (!capital && first !== LETTER_A && hyphen >= end) continue;
    if (capital && text.charCodeAt(start - 2) === 0x65 && isBehindThe(text, start)) behindArticle.push(token);
    const article = (first | 0x20) === LETTER_A && isArticle(text, start);
    if ((article || capital) && text.charCodeAt(start - 1) !== AT) {
      const hash = hashWord(text, start);
      if (start >= freeOfCountries && (bitsOf(hash) & BEGINS.country) !== 0) {
        const index = matcher.longestAt(text, start, hash);
        if (index >= 0) {
          freeOfCountries = matcher.end;
          countries.push({ start, end: freeOfCountries, token, index });
        }
      }
      const name = article ? start + 3 : start;
      const nameHash = article ? hashWord(text, name) : hash;
      if (start >= freeOfOrganisations && (bitsOf(nameHash) & BEGINS.organisation) !== 0) {
        const index = table.matcher.longestAt(text, name, nameHash);
        if (index >= 0 && table.formAt(index).article !== (article ? 'never' : 'always')) {
          freeOfOrganisations = table.matcher.end;
          organisations.push({ start, end: freeOfOrganisations, token, index });
        }
      }
    }
    for (; hyphen < end; hyphen = hyphenFrom(text, hyphen + 1)) {
      const at = hyphen + 1;
      if (at < freeOfCountries || at >= end || !isCapital(text.charCodeAt(at))) continue;
      const inner = hashWord(text, at);
      const index = (bitsOf(inner) & BEGINS.country) === 0 ? -1 : matcher.longestAt(text, at, inner);
      if (index < 0) continue;
      freeOfCountries = matcher.end;
      countries.push({ start: at, end: freeOfCountries, token, index });
    }
  }
  return { countries, organisations, behindArticle };
}

/** Of English, or a letter beyond it. */
function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code >= 0x80;
}

function isBehindThe(text: string, start: number): boolean {
  return text.charCodeAt(start - 3) === 0x68 && (text.charCodeAt(start - 4) | 0x20) === 0x74;
}

/** The next hyphen, or the end of the text. */
function hyphenFrom(text: string, from: number): number {
  const index = text.indexOf('-', from);
  return index < 0 ? text.length : index;
}

/** "al-", "Al " and the like. */
function isArticle(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  if (second !== 0x6c && second !== 0x4c) return false;
  const third = text.charCodeAt(at + 2);
  return third === 0x2d || third === 0x20 || third === 0x2010 || third === 0x2011;
}
