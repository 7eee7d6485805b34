/**
 * The names of the features of several tokens together, and of those of the second pass, in the order in which `contextFeatures` and
 * `voteFeatures` give them.
 */
import type { SentenceView } from '../context-features.js';
import { WINDOW } from '../context-features.js';
import { CASE_NAMES, quote } from './name-word-features.js';

const STYLES = ['ordinary sentence', 'sentence in capitals', 'headline'];

/** What each feature sees, by position (-2 … 2): the words, or their shapes or clusters. A test holds the positions. */
export const CONTEXT_PARTS: readonly (readonly [what: string, ...positions: number[]])[] = [
  ['words', -1, 0],
  ['words', 0, 1],
  ['word, then shape', -1, 0],
  ['shape, then word', 0, 1],
  ['shapes', -1, 0, 1],
  ['shapes', -2, -1, 0],
  ['word, shape, word', -1, 0, 1],
  ['word, word, shape', -2, -1, 0],
  ['shape, word, word', 0, 1, 2],
  ['clusters', -1, 0],
  ['clusters', 0, 1],
  ['clusters', -1, 1],
  ['cluster, shape, cluster', -1, 0, 1],
  ['second clusters', -1, 0],
  ['second clusters', 0, 1],
  ['second clusters', -1, 1],
  ['second cluster, shape, second cluster', -1, 0, 1],
  ['lists', -1, 0],
  ['lists', 0, 1],
];

export function nameContextFeature({ words, style, flags }: SentenceView, i: number, index: number): string {
  const word = words[i + WINDOW]!;
  const parts = CONTEXT_PARTS[index];
  if (parts) {
    const [what, ...positions] = parts;
    const seen = positions.map((position) => quote(words[i + WINDOW + position]!.text));
    return `${what} of ${seen.join(' ')}`;
  }
  const written = CASE_NAMES[word.letterCase]!;
  const place = i === 0 ? 'first in its sentence' : 'inside its sentence';
  if (index === 19) {
    const flag = flags[i]!;
    const around = [
      flag & 1 ? ', no space before it' : '',
      flag & 2 ? ', in brackets' : '',
      flag & 4 ? ', in quotes' : '',
    ];
    return `${written}, ${place}, ${STYLES[style]!}${around.join('')}`;
  }
  if (index === 20) return `${written}, ${place}`;
  if (index === 21) return `${written}, ${STYLES[style]!}`;
  return `${quote(word.text)} at the start or in a ${STYLES[style]!}`;
}

/** What the document says of the word elsewhere. */
const VOTES = [
  'what the word is elsewhere in the document',
  'what it is elsewhere, with how it is written here',
  'what it and its neighbours are elsewhere',
  'what it is elsewhere, and which part of a name',
  'whether it stands in small letters elsewhere',
  'what it and the word before are elsewhere together',
  'what it and the word behind are elsewhere together',
  'which part of a name it is elsewhere, with the word before',
  'which part of a name it is elsewhere, with the word behind',
];

export function nameVoteFeature(index: number): string {
  return VOTES[index] ?? `vote ${index}`;
}
