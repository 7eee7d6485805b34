/**
 * Clusters of words → tab-separated lines, one a word, by falling count: the word's key (see `wordKey`), a column for
 * each size of clustering, its path in the tree of classes (empty if it has none), and its scores as one
 * string of hexadecimal digits: one a cue, in the order of `CUES`, then capitals, then frequency.
 */
import { FIRST_WORD, type EncodedText } from './encode.js';
import type { WordClusters } from './induce.js';
import { CUES } from './score-cues.js';

export function writeTable(
  { words }: Pick<EncodedText, 'words'>,
  { means, classOf, paths, scores }: WordClusters,
): string {
  const lines = words.slice(FIRST_WORD).map((word, index) => {
    const id = index + FIRST_WORD;
    const path = id < classOf.length ? paths[classOf[id]!]! : '';
    const cues = scores.cues.subarray(id * CUES.length, (id + 1) * CUES.length);
    const digits = [...cues, scores.capitals[id]!, scores.frequency[id]!].map((digit) => digit.toString(16));
    return [word, ...means.map((clusters) => clusters[index]!), path, digits.join('')].join('\t');
  });
  return lines.map((line) => `${line}\n`).join('');
}
