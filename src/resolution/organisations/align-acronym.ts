/**
 * Whether an acronym can stand for a name: its letters occur in the name in this order, the first at the name's
 * beginning (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
 * 2003), and, as names have more letters than definitions, half of them at least begin words.
 */
import { isAscii } from '../../text/is-ascii.js';

/** An acronym as texts write it: MSF, AfD, IFRC, G20, U.N. */
export function isAcronymLike(text: string): boolean {
  if (text.length < 2 || text.length > 24) return false;
  if (isAscii(text)) return /^[A-Za-z0-9&.+/-]{2,12}$/.test(text) && /[A-Z].*[A-Z]/.test(text);
  return /^[\p{L}\p{N}&.+/-]{2,12}$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
}

export function alignsWith(acronym: string, name: string): boolean {
  const letters = lettersOf(acronym);
  const words = lettersAndSpaces(name).split(' ');
  if (letters.length < 2 || words.length < 2) return false;
  if (!words[0]!.startsWith(letters[0]!)) return false;
  return isSubsequence(letters, words.join('')) && 2 * sharedInitials(letters, words) >= letters.length;
}

/** The initials of the name's words, in small letters: of all words, and of those with a capital alone. */
export function initialsOfName(name: string): [all: string, capital: string] {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  return [initialsOf(words), initialsOf(words.filter((word) => /^\p{Lu}/u.test(word)))];
}

function initialsOf(words: readonly string[]): string {
  return lettersOf(words.map((word) => word[0]!).join(''));
}

export function lettersOf(text: string): string {
  return lettersAndSpaces(text).replaceAll(' ', '');
}

function lettersAndSpaces(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}|['’.]/gu, '');
  return folded
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at++;
  return at === letters.length;
}

/** The most letters that can be matched, in order, with first letters of words. */
function sharedInitials(letters: string, words: readonly string[]): number {
  let row = new Array<number>(words.length + 1).fill(0);
  for (const letter of letters) {
    const next = [0];
    for (let i = 0; i < words.length; i++)
      next.push(letter === words[i]![0] ? row[i]! + 1 : Math.max(row[i + 1]!, next[i]!));
    row = next;
  }
  return row.at(-1)!;
}
