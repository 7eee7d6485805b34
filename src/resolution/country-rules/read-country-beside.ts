/**
 * The country that the words beside a place give it: "Tripoli, in the north of Lebanon", "Valencia (Spain)", "the Lebanese city of
 * Tripoli". Null where they give none.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';

/** Between a place and what it is in. */
export const BETWEEN =
  /^(?:,\s+|\s*\(|,?\s+in\s+(?:the\s+)?(?:(?:far\s+)?(?:north|south|east|west|cent[er]{2})\w*\s+(?:of\s+)?|central\s+|rural\s+|upstate\s+)?)$/u;
const AFTER =
  /^(?:,\s+in\s+|,\s+|\s*\(|\s+in\s+)(?:the\s+)?(?:(?:far\s+)?(?:north|south|east|west|cent[er]{2})\w*\s+(?:of\s+)?|central\s+)?(?=\p{Lu})/u;
const BEFORE =
  /(?<![\p{L}-])(\p{Lu}[\p{L}-]+)\s+(?:\p{Ll}+\s+)?(?:city|town|port|capital|village|resort|province|region|state)\s+of\s+$/u;
const REACH = 60;

export function readCountryBeside(
  text: string,
  start: number,
  end: number,
  { matcher, formAt }: Knowledge,
): string | null {
  const codeAt = (offset: number): string | null => {
    const index = matcher.longestAt(text, offset);
    const meaning = index < 0 ? null : formAt(index).meaning;
    return meaning?.kind === 'country' && meaning.codes.length === 1 ? meaning.codes[0]! : null;
  };
  const after = mayFollow(text, end) ? AFTER.exec(text.slice(end, end + REACH)) : null;
  const before = mayPrecede(text, start) ? BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) : null;
  const code = after && codeAt(end + after[0].length);
  return code ?? (before && codeAt(start - before[0].length));
}

/** A comma or a bracket, or "in" after a space, comes next; or what only the long look can tell. */
function mayFollow(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  const next = first === 0x20 ? text.charCodeAt(end + 1) : first;
  return next === 0x2c || next === 0x28 || next === 0x69 || next <= 0x20 || next >= 0x80;
}

/** "of" stands before; or what only the long look can tell. */
function mayPrecede(text: string, start: number): boolean {
  const space = text.charCodeAt(start - 1);
  const before = text.charCodeAt(start - 2);
  return space >= 0x80 || (space <= 0x20 && (before === 0x66 || before <= 0x20 || before >= 0x80));
}
