/**
 * Training sentences as integers: the features of each token as indices into the weights, in one typed array. A
 * feature seen fewer than `minCount` times has no weight.
 */
import {
  MOST_CONTEXT_FEATURES,
  type SentenceView,
  WINDOW,
  atOffset,
  contextFeatures,
  featuresAt,
} from '../../recognition/context-features.js';

/** A sentence with what may be learnt from it. */
export interface LabelledSentence {
  readonly view: SentenceView;
  /** By token: a bit set of the labels that it may have. */
  readonly allowed: Int32Array;
  /** By token: ids of features to learn instead of those of the view. */
  readonly extra?: readonly Int32Array[];
}

export interface EncodedSentences {
  readonly count: number;
  /** Index of each sentence's first token, and the number of tokens. */
  readonly starts: Uint32Array;
  /** Index of each token's first feature, and the number of all. */
  readonly featureStarts: Uint32Array;
  readonly features: Int32Array;
  /** By token. */
  readonly allowed: Int32Array;
  /** The id of each feature with a weight: its index is its place. */
  readonly ids: Int32Array;
}

/** Visits the ids of all features of token `i`. */
export function eachFeature(sentence: LabelledSentence, i: number, visit: (id: number) => void): void {
  const { view, extra } = sentence;
  if (extra !== undefined) {
    for (const id of extra[i]!) visit(id);
    return;
  }
  for (let offset = -WINDOW; offset <= WINDOW; offset++) {
    const ids = featuresAt(view.words[i + WINDOW + offset]!, offset);
    for (let k = 0; k < ids.length; k++) visit(atOffset(ids[k]!, offset));
  }
  const count = contextFeatures(view, i, context);
  for (let k = 0; k < count; k++) visit(context[k]!);
}

const context = new Int32Array(MOST_CONTEXT_FEATURES);

export function encodeSentences(sentences: readonly LabelledSentence[], minCount: number): EncodedSentences {
  const counts = createCounter();
  for (const sentence of sentences)
    for (let i = 0; i < sentence.view.length; i++) eachFeature(sentence, i, counts.add);
  const { ids, indexOf } = counts.keep(minCount);
  const tokens = sentences.reduce((sum, { view }) => sum + view.length, 0);
  const starts = new Uint32Array(sentences.length + 1);
  const featureStarts = new Uint32Array(tokens + 1);
  const allowed = new Int32Array(tokens);
  const features = new Int32Array(counts.total());
  let token = 0;
  let filled = 0;
  const put = (id: number): void => {
    const index = indexOf(id);
    if (index >= 0) features[filled++] = index;
  };
  sentences.forEach((sentence, s) => {
    for (let i = 0; i < sentence.view.length; i++) {
      eachFeature(sentence, i, put);
      allowed[token] = sentence.allowed[i]!;
      featureStarts[++token] = filled;
    }
    starts[s + 1] = token;
  });
  return { count: sentences.length, starts, featureStarts, features: features.slice(0, filled), allowed, ids };
}

/** Counts integers in an open-addressing table. */
function createCounter() {
  let size = 1 << 20;
  let keys = new Int32Array(size);
  let counts = new Int32Array(size);
  let used = 0;
  let total = 0;

  const slotOf = (key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> 0;
    for (slot &= size - 1; counts[slot] !== 0 && keys[slot] !== key; ) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    size *= 2;
    keys = new Int32Array(size);
    counts = new Int32Array(size);
    oldKeys.forEach((key, old) => {
      if (oldCounts[old] === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      counts[slot] = oldCounts[old]!;
    });
  };
  const add = (key: number): void => {
    total++;
    const slot = slotOf(key);
    keys[slot] = key;
    if (counts[slot]!++ === 0 && ++used > size * 0.6) grow();
  };
  /** Sorted, so that their order does not hang on that of the text. */
  const keep = (minCount: number) => {
    const ids = keys.filter((_, slot) => counts[slot]! >= minCount).sort();
    ids.forEach((id, index) => (counts[slotOf(id)] = index + 1));
    keys.forEach((key, slot) => {
      if (counts[slot] !== 0 && ids[counts[slot]! - 1] !== key) counts[slot] = -1;
    });
    return { ids, indexOf: (id: number): number => Math.max(counts[slotOf(id)]! - 1, -1) };
  };
  return { add, keep, total: () => total };
}
