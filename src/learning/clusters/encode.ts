/**
 * Plain text → integers: every word of every paragraph as an id, so that what learns from millions of words runs over
 * one typed array. Ids go by falling count. Words too rare to learn from are merged by their shape, so that a
 * rare name is still a name to its neighbours.
 */
import { tokenise, wordText } from '../../text/tokenise.js';
import { wordKey } from '../../text/word-key.js';

/** Id 0: stands between sentences, and at both ends. */
export const BOUNDARY = 0;

/** What rare words become, by shape; ids 1 and up, before the words. No token can be spelled so. */
export const RARE_SHAPES = ['<rare x>', '<rare Xx>', '<rare XX>', '<rare 0>', '<rare .>'] as const;

/** The first id that is a word of its own. */
export const FIRST_WORD = 1 + RARE_SHAPES.length;

export interface EncodedText {
  /** By id: `<boundary>`, the rare shapes, then words by falling count, ties by code units. */
  readonly words: readonly string[];
  /** By id. */
  readonly counts: Uint32Array;
  /** The whole text in order, sentences between `BOUNDARY`s. */
  readonly ids: Int32Array;
}

/** Longer than any word: an address, a table, a defect of the text. */
const LONGEST_WORD = 40;

/**
 * Encodes paragraphs, one string each.
 * @param minCount the least count with which a word keeps its own id
 */
export function createEncoder(minCount: number): { add(paragraph: string): void; finish(): EncodedText } {
  const provisional = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const ids = growingInts();
  ids.push(-1);

  function add(paragraph: string): void {
    const { text, tokenStarts, tokenEnds, sentenceCount, sentenceStarts } = tokenise(paragraph);
    for (let sentence = 0; sentence < sentenceCount; sentence++) {
      const end = sentenceStarts[sentence + 1]!;
      for (let token = sentenceStarts[sentence]!; token < end; token++) {
        const word = wordKey(
          wordText(text.slice(tokenStarts[token], tokenEnds[token])).slice(0, LONGEST_WORD),
        );
        let id = provisional.get(word);
        if (id === undefined) {
          const copy = detach(word);
          id = words.length;
          provisional.set(copy, id);
          words.push(copy);
          counts.push(0);
        }
        counts[id]!++;
        ids.push(id);
      }
      ids.push(-1);
    }
  }

  return { add, finish: () => rank(words, counts, ids.take(), minCount) };
}

/** Replaces provisional ids (-1 for a boundary) by ranks. Works in place on `ids`. */
function rank(
  words: readonly string[],
  counts: readonly number[],
  ids: Int32Array,
  minCount: number,
): EncodedText {
  const kept = words.flatMap((_, id) => (counts[id]! >= minCount ? [id] : []));
  kept.sort((a, b) => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1));
  const rankOf = new Int32Array(words.length);
  words.forEach((word, id) => (rankOf[id] = counts[id]! >= minCount ? 0 : rareShapeOf(word)));
  kept.forEach((id, index) => (rankOf[id] = FIRST_WORD + index));
  const total = new Uint32Array(FIRST_WORD + kept.length);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]! < 0 ? BOUNDARY : rankOf[ids[at]!]!;
    ids[at] = id;
    total[id]!++;
  }
  return { words: ['<boundary>', ...RARE_SHAPES, ...kept.map((id) => words[id]!)], counts: total, ids };
}

/** The id of the rare shape of a word. */
export function rareShapeOf(word: string): number {
  if (/\d/.test(word)) return 4;
  if (/^\p{Lu}.*\p{Ll}/u.test(word)) return 2;
  if (/^\p{Lu}/u.test(word)) return 3;
  return /^\p{L}/u.test(word) ? 1 : 5;
}

/** A copy that does not keep alive the paragraph it was cut from. */
function detach(word: string): string {
  let copy = '';
  for (let at = 0; at < word.length; at++) copy += String.fromCharCode(word.charCodeAt(at));
  return copy;
}

/** A list of integers that grows by chunks: no array of boxed numbers, no copying until the end. */
function growingInts(): { push(value: number): void; take(): Int32Array } {
  const full: Int32Array[] = [];
  let chunk = new Int32Array(1 << 20);
  let used = 0;
  return {
    push(value) {
      if (used === chunk.length) {
        full.push(chunk);
        chunk = new Int32Array(1 << 20);
        used = 0;
      }
      chunk[used++] = value;
    },
    take() {
      const all = new Int32Array(full.length * (1 << 20) + used);
      full.forEach((part, index) => {
        all.set(part, index * (1 << 20));
      });
      all.set(chunk.subarray(0, used), full.length * (1 << 20));
      return all;
    },
  };
}
