/**
 * "Ala.", "IN" and "La." stand for a state or province only right after the comma of a capitalised name: "Mobile, Ala.".
 * Elsewhere only what is written with full stops inside ("N.J.", "D.C.") or is long ("Calif.") stands. Reason: they are
 * ordinary words, initials or codes.
 */
import { DROPPED, isMarked, wordAt, type CountryRule } from './rule.js';

/** A capitalised word, or a long one in capitals: not the "IN" of a headline. */
const PLACE_LIKE = /^(?:\p{Lu}\p{Ll}|\p{Lu}{4})/u;
const UNMISTAKABLE = /^(?:\p{Lu}\.\s?){2,}$|^W\. ?Va\.$|^\p{L}{4,}\.$/u;

export const dropAbbreviations: CountryRule = {
  concerns: isMarked('abbreviation'),
  decide: ({ token, start, end }, meaning, { prose }) => {
    const { text, tokenStarts } = prose;
    const afterComma =
      wordAt(prose, token - 1) === ',' && /^\s{1,2}$/u.test(text.slice(tokenStarts[token - 1]! + 1, start));
    if (afterComma && PLACE_LIKE.test(wordAt(prose, token - 2))) return meaning;
    const plain = text.slice(start, end);
    const isInitials = /^(?:\p{Lu}\.\s?){2,}$/u.test(plain) && /^\s*\p{Lu}/u.test(text.slice(end, end + 3));
    const isClear = UNMISTAKABLE.test(plain) && !wordAt(prose, token - 1).endsWith('.');
    return isClear && !isInitials ? meaning : DROPPED;
  },
};
