/**
 * An engine measured against gold: documents in, scores, calibration, confusions and errors out. Plain data; what a
 * person sees is the evaluation view of `output`.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Engine } from '../recognition/engine.js';
import { resolve } from '../resolution/resolve.js';
import { type TokenisedText, tokenise } from '../text/tokenise.js';
import { align, type UnscoredPolicy } from './align.js';
import {
  addToCalibration,
  type Calibration,
  calibrationOf,
  type CalibrationTally,
  startCalibration,
} from './calibration.js';
import { addToConfusions, type Confusion, confusionsOf, type ConfusionTally } from './confusions.js';
import { splitFolds } from './folds.js';
import type { GoldDocument } from './gold.js';
import { listErrors, type RecognitionError } from './list-errors.js';
import { countPairs, type CountsByType, type Scores, scoresOf, startCounts } from './score.js';
import { type TransformName, transformDocument } from './transform.js';

export interface EvaluateOptions {
  /** Default `count`: a prediction on gold of an unscored label is spurious. */
  unscored?: UnscoredPolicy | undefined;
  transform?: TransformName | undefined;
  /** Lists every error. */
  errors?: boolean | undefined;
  /** Measures speed, in further runs over the documents. */
  timing?: boolean | undefined;
  /** With it, resolution is timed too. */
  knowledge?: Knowledge | undefined;
}

export interface Speed {
  /** Tokens with a letter or digit. */
  words: number;
  /** Of recognition alone, each document's median of several runs: the text is tokenised before. */
  seconds: number;
  /** What resolution adds to it, in the same runs; null where no knowledge was given. */
  resolution: number | null;
}

export interface EngineEvaluation {
  engine: string;
  documents: number;
  scores: Scores;
  /** Null for an engine without scores. */
  calibration: Calibration | null;
  confusions: Confusion[];
  /** Null unless asked for. */
  errors: RecognitionError[] | null;
  /** Null unless asked for: no two runs give the same. */
  speed: Speed | null;
}

/** Linear in the size of the documents; keeps nothing of a document but its errors. */
export function evaluate(
  engine: Engine,
  documents: readonly GoldDocument[],
  options: EvaluateOptions = {},
): EngineEvaluation {
  const tally = startTally(engine.name);
  for (const document of documents) addDocument([tally], engine, document, options);
  return {
    ...finish(tally, options),
    speed: options.timing ? measureSpeed(engine, documents, options) : null,
  };
}

export interface CrossValidation extends EngineEvaluation {
  seed: number;
  /** Of each fold; the evaluation itself is of all folds together. */
  folds: Scores[];
}

/**
 * Trains on all folds but one and measures on that one, for each. `train` is given the documents as they are, without the
 * transform of the options; only what is measured is transformed.
 */
export async function crossValidate(
  train: (documents: readonly GoldDocument[], fold: number) => Engine | Promise<Engine>,
  documents: readonly GoldDocument[],
  { k, seed, ...options }: EvaluateOptions & { k: number; seed: number },
): Promise<CrossValidation> {
  const total = startTally('');
  const folds: Scores[] = [];
  for (const [index, fold] of splitFolds(documents, k, seed).entries()) {
    const engine = await train(fold.train, index);
    const own = startTally(engine.name);
    total.engine = engine.name;
    for (const document of fold.test) addDocument([total, own], engine, document, options);
    folds.push(scoresOf(own.counts));
  }
  return { ...finish(total, options), speed: null, seed, folds };
}

interface Tally {
  engine: string;
  documents: number;
  readonly counts: CountsByType;
  readonly calibration: CalibrationTally;
  readonly confusions: ConfusionTally;
  readonly errors: RecognitionError[];
}

function startTally(engine: string): Tally {
  return {
    engine,
    documents: 0,
    counts: startCounts(),
    calibration: startCalibration(),
    confusions: new Map(),
    errors: [],
  };
}

/** Recognises once and adds the outcome to each tally. */
function addDocument(
  tallies: readonly Tally[],
  engine: Engine,
  original: GoldDocument,
  options: EvaluateOptions,
): void {
  const document = options.transform ? transformDocument(original, options.transform) : original;
  const tokens = tokenise(document.text);
  const pairs = align(document, engine.recognise(tokens), options.unscored);
  const errors = options.errors ? listErrors(document.id, tokens, pairs) : [];
  for (const tally of tallies) {
    tally.documents++;
    countPairs(tally.counts, pairs);
    addToCalibration(tally.calibration, pairs);
    addToConfusions(tally.confusions, pairs);
    for (const error of errors) tally.errors.push(error);
  }
}

function finish(tally: Tally, options: EvaluateOptions): Omit<EngineEvaluation, 'speed'> {
  return {
    engine: tally.engine,
    documents: tally.documents,
    scores: scoresOf(tally.counts),
    calibration: calibrationOf(tally.calibration),
    confusions: confusionsOf(tally.confusions),
    errors: options.errors ? tally.errors : null,
  };
}

/** Runs over the documents, as long as they all take no more than a few seconds. */
const MOST_RUNS = 9;
const LONGEST_TIMING = 4_000;
/** Tokens of resolution before its time is taken: as many as it needs to be compiled whole, in no more than some seconds. */
const WARM_UP = 1_500_000;
const LONGEST_WARM_UP = 8_000;

/**
 * Called after a run over the same documents, which has warmed the engine up. Recognition and resolution take turns, a document
 * each, and what counts is each document's median: so other work on the machine meets both alike.
 */
function measureSpeed(
  engine: Engine,
  documents: readonly GoldDocument[],
  { transform, knowledge }: EvaluateOptions,
): Speed {
  const texts = documents.map((document) =>
    tokenise(transform ? transformDocument(document, transform).text : document.text),
  );
  const run = (text: TokenisedText): { recognition: number; resolution: number } => {
    const start = performance.now();
    const mentions = engine.recognise(text);
    const recognised = performance.now();
    if (knowledge) resolve(text.text, text, mentions, knowledge);
    return { recognition: recognised - start, resolution: performance.now() - recognised };
  };
  const tokens = texts.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  const warm = performance.now() + LONGEST_WARM_UP;
  for (let done = 0; knowledge && done < WARM_UP && performance.now() < warm; done += tokens)
    texts.forEach(run);
  const recognitions = texts.map((): number[] => []);
  const resolutions = texts.map((): number[] => []);
  const until = performance.now() + LONGEST_TIMING;
  for (let runs = 0; runs === 0 || (runs < MOST_RUNS && performance.now() < until); runs++) {
    texts.forEach((text, index) => {
      const { recognition, resolution } = run(text);
      recognitions[index]!.push(recognition);
      resolutions[index]!.push(resolution);
    });
  }
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return {
    words,
    seconds: sumOfMedians(recognitions),
    resolution: knowledge ? sumOfMedians(resolutions) : null,
  };
}

/** Of times in milliseconds, in seconds. */
function sumOfMedians(times: readonly (readonly number[])[]): number {
  return times.reduce((sum, each) => sum + median(each), 0) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function countWords({ text, tokenCount, tokenStarts, tokenEnds }: TokenisedText): number {
  let words = 0;
  for (let token = 0; token < tokenCount; token++)
    if (/[\p{L}\p{N}]/u.test(text.slice(tokenStarts[token], tokenEnds[token]))) words++;
  return words;
}
