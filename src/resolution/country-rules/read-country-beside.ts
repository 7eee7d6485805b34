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
  { matcher, forms }: Knowledge,
): string | null {
  const codeAt = (offset: number): string | null => {
    const meaning = forms[matcher.longestAt(text, offset)]?.meaning;
    return meaning?.kind === 'country' && meaning.codes.length === 1 ? meaning.codes[0]! : null;
  };
  const after = AFTER.exec(text.slice(end, end + REACH));
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  const code = after && codeAt(end + after[0].length);
  return code ?? (before && codeAt(start - before[0].length));
}
