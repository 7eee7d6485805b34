/**
 * Words after a person's name that introduce another name of theirs: ", known as", " (born", ", alias", " was the pen name
 * of". One pattern for all of them takes V8 ten milliseconds to make, so there is one for each kind, and words that are
 * often repeated are counted.
 */
import { isWhiteSpace } from '../white-space.js';

const KIND = String.raw`(?:first|full|real|birth|given|pen|stage|ring|screen|code|nick|war)[- ]?`;
const NAME = String.raw`(?:${KIND})?(?:name|initials|nickname|alias|moniker|pseudonym|nom de guerre|nom de plume)`;
const LEAD = String.raw`^(?:,\s|\s?\(|,?\s(?=alias|a\.k\.a|aka|[^.]{0,4}the\s))`;
const END = String.raw`["“‘']?(?=\p{Lu})`;
/** With the words before and after "known", of which `HOW` says which may be there. */
const SAID = String.raw`${LEAD}(?:(?:who|he|she)\s(?:is|was|goes)\s)?(?:((?:\p{Ll}+\s)*?)(?:known|referred\sto|called|nicknamed|dubbed)\s((?:\p{Ll}+\s)*?)(?:(?:as|by)\s)?`;
const KNOWN = new RegExp(`${SAID})${END}`, 'u');
const KNOWN_BY_NAME = new RegExp(
  String.raw`${SAID}(?:his|her|the|their)\s${NAME},?\s|by\s(?:his|her)\s${NAME},?\s)${END}`,
  'u',
);
/** A part of the pattern above, which is quickly made. */
const OWNED = /\s(?:his|her|the|their)\s[a-z -]*(?:name|initials|alias|moniker|pseudonym|nom)/;
const SHORT = new RegExp(String.raw`${LEAD}(?:alias\s|a\.?k\.?a\.?,?\s|n[ée]e\s|born\s(?:as\s)?)${END}`, 'u');
const NAMED = new RegExp(
  String.raw`${LEAD}(?:(?:whose|his|her)?\s?${NAME}(?:\s(?:is|was)|:)\s|(?:is\s|was\s)?(?:the|a)\s${NAME}\sof\s(?:[\p{Ll}]+\s){0,4}?)${END}`,
  'u',
);

const HOW = new Set(
  (
    'also or better best more most commonly popularly professionally widely formerly previously often sometimes simply ' +
    'universally locally publicly later once now'
  ).split(' '),
);
const SAYING = new Set([...HOW, 'known', 'referred', 'called', 'nicknamed', 'dubbed', 'by']);
const BORN = new Set(['née', 'nee', 'born']);
const WHO = new Set(['who', 'he', 'she']);
const IS = new Set(['is', 'was', 'goes']);
const OWNERS = new Set(['the', 'a', 'whose', 'his', 'her']);
const NAMING =
  'first full real birth given pen stage ring screen code nick war name initials alias moniker pseudonym nom a.k.a aka'.split(
    ' ',
  );

const FIRST = new Set([...SAYING, ...BORN, ...WHO, ...IS, ...OWNERS]);
const NAMING_STARTS = new Set(NAMING.map((word) => word.slice(0, 3)));

/**
 * @param after what stands behind a person's name
 * @returns all up to the other name, and the mark before it; null if nothing introduces one
 */
export function readStatement(after: string): string | null {
  if (!mayIntroduce(after)) return null;
  const words = after.replace(/^[,\s(]+/, '').split(/\s+/, 4);
  const word = (index: number): string => words[index] ?? '';
  const isNaming = (index: number): boolean => NAMING.some((start) => word(index).startsWith(start));
  const first = word(0);
  if (WHO.has(first)) return IS.has(word(1)) && isSaying(word(2)) ? readKnown(after) : null;
  const at = IS.has(first) ? 1 : 0;
  if (OWNERS.has(word(at))) return isNaming(at + 1) ? matched(NAMED, after) : null;
  if (SAYING.has(first)) return readKnown(after);
  if (BORN.has(first)) return matched(SHORT, after);
  return at === 0 && isNaming(0) ? (matched(SHORT, after) ?? matched(NAMED, after)) : null;
}

/** By the first word alone, which settles most. */
function mayIntroduce(after: string): boolean {
  let start = 0;
  while (isGap(after.charCodeAt(start))) start++;
  let end = start;
  while (end < after.length && !isWhiteSpace(after.charCodeAt(end))) end++;
  const first = after.slice(start, end);
  return FIRST.has(first) || NAMING_STARTS.has(first.slice(0, 3));
}

function isGap(code: number): boolean {
  return code === 0x2c || code === 0x28 || isWhiteSpace(code);
}

const isSaying = (word: string): boolean => SAYING.has(word);

/** Up to three words say how before "known", up to two after it. */
function readKnown(after: string): string | null {
  return checked(KNOWN.exec(after)) ?? (OWNED.test(after) ? checked(KNOWN_BY_NAME.exec(after)) : null);
}

function checked(match: RegExpExecArray | null): string | null {
  return match && saysHow(match[1], 3) && saysHow(match[2], 2) ? match[0] : null;
}

function saysHow(text: string | undefined, most: number): boolean {
  if (text === undefined || text === '') return true;
  const words = text.trimEnd().split(/\s/);
  return words.length <= most && words.every((word) => HOW.has(word));
}

const matched = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.[0] ?? null;
