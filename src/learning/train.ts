/**
 * Gold → a model file. Three steps, all seeded, so that the same gold, lexicon and options give the same bytes:
 *
 * 1. The field of the first pass, on all documents, some of them a second time in capitals.
 * 2. The weights of the document's votes. They must be learnt from votes like those of a text never seen, so more fields are
 *    trained, each on all parts of the documents but one, and each casts the votes in the part that it does not know. The
 *    parts are runs of each set's documents, since neighbours are often of one source.
 * 3. The calibration of the scores, on the same parts.
 */
import { type Decoder, createDecoder } from '../recognition/decode.js';
import { MOST_VOTE_FEATURES, voteFeatures } from '../recognition/document-votes.js';
import { typeOfClass } from '../recognition/labels.js';
import type { Lexicon } from '../recognition/lexicon.js';
import { type Model, writeModel } from '../recognition/model-file.js';
import { endOfStretch, passAgain, passFirst, type Stretch } from '../recognition/two-passes.js';
import { viewSentence } from '../recognition/view-sentence.js';
import { type Weights, indexWeights } from '../recognition/weights.js';
import { createWordTable, type WordTable } from '../recognition/word-table.js';
import { tokenise, type TokenisedText } from '../text/tokenise.js';
import { type Judged, fitCalibration } from './crf/fit-calibration.js';
import { encodeSentences, type LabelledSentence } from './crf/encode-sentences.js';
import { labelTokens } from './crf/label-tokens.js';
import { joinWeights, quantise } from './crf/quantise.js';
import { type TrainingOptions, trainCrf } from './crf/train-crf.js';
import { scoredGold } from './align.js';
import type { GoldDocument } from './gold.js';
import { createRandom } from './random.js';
import { transformDocument } from './transform.js';
import { trimSpan } from './trim-span.js';

export interface TrainOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  /** Features seen less often get no weight. */
  readonly minCount: number;
  /** Share of documents that are learnt in capitals as well. */
  readonly capitals: number;
  readonly voteEpochs: number;
  /** Names of the sets that are annotated by other customs than the model is to follow: what is peculiar to each is learnt apart. */
  readonly customs: readonly string[];
}

export const TRAIN_DEFAULTS: TrainOptions = {
  seed: 1,
  epochs: 7,
  rate: 0.03,
  l1: 0.4,
  l2: 1e-6,
  minCount: 2,
  capitals: 0.15,
  voteEpochs: 4,
  customs: [],
};

/** Parts of the documents for the second pass and the calibration. */
const PARTS = 4;
/** Of all the work: that of the votes, of one field on all documents but a part, of the first field. */
const VOTES_SHARE = 0.08;
const PART_SHARE = (1 - VOTES_SHARE) / (PARTS + 1 / (1 - 1 / PARTS));
const FIRST_SHARE = 1 - VOTES_SHARE - PARTS * PART_SHARE;

/** Documents of one origin, annotated alike. */
export interface GoldSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
}

/** @param report what is being done, and how much of all is done, 0–1 */
export type ReportTraining = (step: string, done: number) => void;

/**
 * The bytes of a model file.
 * @param lexicon what is known of words: that of an earlier model, or one compiled anew
 */
export function train(
  sets: readonly GoldSet[],
  lexicon: Lexicon,
  options: TrainOptions = TRAIN_DEFAULTS,
  report: ReportTraining = () => undefined,
): Uint8Array {
  return writeModel(trainModel(sets, lexicon, options, report));
}

interface Lesson {
  readonly gold: GoldDocument;
  readonly prose: TokenisedText;
  readonly allowed: Int32Array;
  readonly part: number;
  /** Its set's place among those with customs of their own, from 1; 0: it has none. */
  readonly custom: number;
}

export function trainModel(
  sets: readonly GoldSet[],
  lexicon: Lexicon,
  options: TrainOptions = TRAIN_DEFAULTS,
  report: ReportTraining = () => undefined,
): Model {
  const table = createWordTable(lexicon);
  const lessons = prepareLessons(sets, options);
  const first = trainFirst(lessons, table, options, (share) => {
    report('first pass', share * FIRST_SHARE);
  });
  const fields = Array.from(
    { length: PARTS },
    (_, part) =>
      trainFirst(
        lessons.filter((lesson) => lesson.part !== part),
        table,
        options,
        (share) => {
          report('first pass without a part', FIRST_SHARE + (part + share) * PART_SHARE);
        },
      ).weights,
  );
  const decoders = fields.map((field) => createDecoder(indexWeights(field), field.transitions));
  const stretches = lessons.flatMap((lesson) => castVotes(lesson, decoders[lesson.part]!, table));
  const second = trainSecond(stretches, fields, options, (share) => {
    report('second pass', 1 + (share - 1) * VOTES_SHARE);
  });
  const calibration = fitCalibration(judge(stretches, second));
  return {
    lexicon,
    weights: joinWeights(first.weights, second),
    secondTransitions: second.transitions,
    calibration,
    about: describe(sets, options),
  };
}

