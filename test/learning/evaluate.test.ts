import { describe, expect, it } from '@jest/globals';
import { addToCalibration, calibrationOf, startCalibration } from '#src/learning/calibration.js';
import { crossValidate, evaluate } from '#src/learning/evaluate.js';
import type { GoldDocument } from '#src/learning/gold.js';
import { sentencesAround } from '#src/learning/list-errors.js';
import type { Engine, Mention } from '#src/recognition/engine.js';
import { tokenise } from '#src/text/tokenise.js';
import { parseGold } from '#src/learning/read-gold-files.js';

/** Takes every token that is in the list for a person, with a fixed score. */
function listEngine(names: readonly string[], score: number | null = null): Engine {
  return {
    name: 'list',
    recognise({ text, tokenCount, tokenStarts, tokenEnds }) {
      const mentions: Mention[] = [];
      for (let token = 0; token < tokenCount; token++) {
        const [start, end] = [tokenStarts[token]!, tokenEnds[token]!];
        if (names.includes(text.slice(start, end))) mentions.push({ start, end, type: 'person', score });
      }
      return mentions;
    },
  };
}

function gold(content: string): GoldDocument[] {
  return parseGold(content, 'gold').documents;
}

const NEWS = gold(
  '-DOCSTART- O\n\nAnn B-PER\nmet O\nBo B-PER\nLee I-PER\n. O\n\nShe O\nleft O\nRome B-LOC\n. O\n\n' +
    '-DOCSTART- O\n\nAnn B-PER\nwon O\n. O\n\nIranian B-NORP\nfans O\nsang O\n. O\n\n',
);

describe('an evaluation', () => {
  it('counts over all documents and lists the commonest confusions first', () => {
    const { documents, scores, confusions, calibration, errors, speed } = evaluate(
      listEngine(['Ann', 'Bo', 'Iranian', 'sang', 'Rome', 'won']),
      NEWS,
    );
    expect([documents, scores.gold, scores.predicted, scores.correct]).toEqual([2, 4, 7, 2]);
    expect(confusions).toEqual([
      { outcome: 'spurious', gold: null, predicted: 'person', count: 2 },
      { outcome: 'boundary', gold: 'PER', predicted: 'person', count: 1 },
      { outcome: 'spurious', gold: 'NORP', predicted: 'person', count: 1 },
      { outcome: 'type', gold: 'LOC', predicted: 'person', count: 1 },
    ]);
    expect([calibration, errors, speed]).toEqual([null, null, null]);
  });

  it('shows each error in its sentence, with offsets of the document', () => {
    const { errors } = evaluate(listEngine(['Bo', 'Rome'], 0.5), NEWS, { errors: true });
    expect(errors).toEqual([
      {
        document: 'gold#1',
        outcome: 'missed',
        gold: { start: 0, end: 3, text: 'Ann', type: 'person', label: 'PER' },
        predicted: null,
        sentence: { start: 0, end: 15, text: 'Ann met Bo Lee.' },
      },
      {
        document: 'gold#1',
        outcome: 'boundary',
        gold: { start: 8, end: 14, text: 'Bo Lee', type: 'person', label: 'PER' },
        predicted: { start: 8, end: 10, text: 'Bo', type: 'person', score: 0.5 },
        sentence: { start: 0, end: 15, text: 'Ann met Bo Lee.' },
      },
      {
        document: 'gold#1',
        outcome: 'type',
        gold: { start: 25, end: 29, text: 'Rome', type: 'place', label: 'LOC' },
        predicted: { start: 25, end: 29, text: 'Rome', type: 'person', score: 0.5 },
        sentence: { start: 16, end: 30, text: 'She left Rome.' },
      },
      {
        document: 'gold#2',
        outcome: 'missed',
        gold: { start: 0, end: 3, text: 'Ann', type: 'person', label: 'PER' },
        predicted: null,
        sentence: { start: 0, end: 8, text: 'Ann won.' },
      },
    ]);
  });

  it('is of the transformed text where a transform is given', () => {
    const engine = listEngine(['ANN']);
    expect(evaluate(engine, NEWS).scores.correct).toBe(0);
    const { scores, errors } = evaluate(engine, NEWS, { transform: 'upper', errors: true });
    expect(scores.correct).toBe(2);
    expect(errors![0]!.sentence.text).toBe('ANN MET BO LEE.');
  });

  it('leaves predictions on unscored labels out where the policy says so', () => {
    const engine = listEngine(['Ann', 'Iranian']);
    expect(evaluate(engine, NEWS, { unscored: 'ignore' }).scores.strict.precision).toBe(1);
    expect(evaluate(engine, NEWS, { unscored: 'count' }).scores.strict.precision).toBe(2 / 3);
  });

  it('counts words, not punctuation, for the speed', () => {
    const { speed } = evaluate(listEngine([]), NEWS, { timing: true });
    expect(speed!.words).toBe(12);
    expect(speed!.seconds).toBeGreaterThanOrEqual(0);
  });

  it('of nothing is nothing', () => {
    const { scores, confusions } = evaluate(listEngine([]), []);
    expect(scores.strict).toEqual({ precision: null, recall: null, f1: null });
    expect(confusions).toEqual([]);
  });
});

