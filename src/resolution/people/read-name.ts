/**
 * A person's name read into words: titles before it, "Doe, John", suffixes, articles and initials are told apart, so
 * that what is left can be compared word by word.
 */
import type { PeopleKnowledge } from '../../knowledge/people.js';
import { TITLES } from '../../knowledge/titles.js';
import { foldWord, soundOf } from './sound-of.js';

export interface PersonName {
  /** As a reader sees it: without titles, given name first, white space as one space. */
  readonly display: string;
  /** Where the name itself begins in the mention's text, after titles. */
  readonly offset: number;
  /** By sound, in order; a hyphenated name has several. One letter is an initial. Never empty. */
  readonly words: readonly string[];
  /** The given name as it is written, folded: what nicknames and genders are looked up by. */
  readonly given: string;
  /** How many words are no particle; from two on it is a full name. */
  readonly weight: number;
  /** How many of these are no initial. */
  readonly spelled: number;
  /** `jr`, `sr`, `ii` …; '' for none. */
  readonly suffix: string;
  /** Whether an Arabic article stood in it: "el-Sisi". */
  readonly article: boolean;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|junior|senior)$/;
const SUFFIXES: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr' };

/** Small words inside a family name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'bin ben ibn bint abu umm da de del della di do dos das du la le las los van von der den ten ter zu zum zur af av ' +
    'y e and of the al el st san'
  ).split(' '),
);

/** The Arabic article in its spellings; joined by a hyphen, or after the first word, it is no part of the key. */
const ARTICLE = /^(?:al|el|ad|as|ash|ar|at|az|an|ul)$/;
const SPACED_ARTICLE = /^(?:al|el)$/;

/** "Ana Diaz (born 1950)", "Ana Diaz from Lima". */
const AFTER_NAME = /\s(?:\(|\[|(?:from|in|at|for|with|by|as|on)\s).*$/u;

/** Letters after a name. */
const POSTNOMINALS =
  /(?<=\p{Ll}),?(?:\s(?:FRS|DBE|CBE|OBE|MBE|KBE|RA|QC|KC|SC|MP|MEP|MD|JD|PhD|Ph\.D\.|Esq\.?|SJ))+$/u;

/** Longer "names", and those that hold several people or tell what somebody is, are compared whole. */
const LONGEST_NAME = 8;
const DESCRIPTION =
  /^(?:of|and|the|at|in|for|from|on|to|with|by|as|who|that|his|her|their)\s|\s(?:and|or|&|who)\s|^[([]/u;

export function readName(text: string, knowledge: PeopleKnowledge): PersonName {
  const offset = skipTitles(text);
  const core = text.slice(offset).replace(/\s+/gu, ' ').trim();
  if (DESCRIPTION.test(core)) return readWhole(text);
  const { display, suffix, parts } = readOrder(core.replace(AFTER_NAME, '').replace(POSTNOMINALS, ''));
  const words: string[] = [];
  let given = '';
  let weight = 0;
  let spelled = 0;
  let article = false;
  for (const part of parts) {
    const pieces = splitWord(part, words.length === 0, parts);
    article ||= hasArticle(part, pieces);
    for (const word of pieces) {
      const folded = foldWord(word);
      if (folded === '') continue;
      if (words.length === 0) given = folded;
      if (!isParticle(word, folded) || isGivenAl(folded, words, parts)) {
        weight++;
        if (folded.length > 1) spelled++;
      }
      addWord(words, folded, knowledge);
    }
  }
  if (words.length === 0 || words.length > LONGEST_NAME) return readWhole(text);
  return { display, offset, words, given, weight: Math.max(weight, 1), spelled, suffix, article };
}

/** As one word, which nothing but the same text agrees with. */
function readWhole(text: string): PersonName {
  const display = text.replace(/\s+/gu, ' ').trim();
  const words = [foldWord(display)];
  return { display, offset: 0, words, given: '', weight: 1, spelled: 0, suffix: '', article: false };
}

/** "E." is an initial, "e" a particle. */
function isParticle(word: string, folded: string): boolean {
  return PARTICLES.has(folded) && (folded.length > 1 || word === folded);
}

/** "Al Gore" has a given name, "Al Sisi" an article: only the names beside it can tell. */
function isGivenAl(folded: string, words: readonly string[], parts: readonly string[]): boolean {
  return folded === 'al' && words.length === 0 && parts.length > 1;
}

function hasArticle(part: string, pieces: readonly string[]): boolean {
  return pieces.length === 0 || (pieces.length === 1 && pieces[0]!.length < part.length - 1);
}

/** Names of God's servants are written as one word or two: Abdulkarim, Abdel Karim. */
function addWord(words: string[], folded: string, knowledge: PeopleKnowledge): void {
  const servant = /^abd[aeou]l(?=.{4})/.exec(folded);
  if (servant) words.push(soundOf('abdul', knowledge), soundOf(folded.slice(servant[0].length), knowledge));
  else words.push(soundOf(folded, knowledge));
}

/** The length of titles and small-letter words before the name, of "columnist Dr. Ana Diaz" too; 0 if nothing is left. */
function skipTitles(text: string): number {
  let offset = 0;
  for (;;) {
    const word = /^([\p{L}-]+)\.?\s+(?=\p{L})/u.exec(text.slice(offset));
    if (!word) return offset;
    const lowered = word[1]!.toLowerCase();
    const isTitle = TITLES.has(lowered) || (word[1] === lowered && !isFunctionWord(lowered));
    if (!isTitle || !/\p{Lu}|\p{Lo}/u.test(text.slice(offset + word[0].length))) return offset;
    offset += word[0].length;
  }
}

function isFunctionWord(word: string): boolean {
  return PARTICLES.has(word) || DESCRIPTION.test(`${word} `);
}

interface Ordered {
  display: string;
  suffix: string;
  /** At spaces, without the suffix and what follows the name ("of Aragon" stays). */
  parts: string[];
}

/** "Downey, Robert, Jr." and "Doe, John" turned round. */
function readOrder(text: string): Ordered {
  const [first, second, ...more] = text.split(/\s*,\s*/u);
  const suffixOf = (part: string | undefined): string => {
    const folded = foldWord(part ?? '');
    return SUFFIX.test(folded) ? (SUFFIXES[folded] ?? folded) : '';
  };
  if (second !== undefined && more.length === 0 && suffixOf(second) !== '')
    return { display: text, suffix: suffixOf(second), parts: first!.split(' ') };
  if (second !== undefined && more.length === 0 && /^\p{Lu}/u.test(second) && second.split(' ').length <= 3) {
    const turned = `${second} ${first!}`;
    return { display: turned, suffix: '', parts: turned.split(' ') };
  }
  const parts = first!.split(' ');
  const suffix = parts.length > 1 ? suffixOf(parts.at(-1)) : '';
  return { display: text, suffix, parts: suffix === '' ? parts : parts.slice(0, -1) };
}

/** At hyphens, without articles; joined initials (J.K., JK) one by one. */
function splitWord(part: string, isFirst: boolean, parts: readonly string[]): string[] {
  if (/^(?:\p{Lu}\.){2,}$/u.test(part)) return part.split('.');
  const isCapitals = parts.every((each) => each === each.toUpperCase());
  if (isFirst && parts.length > 1 && /^[A-Z]{2}$/.test(part) && !isCapitals) return [part[0]!, part[1]!];
  const words = part.split(/[-‐‑–]/u);
  if (words.length > 1)
    return words.filter((word, index) => index === words.length - 1 || !ARTICLE.test(foldWord(word)));
  return !isFirst && SPACED_ARTICLE.test(foldWord(part)) ? [] : words;
}
