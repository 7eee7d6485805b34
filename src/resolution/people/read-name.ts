/**
 * A person's name read into words: articles, particles and initials are told apart, and each word is keyed by its
 * sound, so that names can be compared word by word.
 */
import type { PeopleKnowledge } from '../../knowledge/people.js';
import { hashText } from '../../knowledge/hash-text.js';
import type { Name } from '../name-table.js';
import { displayName } from '../names.js';
import { cutName, PARTICLES } from './cut-name.js';
import { foldWord, soundOf } from './sound-of.js';

export interface PersonName {
  /** As a reader sees it: without titles, given name first, white space as one space. */
  readonly display: string;
  /** Where the name itself begins in the mention's text, after titles. */
  readonly offset: number;
  /** By sound, in order; a hyphenated name has several. One letter is an initial. Never empty. */
  readonly words: readonly string[];
  /** `hashText` of each. */
  readonly hashes: readonly number[];
  /** The given name as it is written, folded: what nicknames and genders are looked up by. */
  readonly given: string;
  /** How many words are no particle; from two on it is a full name. */
  readonly weight: number;
  /** How many of these are no initial. */
  readonly spelled: number;
  /** `jr`, `sr`, `III` …; '' for none. */
  readonly suffix: string;
  /** Whether an Arabic article stood in it: "el-Sisi". */
  readonly article: boolean;
  /** Written in capitals. */
  readonly shouted: boolean;
  /** Keys under which those of one given name are found, and those for whose it is a familiar form: `~bill`, `~william`. */
  readonly familiar: readonly string[];
  /** `hashText` of each. */
  readonly familiarHashes: readonly number[];
  /** Equal for names that are one but for their spelling: `words` and `suffix`. */
  readonly key: string;
}

/** The Arabic article in its spellings; joined by a hyphen, or after the first word, it is no part of the key. */
const ARTICLE = /^(?:al|el|ad|as|ash|ar|at|az|an|ul)$/;
const SPACED_ARTICLE = /^(?:al|el)$/;

/** Nothing to split or to fold, as in most names. */
const SIMPLE_WORD = /^[A-Z][a-z]{2,}$/;

/** Longer "names" are mistakes of the engine. They, and what is no single name, are compared whole. */
const LONGEST_NAME = 8;

export function readName(text: string, knowledge: PeopleKnowledge): PersonName {
  const cut = cutName(text);
  if (!cut) return readWhole(text);
  const { display, offset, suffix, parts } = cut;
  const words: string[] = [];
  let given = '';
  let weight = 0;
  let spelled = 0;
  let article = false;
  for (const part of parts) {
    if (SIMPLE_WORD.test(part)) {
      const folded = part.toLowerCase();
      if (words.length === 0) given = folded;
      if (!PARTICLES.has(folded)) {
        weight++;
        spelled++;
      }
      addWord(words, folded, knowledge);
      continue;
    }
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
  const familiar = familiarKeys(given, knowledge);
  return {
    display,
    offset,
    words,
    hashes: words.map(hashText),
    given,
    weight: Math.max(weight, 1),
    spelled,
    suffix,
    article,
    shouted: isShouted(display),
    familiar,
    familiarHashes: familiar.map(hashText),
    key: `${words.join(' ')} ${suffix}`,
  };
}

/** The same, once for a name. */
export function personNameOf({ text, memo }: Name, knowledge: PeopleKnowledge): PersonName {
  return (memo.person ??= readName(text, knowledge));
}

const NAMELESS: readonly string[] = ['~'];

/** As one word, which nothing but the same text agrees with. */
function readWhole(text: string): PersonName {
  const display = displayName(text);
  const words = [foldWord(display)];
  return {
    display,
    offset: 0,
    words,
    hashes: words.map(hashText),
    given: '',
    weight: 1,
    spelled: 0,
    suffix: '',
    article: false,
    shouted: isShouted(display),
    familiar: NAMELESS,
    familiarHashes: NAMELESS.map(hashText),
    key: `${words[0]!} `,
  };
}

function familiarKeys(given: string, knowledge: PeopleKnowledge): string[] {
  const keys = [`~${given}`];
  for (const name of knowledge.formalNames(given)) keys.push(`~${name}`);
  return keys;
}

function isShouted(display: string): boolean {
  return !/[a-z]/.test(display) && display === display.toUpperCase();
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
  const servant = folded.startsWith('abd') ? /^abd[aeou]l(?=.{4})/.exec(folded) : null;
  if (servant) words.push(soundOf('abdul', knowledge), soundOf(folded.slice(servant[0].length), knowledge));
  else words.push(soundOf(folded, knowledge));
}

/** At hyphens, without articles; joined initials (J.K., JK) one by one. */
function splitWord(part: string, isFirst: boolean, parts: readonly string[]): string[] {
  if (/^(?:\p{Lu}\.){2,}$/u.test(part)) return part.split('.');
  if (isFirst && parts.length > 1 && /^[A-Z]{2}$/.test(part)) {
    const isShouted = parts.every((each) => each === each.toUpperCase());
    if (!isShouted) return [part[0]!, part[1]!];
  }
  const words = part.split(/[-‐‑–]/u);
  if (words.length > 1)
    return words.filter((word, index) => index === words.length - 1 || !ARTICLE.test(foldWord(word)));
  return !isFirst && SPACED_ARTICLE.test(foldWord(part)) ? [] : words;
}
