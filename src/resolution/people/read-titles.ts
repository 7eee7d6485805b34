/**
 * The titles beside a name: never a part of it, but evidence of whose it is.
 */
import { TITLES } from '../../knowledge/titles.js';
import { isWhiteSpace } from '../white-space.js';
import { foldWord } from './sound-of.js';

/** Titles under which people go by their given name. */
export const REGNAL: ReadonlySet<string> = new Set(
  'king queen prince princess pope saint st prophet emperor empress tsar sultan emir caliph'.split(' '),
);

/** How far from a name its titles are looked for, in characters. */
const REACH = 80;

/** The folded word right before `offset`, with spaces and perhaps a full stop between; '' for none. */
export function wordBefore(text: string, offset: number): string {
  let end = offset;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === offset) return '';
  if (text.charCodeAt(end - 1) === 0x2e) end--;
  let start = end;
  while (start > 0 && end - start < 20 && isLetter(text.charCodeAt(start - 1))) start--;
  return foldWord(text.slice(start, end));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x0d;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}

/** Words that stand inside a title without being one. */
const LINKS: ReadonlySet<string> = new Set(['of', 'state', 'affairs', 'and', 'for', 'the']);

/** The title words right before `start`: president, secretary; without words between a title's. */
export function titlesBefore(text: string, start: number): string[] {
  const titles: string[] = [];
  const floor = Math.max(0, start - REACH);
  for (let end = start; ;) {
    while (end > floor && isWhiteSpace(text.charCodeAt(end - 1))) end--;
    let from = end;
    while (from > floor && !isWhiteSpace(text.charCodeAt(from - 1))) from--;
    const word = text.slice(from, end);
    if (word === '' || PARTING.has(text.charAt(end - 1))) return titles;
    const lowered = (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
    if (TITLES.has(lowered)) titles.push(lowered);
    else if (!LINKS.has(lowered)) return titles;
    end = from;
  }
}

/** What no title goes on over. */
const PARTING: ReadonlySet<string> = new Set([',', ';', ':', '!', '?', ')', '"', '”']);

/** Those of "Hillary Clinton, the former secretary of state,". */
export function titlesAfter(text: string, end: number): string[] {
  if (text.charCodeAt(end) !== 0x2c) return [];
  const apposition = /^,\s+([^,.;:!?]+)/u.exec(text.slice(end, end + REACH));
  if (!apposition) return [];
  return apposition[1]!
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => TITLES.has(word));
}
