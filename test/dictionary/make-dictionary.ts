/** Dictionaries from their text, as the program makes them, and what they say of a text. */
import { compileRegex } from '#src/dictionary/compile-regex.js';
import { createDictionary, type Dictionary } from '#src/dictionary/create-dictionary.js';
import { readDictionary } from '#src/dictionary/read-dictionary.js';
import { readEntries } from '#src/dictionary/read-entries.js';
import { loadKnowledge } from '#src/pipeline/load-resources.js';
import { tokenise } from '#src/text/tokenise.js';

export const knowledge = loadKnowledge();

/** @param files by path, whose extension tells the form */
export function makeDictionary(
  files: Readonly<Record<string, string>>,
  { ignoreCase = false, overwrite = true } = {},
): Dictionary {
  const lines = Object.entries(files).flatMap(([path, text]) => readDictionary(path, text));
  return createDictionary(readEntries(lines, knowledge, { ignoreCase, compileRegex }), overwrite);
}

/** spaCy's patterns as a dictionary. */
export function ofPatterns(patterns: readonly object[], options = {}): Dictionary {
  const text = patterns.map((pattern) => JSON.stringify(pattern)).join('\n');
  return makeDictionary({ 'patterns.jsonl': text }, options);
}

/** `text → id or type` of each ruling, in order. */
export function rulingsOf(dictionary: Dictionary, text: string): [string, string][] {
  return dictionary
    .rule(tokenise(text))
    .rulings.map(({ start, end, entry }) => [text.slice(start, end), entry.id ?? entry.type]);
}

/** The texts that a pattern of tokens or a name matches. */
export function matchesOf(pattern: unknown, text: string): string[] {
  return rulingsOf(ofPatterns([{ label: 'ORG', pattern }]), text).map(([found]) => found);
}
