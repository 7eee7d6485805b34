/**
 * The titles beside a name: never a part of it, but evidence of whose it is.
 */
import { TITLES } from '../../knowledge/titles.js';
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
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  for (const word of before.split(/\s+/u).reverse()) {
    if (/[,;:!?)"”]$/u.test(word)) break;
    const lowered = word.toLowerCase().replace(/\.$/u, '');
    if (TITLES.has(lowered)) titles.push(lowered);
    else if (!LINKS.has(lowered)) break;
  }
  return titles;
}

/** Those of "Hillary Clinton, the former secretary of state,". */
export function titlesAfter(text: string, end: number): string[] {
  const apposition = /^,\s+([^,.;:!?]+)/u.exec(text.slice(end, end + REACH));
  if (!apposition) return [];
  return apposition[1]!
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => TITLES.has(word));
}
