/**
 * Words of names as keys: folded, for what is the same word whatever its accents and case, and by their sound, for
 * the spellings that one name from another script has in Latin letters.
 */
import { isAscii } from '../../text/is-ascii.js';
import type { PeopleKnowledge } from '../../knowledge/people.js';

/** Letters that do not come apart into a letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ə: 'e',
};

/** Lower-case, without accents, apostrophes and full stops; letters and digits of every script stay. */
export function foldWord(word: string): string {
  if (isEnglish(word)) return word.toLowerCase();
  if (isAscii(word)) return word.toLowerCase().replace(/[!-/:-@[-`{-~]/g, '');
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}`´ʼ]/gu, '')
    .replace(/[øłđðıßæœþħə]/g, (letter) => PLAIN[letter]!);
}

function isEnglish(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) | 0x20;
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** Words this short sound alike too easily (Li and Lee, Mun and Moon): they are themselves only. */
const SHORT = 4;

/**
 * Equal for spellings of one name: those that the table of spellings joins (Mohammed, Muhammad), and those that differ
 * in double letters or in ways of writing a sound (Sergey, Sergei; Zelensky, Zelenskiy; Mueller, Müller).
 * @param folded a word of `foldWord`
 */
export function soundOf(folded: string, knowledge: PeopleKnowledge): string {
  return spell(knowledge.standardSpelling(folded) ?? folded);
}

/** What the rules below change: most names have none of it. */
const VARIED = /[yx]|ph|ou|oo|ue|oe|^ie|(.)\1/;

function spell(word: string): string {
  if (word.length <= SHORT || !VARIED.test(word) || !/^[a-z]+$/.test(word)) return word;
  return word
    .replace(/y/g, 'i')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/ou|oo|ue/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/oe/g, 'o')
    .replace(/(.)\1+/g, '$1')
    .replace(/^ie/, 'e');
}