describe('calibration', () => {
  const pair = (score: number | null, correct: boolean): Parameters<typeof addToCalibration>[1][number] => ({
    outcome: correct ? 'correct' : 'spurious',
    gold: null,
    predicted: { start: 0, end: 1, type: 'person', score },
  });

  it('weighs the gap of each bin by its mentions', () => {
    const tally = startCalibration();
    addToCalibration(tally, [
      pair(0.95, true),
      pair(1, true),
      pair(0.95, false),
      pair(0.1, false),
      pair(null, true),
    ]);
    const { mentions, expectedError, bins } = calibrationOf(tally)!;
    expect(mentions).toBe(4);
    expect(bins).toHaveLength(10);
    expect(bins[1]).toEqual({ from: 0.1, to: 0.2, mentions: 1, meanScore: 0.1, accuracy: 0 });
    expect(bins[9]!.mentions).toBe(3);
    expect(bins[9]!.meanScore).toBeCloseTo(2.9 / 3, 12);
    expect(bins[9]!.accuracy).toBeCloseTo(2 / 3, 12);
    expect(expectedError).toBeCloseTo((1 * 0.1 + 3 * (2.9 / 3 - 2 / 3)) / 4, 12);
    expect(bins[0]).toEqual({ from: 0, to: 0.1, mentions: 0, meanScore: null, accuracy: null });
  });

  it('is perfect where half of what scores a half is right', () => {
    const tally = startCalibration();
    addToCalibration(tally, [pair(0.5, true), pair(0.5, false)]);
    expect(calibrationOf(tally)!.expectedError).toBe(0);
  });
});

describe('cross-validation', () => {
  const documents = Array.from({ length: 9 }, (_, index) => ({ ...NEWS[index % 2]!, id: String(index) }));

  it('never trains on what it measures, and counts every document once', async () => {
    const trained: string[][] = [];
    const result = await crossValidate(
      (train) => {
        trained.push(train.map(({ id }) => id));
        return listEngine(['Ann', 'Rome']);
      },
      documents,
      { k: 3, seed: 1, errors: true },
    );
    expect(trained.map(({ length }) => length)).toEqual([6, 6, 6]);
    const whole = evaluate(listEngine(['Ann', 'Rome']), documents, { errors: true });
    expect(result.scores).toEqual(whole.scores);
    expect(result.confusions).toEqual(whole.confusions);
    expect(result.errors).toHaveLength(whole.errors!.length);
    expect(result.folds.reduce((sum, { gold: count }) => sum + count, 0)).toBe(whole.scores.gold);
    for (const id of documents.map(({ id }) => id))
      expect(trained.filter((ids) => ids.includes(id))).toHaveLength(2);
  });
});

describe('the sentence of a span', () => {
  const tokens = tokenise('Ann won. Bo lost. The end.');
  it.each([
    [0, 3, 'Ann won.'],
    [9, 11, 'Bo lost.'],
    [22, 25, 'The end.'],
    [4, 11, 'Ann won. Bo lost.'],
    [0, 25, 'Ann won. Bo lost. The end.'],
  ])('[%d, %d) is %j', (start, end, expected) => {
    const span = sentencesAround(tokens, { start, end });
    expect(tokens.text.slice(span.start, span.end)).toBe(expected);
  });

  it('is the one that the span ends, not the one that begins there without a space', () => {
    const glued = tokenise('The committee met in Rome.Nobody agreed with it.');
    expect(sentencesAround(glued, { start: 21, end: 26 })).toEqual({ start: 0, end: 26 });
    expect(sentencesAround(glued, { start: 26, end: 32 })).toEqual({ start: 26, end: glued.text.length });
  });

  it('of a text without tokens is the span itself', () => {
    expect(sentencesAround(tokenise('  '), { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  });
});
