/**
 * All that is learnt of words from an encoded text, in order: vectors, their clusters at several sizes, classes by
 * exchange with their tree, and scores of the words' company.
 */
import { FIRST_WORD, type EncodedText } from './encode.js';
import { exchangeClasses } from './exchange.js';
import { clusterByMeans, toUnitLength } from './k-means.js';
import { mergeClasses } from './merge-classes.js';
import { scoreWords, type WordScores } from './score-cues.js';
import { SKIP_GRAM_DEFAULTS, trainSkipGram } from './skip-gram.js';

export interface InductionOptions {
  readonly seed: number;
  readonly dimensions: number;
  readonly epochs: number;
  /** Sizes of the clusterings of the vectors. */
  readonly meansSizes: readonly number[];
  readonly meansRounds: number;
  readonly exchangeClasses: number;
  readonly exchangeRounds: number;
  /** The commonest words, which get a class by exchange. */
  readonly exchangeWords: number;
}

export const INDUCTION_DEFAULTS: Omit<InductionOptions, 'seed'> = {
  dimensions: SKIP_GRAM_DEFAULTS.dimensions,
  epochs: SKIP_GRAM_DEFAULTS.epochs,
  meansSizes: [64, 256, 1024],
  meansRounds: 12,
  exchangeClasses: 512,
  exchangeRounds: 8,
  exchangeWords: 100_000,
};

export interface WordClusters {
  /** One clustering a size; the entry of a word is at its id - `FIRST_WORD`. */
  readonly means: readonly Uint16Array[];
  /** By id, of the words that have one: the class by exchange. */
  readonly classOf: Uint16Array;
  /** By class: its path in the tree of classes. */
  readonly paths: readonly string[];
  readonly scores: WordScores;
}

/** Deterministic: one thread, and a seed for all that is random. */
export async function induceClusters(
  text: EncodedText,
  options: InductionOptions,
  report: (message: string) => void = () => undefined,
): Promise<WordClusters> {
  const { dimensions, epochs, seed, meansRounds } = options;
  const vectors = await trainSkipGram(
    text,
    { ...SKIP_GRAM_DEFAULTS, dimensions, epochs, seed },
    (share, loss) => {
      report(`vectors: ${(100 * share).toFixed(0)}%, loss ${loss.toFixed(4)}`);
    },
  );
  const unit = toUnitLength(vectors, dimensions).subarray(FIRST_WORD * dimensions);
  const means: Uint16Array[] = [];
  for (const clusters of options.meansSizes) {
    const settings = { clusters, rounds: meansRounds, seed };
    means.push(
      await clusterByMeans(unit, dimensions, settings, (objective, moved) => {
        report(`${clusters} clusters: objective ${objective.toFixed(1)}, ${moved} moved`);
      }),
    );
  }
  const { classOf, pairs, classes } = exchangeClasses(
    text,
    {
      classes: options.exchangeClasses,
      rounds: options.exchangeRounds,
      words: Math.min(text.words.length, options.exchangeWords),
    },
    (objective, moved) => {
      report(`classes: objective ${objective.toFixed(0)}, ${moved} moved`);
    },
  );
  return { means, classOf, paths: mergeClasses(pairs, classes), scores: scoreWords(text) };
}
