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
  isBeyondNames,
} from '../../recognition/context-features.js';
import { combine, finish } from '../../recognition/hash.js';
import { BEGIN, INSIDE, LABELS, LAST, OUTSIDE, mayEnd, mayStart, partOf } from '../../recognition/labels.js';

/** A sentence with what may be learnt from it. */
export interface LabelledSentence {
  readonly view: SentenceView;
  /** By token: a bit set of the labels that it may have. */
  readonly allowed: Int32Array;
  /** By token: ids of features to learn instead of those of the view. */
  readonly extra?: readonly Int32Array[];
  /** What its corpus is known by, if annotated otherwise than the one that the model is to follow; 0: that one. */
  readonly custom?: number;
}

/** Ranges of tokens near names, in order: the field is learnt on each by itself, as it is decoded. */
export interface EncodedSentences {
  readonly count: number;
  /** Index of each range's first token, and the number of tokens. */
  readonly starts: Uint32Array;
  /** Index of each token's first feature, and the number of all. */
  readonly featureStarts: Uint32Array;
  readonly features: Int32Array;
  /** By token: its place among all tokens of the sentences given. */
  readonly origins: Uint32Array;
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
  if (sentence.custom) visitCustoms(view, i, sentence.custom, visit);
}

/**
 * Features that only a corpus of other customs has: they take up what is peculiar to it (Daumé, 2007, "Frustratingly
 * Easy Domain Adaptation"), and no text at run time has them.
 */
function visitCustoms({ words }: SentenceView, i: number, custom: number, visit: (id: number) => void): void {
  const { shape, lists, cluster, otherCluster } = words[i + WINDOW]!.keys;
  const traits = [0, shape, lists, cluster, otherCluster];
  traits.forEach((trait, kind) => {
    visit(finish(combine(combine(combine(0x6a09e667, custom), kind), trait)));
  });
}

const context = new Int32Array(MOST_CONTEXT_FEATURES);

export function encodeSentences(sentences: readonly LabelledSentence[], minCount: number): EncodedSentences {
  const counts = createCounter();
  for (const sentence of sentences)
    for (let i = 0; i < sentence.view.length; i++)
      if (!isBeyondNames(sentence.view, i)) eachFeature(sentence, i, counts.add);
  const { ids, indexOf } = counts.keep(minCount);
  const starts: number[] = [0];
  const featureStarts: number[] = [0];
  const allowed: number[] = [];
  const origins: number[] = [];
  const features = new Int32Array(counts.total());
  let filled = 0;
  let origin = 0;
  const put = (id: number): void => {
    const index = indexOf(id);
    if (index >= 0) features[filled++] = index;
  };
  for (const sentence of sentences) {
    const { length } = sentence.view;
    for (let i = 0; i < length; i++, origin++) {
      if (isBeyondNames(sentence.view, i)) continue;
      eachFeature(sentence, i, put);
      const opens = i === 0 || isBeyondNames(sentence.view, i - 1);
      const closes = i + 1 === length || isBeyondNames(sentence.view, i + 1);
      allowed.push(cutNames(sentence.allowed[i]!, opens, closes));
      origins.push(origin);
      featureStarts.push(filled);
      if (closes) starts.push(allowed.length);
    }
  }
  return {
    count: starts.length - 1,
    starts: Uint32Array.from(starts),
    featureStarts: Uint32Array.from(featureStarts),
    features: features.slice(0, filled),
    allowed: Int32Array.from(allowed),
    origins: Uint32Array.from(origins),
    ids,
  };
}

const bitsOf = (is: (label: number) => boolean): number =>
  Array.from({ length: LABELS }, (_, label) => label).reduce((set, y) => (is(y) ? set | (1 << y) : set), 0);
const isPart = (label: number, part: number): boolean => label !== OUTSIDE && partOf(label) === part;
const BEGINS = bitsOf((label) => isPart(label, BEGIN));
const INSIDES = bitsOf((label) => isPart(label, INSIDE));
const LASTS = bitsOf((label) => isPart(label, LAST));
const MAY_START = bitsOf(mayStart);
const MAY_END = bitsOf(mayEnd);

/**
 * A name that reaches beyond its range ("1991 general election" into its small letters) is learnt as far as the range
 * goes: at its edges, the labels of a name's middle become those of its ends.
 */
function cutNames(allowed: number, opens: boolean, closes: boolean): number {
  let set = allowed;
  if (opens) set = (set | ((set & INSIDES) >> 1) | ((set & LASTS) << 1)) & MAY_START;
  if (closes) set = (set | ((set & BEGINS) << 3) | ((set & INSIDES) << 1)) & MAY_END;
  return set;
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
    for (slot &= size - 1; counts[slot] !== 0 && keys[slot] !== key;) slot = (slot + 1) & (size - 1);
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
