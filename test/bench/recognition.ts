/** Recognition alone, in one thread of this process: the engines take turns over the same tokenised articles. */
import { modelLoader } from '#src/pipeline/load-model.js';
import { ENGINES } from '#src/recognition/engines.js';
import { countWords } from '#src/text/count-words.js';
import { tokenise } from '#src/text/tokenise.js';
import type { Measure } from './measurement.js';
import { ARTICLE_TEXTS } from './places.js';
import { median } from './take-turns.js';

const ROUNDS = 5;
/** Rounds that are not counted: V8 compiles. */
const WARM_UP = 3;
/** Passes over the articles a turn, so that a turn takes either of them about as long. */
const PASSES = { trained: 10, compromise: 1 };

export const measureRecognition: Measure = async () => {
  const articles = ARTICLE_TEXTS.map((text) => tokenise(text));
  const words = articles.reduce((sum, article) => sum + countWords(article), 0);
  const names = ['trained', 'compromise'] as const;
  const engines = await Promise.all(names.map((name) => ENGINES[name](modelLoader(undefined))));
  const times = names.map(() => [] as number[]);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    names.forEach((name, at) => {
      const started = performance.now();
      for (let pass = 0; pass < PASSES[name]; pass++)
        for (const article of articles) engines[at]!.recognise(article);
      if (round >= 0) times[at]!.push((performance.now() - started) / 1000 / PASSES[name]);
    });
  }
  const speeds = times.map((each) => words / median(each));
  return {
    title: `Recognition alone, median of ${ROUNDS}, by turns`,
    rows: names.map((name, at) => ({
      name: `\`--engine ${name}\``,
      figures: { 'words/s': speeds[at]!, '× compromise': speeds[at]! / speeds[1]! },
    })),
    notes: ['On tokens, once the program has been compiled; the articles are short and full of names.'],
  };
};
