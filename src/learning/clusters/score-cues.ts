/**
 * What plain text says of a word by the company it keeps: how much oftener than a capitalised word in general it follows a
 * title, a preposition of place, or stands before "said" or "Party". Each score is the binary logarithm of that
 * ratio, smoothed, in a few bands: a small feature that is easy to read.
 */
import { BOUNDARY, FIRST_WORD, type EncodedText } from './encode.js';

interface Cue {
  readonly name: string;
  /** Which neighbour is looked at: -1 the word before, 1 the word after. */
  readonly side: -1 | 1;
  /** Whether a neighbour, in its spelling, counts. */
  readonly holds: (word: string) => boolean;
}

const among = (list: string): ((word: string) => boolean) => {
  const set = new Set(list.split(' '));
  return (word) => set.has(word);
};

/** In the order of the scores. */
export const CUES: readonly Cue[] = [
  {
    name: 'after a title',
    side: -1,
    holds: among(
      'Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. Professor Sir Lord Lady President Minister Secretary Senator Sen. Sen ' +
        'Representative Rep. Ambassador General Gen. Colonel Col. Captain Judge Justice Chancellor Chairman Premier ' +
        'Governor Gov. King Queen Prince Princess Sheikh Ayatollah Imam Pope Bishop Archbishop Father Saint spokesman ' +
        'spokeswoman spokesperson author actor actress singer director writer son daughter brother wife husband',
    ),
  },
  {
    name: 'before a verb of speech',
    side: 1,
    holds: among(
      'said says told added tells asked argued warned explained announced stated replied insisted tweeted ' +
        'who was born whose he she married',
    ),
  },
  {
    name: 'after a preposition of place',
    side: -1,
    holds: among(
      'in from at near across throughout inside outside into around northern southern eastern western',
    ),
  },
  {
    name: 'before the head of an organisation',
    side: 1,
    holds: among(
      'Inc Inc. Ltd Ltd. Corp Corp. Corporation Company Co. Group Party Ministry University Institute Bank Association ' +
        'Council Committee Commission Agency Court Army Union Foundation Federation Authority Office Department League ' +
        'Board Airlines Records Pictures Press News Times Post Club Organization Organisation Movement Front',
    ),
  },
  { name: 'after "the"', side: -1, holds: among('the The') },
  { name: 'before a possessive', side: 1, holds: among("'s '") },
  {
    name: 'after a capitalised word',
    side: -1,
    holds: (word) => /^\p{Lu}\p{Ll}/u.test(word) || word.startsWith('<rare X'),
  },
  {
    name: 'before a capitalised word',
    side: 1,
    holds: (word) => /^\p{Lu}\p{Ll}/u.test(word) || word.startsWith('<rare X'),
  },
];

/** Bands run from 0 to this. */
export const HIGHEST_BAND = 7;

/** Occurrences that the general ratio counts for in each word's own. */
const PRIOR = 4;

export interface WordScores {
  /** By word, then cue, row-major: a band; 2 is as often as in general, each band above or below a doubling or halving. */
  readonly cues: Uint8Array;
  /** By word: of what is written so away from the beginning of a sentence, in any case, how much with a capital: 0–7. */
  readonly capitals: Uint8Array;
  /** By word: half the binary logarithm of its count, at most 15. */
  readonly frequency: Uint8Array;
}

/** Linear in the text. */
export function scoreWords({ ids, words, counts }: EncodedText): WordScores {
  const seen = countCues(ids, words);
  const general = CUES.map(() => 0);
  let occurrences = 0;
  words.forEach((word, id) => {
    if (id < FIRST_WORD || !/^\p{Lu}\p{Ll}/u.test(word)) return;
    occurrences += counts[id]!;
    CUES.forEach((_, cue) => (general[cue]! += seen[id * CUES.length + cue]!));
  });
  const cues = Uint8Array.from(seen, (count, at) => {
    const ratio = (general[at % CUES.length]! + 1) / (occurrences + 1);
    const own = (count + PRIOR * ratio) / (counts[Math.floor(at / CUES.length)]! + PRIOR);
    return Math.min(HIGHEST_BAND, Math.max(0, Math.round(2 + Math.log2(own / ratio))));
  });
  const frequency = Uint8Array.from(counts, (count) => Math.min(15, Math.floor(Math.log2(count + 1) / 2)));
  return { cues, capitals: bandCapitals(ids, words), frequency };
}

/** By word, then cue: how often the word has such a neighbour. */
function countCues(ids: Int32Array, words: readonly string[]): Uint32Array {
  const holds = CUES.map(({ holds: test }) => Uint8Array.from(words, (word) => Number(test(word))));
  const seen = new Uint32Array(words.length * CUES.length);
  for (let at = 1; at < ids.length - 1; at++) {
    const id = ids[at]!;
    if (id === BOUNDARY) continue;
    for (let cue = 0; cue < CUES.length; cue++)
      seen[id * CUES.length + cue]! += holds[cue]![ids[at + CUES[cue]!.side]!]!;
  }
  return seen;
}

/** The share of capitals among the words equal but for case, sentence beginnings left out; words without case have 0. */
function bandCapitals(ids: Int32Array, words: readonly string[]): Uint8Array {
  const inside = new Uint32Array(words.length);
  for (let at = 1; at < ids.length; at++) if (ids[at - 1] !== BOUNDARY) inside[ids[at]!]!++;
  const all = new Map<string, number>();
  const capitalised = new Map<string, number>();
  words.forEach((word, id) => {
    const lower = word.toLowerCase();
    all.set(lower, (all.get(lower) ?? 0) + inside[id]!);
    if (/^\p{Lu}/u.test(word)) capitalised.set(lower, (capitalised.get(lower) ?? 0) + inside[id]!);
  });
  return Uint8Array.from(words, (word) => {
    const lower = word.toLowerCase();
    return Math.round((7 * (capitalised.get(lower) ?? 0)) / Math.max(1, all.get(lower)!));
  });
}
