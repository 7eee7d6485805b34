/**
 * "Ala.", "IN" and "La." stand for a state or province only right after the comma of a capitalised name: "Mobile, Ala.".
 * Elsewhere only what is written with full stops inside ("N.J.", "D.C.") or is long ("Calif.") stands. Reason: they are
 * ordinary words, initials or codes.
 */
import { DROPPED, wordAt, type CountryRule } from './rule.js';

export const dropAbbreviations: CountryRule = ({ form, token, start, end }, meaning, { prose }) => {
  if (!form.rules.includes('abbreviation')) return meaning;
  const { text, tokenStarts } = prose;
  const afterComma =
    wordAt(prose, token - 1) === ',' && /^\s{1,2}$/u.test(text.slice(tokenStarts[token - 1]! + 1, start));
  if (afterComma && /^\p{Lu}\p{L}/u.test(wordAt(prose, token - 2))) return meaning;
  const plain = text.slice(start, end);
  return /^(?:\p{Lu}\.\s?){2,}$|^W\. ?Va\.$|^\p{L}{4,}\.$/u.test(plain) &&
    !/^\s*\p{Lu}/u.test(text.slice(end, end + 3))
    ? meaning
    : DROPPED;
};
