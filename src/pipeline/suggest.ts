/** What a mistyped word may have meant. Loaded only where something is wrong. */
import { closest, distance } from 'fastest-levenshtein';

/** The nearest of the known words; null if none is near enough to have been meant. */
export function suggest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const near = closest(word.toLowerCase(), known);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, word.length / 3) ? near : null;
}

/** Adds the nearest choice to what commander says of a value that is none of the choices. */
export function suggestChoice(message: string): string {
  const found = /(?:value|argument) '([^']*)' is invalid[^.]*\. Allowed choices are (.*)\.$/u.exec(message);
  const near = found && suggest(found[1]!, found[2]!.split(', '));
  return near ? `${message}\n(Did you mean ${near}?)` : message;
}
