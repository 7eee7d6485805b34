/**
 * The names of the features that a word gives: the slow twin of `describeWord`, from the same parts. It says nothing about which
 * features count or what they weigh; that comes from the engine's own arrays, and what has no name here is shown as a number
 * (a test holds that nothing has none).
 */
import { LIST_NAMES } from '../list-names.js';
import { wordText } from '../../text/tokenise.js';
import { combine, hashString } from '../hash.js';
import { type Lexicon, findWord } from '../lexicon.js';
import {
  CASES,
  KIND,
  LETTER_RUNS,
  LONGEST_AFFIX,
  MOST_LETTER_RUNS,
  caseOf,
  feature,
  shapeOf,
} from '../word-features.js';
import type { Word } from '../word-table.js';

/** Ids → names of a word's features, without the place it is seen from. */
export function nameWordFeatures(word: Word, lexicon: Lexicon): Map<number, string> {
  const names = new Map<number, string>();
  const add = (kind: number, value: number, name: string): void => {
    const id = feature(kind, value);
    if (!names.has(id)) names.set(id, name);
  };
  if (word.text === '<before>' || word.text === '<after>') {
    const edge = word.text === '<before>' ? 'before the sentence' : 'behind the sentence';
    add(KIND.lower, hashString(word.text), edge);
    return names;
  }
  const text = wordText(word.text);
  const lower = text.toLowerCase();
  const isRecased = word.capitals && caseOf(text, lower) === CASES.upper;
  const form = isRecased ? text[0]! + lower.slice(1) : text;

  add(KIND.bias, 0, 'every word');
  add(KIND.form, hashString(text), `word ${quote(text)}`);
  add(KIND.lower, hashString(lower), `word ${quote(lower)} in any case`);
  add(KIND.shape, hashString('CAPS'), 'in a line of capitals');
  add(KIND.shape, hashString(shapeOf(text, 1)), `shape ${quote(shapeOf(text, 1))}`);
  add(KIND.longShape, hashString(shapeOf(text, 4)), `long shape ${quote(shapeOf(text, 4))}`);
  for (let n = 1; n <= LONGEST_AFFIX; n++) {
    const [prefix, suffix] = [lower.slice(0, n), lower.slice(Math.max(0, lower.length - n))];
    add(KIND.prefix, combine(n, hashString(prefix)), `begins with ${quote(prefix)}`);
    add(KIND.suffix, combine(n, hashString(suffix)), `ends with ${quote(suffix)}`);
  }
  const marked = `^${lower}$`;
  for (const length of LETTER_RUNS)
    for (let from = 0; from + length <= marked.length && from < MOST_LETTER_RUNS; from++)
      add(
        KIND.letters,
        hashString(marked, from, from + length),
        `letters ${quote(marked.slice(from, from + length))}`,
      );
  add(
    KIND.length,
    Math.min(text.length, 12),
    `${Math.min(text.length, 12)} characters${text.length >= 12 ? ' or more' : ''}`,
  );
  if (word.capitals)
    add(KIND.capitals, word.letterCase, `${CASE_NAMES[word.letterCase]!} in a line of capitals`);
  nameKnown(form, lower, isRecased, lexicon, add);
  nameParts(text, form, isRecased, lexicon, add);
  return names;
}

type Add = (kind: number, value: number, name: string) => void;

/** What the lexicon says of the word. */
function nameKnown(form: string, lower: string, isRecased: boolean, lexicon: Lexicon, add: Add): void {
  const row = findWord(lexicon, form);
  const lowerRow = findWord(lexicon, lower);
  const ofRow = row >= 0 ? row : lowerRow;
  lexicon.clusters.forEach((column, i) => {
    if (ofRow >= 0)
      add(
        KIND.cluster,
        combine(i, column[ofRow]!),
        `used like the words of cluster ${i + 1}.${column[ofRow]!}`,
      );
    if (lowerRow >= 0)
      add(
        KIND.otherCluster,
        combine(i, column[lowerRow]!),
        `in small letters used like cluster ${i + 1}.${column[lowerRow]!}`,
      );
  });
  const lists = row < 0 ? 0 : lexicon.lists[row]!;
  const own: string[] = [];
  for (let bits = lists; bits !== 0; bits &= bits - 1) {
    const bit = Math.clz32(bits & -bits);
    own.push(listName(31 - bit));
    add(KIND.list, bit, `in the list of ${listName(31 - bit)}`);
  }
  add(KIND.lists, lists, `in exactly these lists: ${own.join(', ')}`);
  const frequency = row < 0 ? 0 : lexicon.frequencies[row]!;
  const ratio = frequency - (lowerRow < 0 ? 0 : lexicon.frequencies[lowerRow]!);
  const step = Math.max(-8, Math.min(8, ratio >> 1));
  add(KIND.frequency, frequency >> 2, `frequency, step ${frequency >> 2} of 10`);
  const compared = step > 0 ? 'more often' : step < 0 ? 'more seldom' : 'as often';
  add(
    KIND.caseRatio,
    combine(isRecased ? 1 : 0, step),
    `written so ${compared} than in small letters (${step})`,
  );
}

function nameParts(text: string, form: string, isRecased: boolean, lexicon: Lexicon, add: Add): void {
  const hyphen = text.search(/[-\u2010\u2011]/);
  if (hyphen <= 0 || hyphen >= text.length - 1) return;
  const head = form.slice(0, hyphen).toLowerCase();
  const last = text.slice(hyphen + 1);
  add(KIND.headPart, hashString(head), `before the hyphen ${quote(head)}`);
  add(KIND.lastPart, hashString(last.toLowerCase()), `behind the hyphen ${quote(last.toLowerCase())}`);
  const row = findWord(lexicon, isRecased ? last[0]! + last.slice(1).toLowerCase() : last);
  if (row < 0) return;
  lexicon.clusters.forEach((column, i) => {
    add(
      KIND.partCluster,
      combine(i, column[row]!),
      `its last part used like cluster ${i + 1}.${column[row]!}`,
    );
  });
}

/** In the order of `CASES`. */
export const CASE_NAMES = [
  'small letters',
  'a capital first',
  'all capitals',
  'mixed case',
  'a number',
  'a mark',
  'a script without case',
  'an initial',
] as const;

export const quote = (text: string): string => `“${text}”`;

function listName(index: number): string {
  return LIST_NAMES[index] ?? `number ${index}`;
}
