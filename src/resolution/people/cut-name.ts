/**
 * A mention of a person cut down to the name itself: without titles, what the person is or comes from, and letters after the
 * name, the given name first.
 */
import { isAscii } from '../../text/is-ascii.js';
import { TITLES } from '../../knowledge/titles.js';
import { displayName } from '../names.js';
import { foldWord } from './sound-of.js';

export interface CutName {
  /** As a reader sees it, white space as one space. */
  readonly display: string;
  /** Where it begins in the mention's text. */
  readonly offset: number;
  /** Its words as written, without the suffix. */
  readonly parts: readonly string[];
  /** `jr`, `sr`, `III` …; '' for none. */
  readonly suffix: string;
}

/** Nothing to cut, as far as case tells: most names. */
const SIMPLE = /^[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}$/;

const SUFFIX = /^(?:jr|sr|junior|senior)$/i;
const SUFFIXES: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr' };

/** "Ana Diaz (born 1950)", "Ana Diaz from Lima". */
const AFTER_NAME = /\s(?:\(|\[|(?:from|in|at|for|with|by|as|on)\s).*$/u;

/** How all of those end. */
const POSTNOMINAL_END = /[A-Z.q]$/;
/** Letters after a name. */
const POSTNOMINALS =
  /(?<=\p{Ll}),?(?:\s(?:FRS|DBE|CBE|OBE|MBE|KBE|RA|QC|KC|SC|MP|MEP|MD|JD|PhD|Ph\.D\.|Esq\.?|SJ))+$/u;

/** Several people, or what somebody is, rather than a name. */
const DESCRIPTION =
  /^(?:of|and|the|at|in|for|from|on|to|with|by|as|who|that|his|her|their)\s|\s(?:and|or|&|who)\s|^[([]/u;

/** Small words inside a family name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'bin ben ibn bint abu umm da de del della di do dos das du la le las los van von der den ten ter zu zum zur af av ' +
    'y e and of the al el st san'
  ).split(' '),
);

/** Null for what is no single name. */
export function cutName(text: string): CutName | null {
  if (SIMPLE.test(text)) {
    const parts = text.split(' ');
    const isBare = !TITLES.has(parts[0]!.toLowerCase()) && !SUFFIX.test(parts.at(-1)!);
    if (isBare || parts.length === 1) return { display: text, offset: 0, parts, suffix: '' };
  }
  const offset = skipTitles(text);
  const core = displayName(text.slice(offset));
  if (DESCRIPTION.test(core)) return null;
  const name = core.replace(AFTER_NAME, '');
  return { offset, ...readOrder(POSTNOMINAL_END.test(name) ? name.replace(POSTNOMINALS, '') : name) };
}

/** The length of titles and small-letter words before the name ("columnist Dr. Ana Diaz"); they stay if nothing is left. */
function skipTitles(text: string): number {
  let offset = 0;
  for (;;) {
    const rest = text.slice(offset);
    const word = (isAscii(rest) ? /^([A-Za-z-]+)\.?\s+(?=[A-Za-z])/ : /^([\p{L}-]+)\.?\s+(?=\p{L})/u).exec(
      rest,
    );
    if (!word) return offset;
    const lowered = word[1]!.toLowerCase();
    const isTitle = TITLES.has(lowered) || (word[1] === lowered && !isFunctionWord(lowered));
    if (!isTitle || !hasCapital(rest.slice(word[0].length))) return offset;
    offset += word[0].length;
  }
}

/** A letter without case, of another script, is as good. */
function hasCapital(text: string): boolean {
  return /[A-Z]/.test(text) || (!isAscii(text) && /\p{Lu}|\p{Lo}/u.test(text));
}

function isFunctionWord(word: string): boolean {
  return PARTICLES.has(word) || DESCRIPTION.test(`${word} `);
}

/** "Doe, John" turned round; "Downey, Jr." and "Downey Jr." parted. */
function readOrder(text: string): Omit<CutName, 'offset'> {
  const [first, second, ...more] = text.split(/\s*,\s*/u);
  if (second !== undefined && more.length === 0 && suffixOf(second) !== '')
    return { display: text, suffix: suffixOf(second), parts: first!.split(' ') };
  if (second !== undefined && more.length === 0 && /^\p{Lu}/u.test(second) && second.split(' ').length <= 3) {
    const turned = `${second} ${first!}`;
    return { display: turned, suffix: '', parts: turned.split(' ') };
  }
  const parts = first!.split(' ');
  const suffix = parts.length > 1 ? suffixOf(parts.at(-1)!) : '';
  return { display: text, suffix, parts: suffix === '' ? parts : parts.slice(0, -1) };
}

/** Of a king or of the third of a family: III, or, in front of nothing, I and X. */
const NUMERAL = /^[IVX]+$/;

function suffixOf(part: string): string {
  if (NUMERAL.test(part)) return part;
  const folded = foldWord(part);
  return SUFFIX.test(folded) ? (SUFFIXES[folded] ?? folded) : '';
}
