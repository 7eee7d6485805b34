/** What each stage of an analysis takes, in turns over the same articles, after enough rounds to be compiled. */
import { modelLoader } from '#src/pipeline/load-model.js';
import { loadKnowledge } from '#src/pipeline/load-resources.js';
import { ENGINES } from '#src/recognition/engines.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import type { Measure } from './measurement.js';
import { ARTICLE_TEXTS } from './places.js';
import { median } from './take-turns.js';

const ROUNDS = 100;
const WARM_UP = 300;

export const measureStages: Measure = async () => {
  const engine = await ENGINES.trained(modelLoader(undefined));
  const knowledge = loadKnowledge();
  const articles = ARTICLE_TEXTS.map((text) => tokenise(text));
  const found = articles.map((article) => engine.recognise(article));
  const tokens = articles.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  const stages = {
    tokenise: () => {
      for (const text of ARTICLE_TEXTS) tokenise(text);
    },
    recognise: () => {
      for (const article of articles) engine.recognise(article);
    },
    resolve: () => {
      articles.forEach((article, index) => resolve(article.text, article, found[index]!, knowledge));
    },
  };
  const times = { tokenise: [] as number[], recognise: [] as number[], resolve: [] as number[] };
  const names = ['tokenise', 'recognise', 'resolve'] as const;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const name of names) {
      const started = performance.now();
      stages[name]();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  const costOf = (name: keyof typeof stages): number => (median(times[name]) * 1000) / tokens;
  return {
    title: `Stages of an analysis, median of ${ROUNDS}, by turns`,
    rows: names.map((name) => ({
      name,
      figures: { 'µs a token': costOf(name), '× recognise': costOf(name) / costOf('recognise') },
    })),
    notes: [],
  };
};
