/**
 * Regular expressions of users, in linear time whatever they are and whatever they meet: on re2js, which has neither
 * look-around nor back-references.
 */
import { RE2JS } from 're2js';

/** Whether the expression is found anywhere in a text. */
export type Finds = (text: string) => boolean;

/** Answers that are kept: tokens repeat. */
const KEPT = 10_000;

/** @throws Error with a clause that says what is wrong or not supported */
export function compileRegex(pattern: string): Finds {
  let regex: RE2JS;
  try {
    // Python's end of the text.
    regex = RE2JS.compile(pattern.replace(/(?<=(?:^|[^\\])(?:\\\\)*)\\Z/gu, '\\z'));
  } catch (error) {
    throw new Error(explain(pattern, (error as Error).message), { cause: error });
  }
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= KEPT) answers.clear();
    const found = regex.matcher(text).find();
    answers.set(text, found);
    return found;
  };
}

const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/\(\?(?:=|!)/u, 'look-ahead'],
  [/\(\?<(?:=|!)/u, 'look-behind'],
  [/\\[1-9]|\(\?P=|\\k</u, 'a back-reference'],
  [/\(\?>/u, 'an atomic group'],
  [/(?:[*+?]|\})\+/u, 'a possessive quantifier'],
  [/\(\?\(/u, 'a conditional'],
];

function explain(pattern: string, message: string): string {
  const reason = message.replace(/^error parsing regexp: /u, '');
  const named = UNSUPPORTED.find(([form]) => form.test(pattern));
  return named
    ? `uses ${named[1]}, which takes more than linear time`
    : `is no regular expression: ${reason}`;
}