function prepareLessons(sets: readonly GoldSet[], { seed, capitals, customs }: TrainOptions): Lesson[] {
  const random = createRandom(seed);
  return sets.flatMap(({ name, documents }) => {
    const custom = customs.indexOf(name) + 1;
    return documents.flatMap((document, index) => {
      const part = Math.floor((PARTS * index) / documents.length);
      const versions = random() < capitals ? [document, transformDocument(document, 'upper')] : [document];
      return versions.map((gold): Lesson => {
        const prose = tokenise(gold.text);
        return { gold, prose, allowed: labelTokens(gold, prose), part, custom };
      });
    });
  });
}

function trainFirst(
  lessons: readonly Lesson[],
  table: WordTable,
  options: TrainOptions,
  report: (share: number) => void,
): { weights: Weights } {
  const sentences = lessons.flatMap(({ prose, allowed, custom }) =>
    Array.from({ length: prose.sentenceCount }, (_, s): LabelledSentence => {
      const from = prose.sentenceStarts[s]!;
      const to = prose.sentenceStarts[s + 1]!;
      return {
        view: viewSentence(prose, from, to, table),
        allowed: allowed.subarray(from, to),
        custom,
      };
    }),
  );
  const data = encodeSentences(sentences, options.minCount);
  const crf = trainCrf(data, options, (epoch) => {
    report(epoch / options.epochs);
  });
  return { weights: quantise(data.ids, crf, 0) };
}

type Voted = Stretch & { readonly lesson: Lesson };

function castVotes(lesson: Lesson, decoder: Decoder, table: WordTable): Voted[] {
  const stretches: Voted[] = [];
  for (let from = 0; from < lesson.prose.sentenceCount; from = stretches.at(-1)!.to)
    stretches.push({
      ...passFirst(decoder, lesson.prose, table, from, endOfStretch(lesson.prose, from)),
      lesson,
    });
  return stretches;
}

function trainSecond(
  stretches: readonly Voted[],
  fields: readonly Weights[],
  options: TrainOptions,
  report: (share: number) => void,
): Weights {
  const ids = new Int32Array(MOST_VOTE_FEATURES);
  const sentences = stretches.flatMap(({ views, votes, from, lesson: { prose, allowed } }) =>
    views.map((view, s): LabelledSentence => {
      const start = prose.sentenceStarts[from + s]!;
      const inStretch = start - prose.sentenceStarts[from]!;
      const extra = Array.from({ length: view.length }, (_, i) =>
        ids.slice(0, voteFeatures(votes, inStretch + i, ids)),
      );
      return { view, allowed: allowed.subarray(start, start + view.length), extra };
    }),
  );
  const data = encodeSentences(sentences, 3);
  const emissions = new Float32Array(stretches.reduce((sum, stretch) => sum + stretch.emissions.length, 0));
  let filled = 0;
  for (const stretch of stretches) {
    emissions.set(stretch.emissions, filled);
    filled += stretch.emissions.length;
  }
  const transitions = fields[0]!.transitions.map(
    (_, k) => fields.reduce((sum, field) => sum + field.transitions[k]!, 0) / fields.length,
  );
  const training: TrainingOptions = { ...options, epochs: options.voteEpochs, l1: 0.2 };
  const crf = trainCrf(
    data,
    training,
    (epoch) => {
      report(epoch / training.epochs);
    },
    { emissions, transitions },
  );
  return quantise(data.ids, crf, 0);
}

/** The names that the second pass finds in the parts, with whether they are right. */
function judge(stretches: readonly Voted[], second: Weights): Judged[] {
  const decoder = createDecoder(indexWeights(second), second.transitions);
  return stretches.flatMap((stretch) => {
    const { gold, prose } = stretch.lesson;
    const right = new Set(scoredGold(gold).map(({ start, end, type }) => `${start} ${end} ${type}`));
    const judged: Judged[] = [];
    passAgain(decoder, stretch, (sentence, names) => {
      const offset = prose.sentenceStarts[stretch.from + sentence]!;
      for (const { from, to, nameClass, probability } of names) {
        const type = typeOfClass(nameClass);
        if (type === null) continue;
        const span = trimSpan(prose.text, {
          start: prose.tokenStarts[offset + from]!,
          end: prose.tokenEnds[offset + to - 1]!,
        });
        judged.push({ type, probability, right: right.has(`${span.start} ${span.end} ${type}`) });
      }
    });
    return judged;
  });
}

function describe(sets: readonly GoldSet[], options: TrainOptions): string {
  return JSON.stringify({
    gold: sets.map(({ name, documents }) => ({ name, documents: documents.length })),
    options,
  });
}
