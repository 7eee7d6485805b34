/** Start-up: what a shell loop pays for each run, beside node doing nothing and scripts that ask other libraries the same. */
import type { Measure } from './measurement.js';
import { ARTICLE_PATHS, ARTICLE_TEXTS, BINARY, peer } from './places.js';
import { takeTurns } from './take-turns.js';

const ROUNDS = 11;

export const measureStartup: Measure = async () => {
  const longest = ARTICLE_TEXTS.reduce(
    (best, { length }, at) => (length > ARTICLE_TEXTS[best]!.length ? at : best),
    0,
  );
  const article = ARTICLE_PATHS[longest]!;
  const runs = await takeTurns(
    {
      '`node -e 0`': { args: ['-e', '0'] },
      '`docs-cli --version`': { args: [BINARY, '--version'] },
      '`docs-cli --help`': { args: [BINARY, '--help'] },
      '`docs-cli entities article.txt --json`': { args: [BINARY, 'entities', article, '--json'] },
      'a script that asks compromise the same': { args: [peer('compromise-article'), article] },
      'a script that loads wink-nlp and reads it': { args: [peer('wink-article'), article] },
    },
    { rounds: ROUNDS, warmUp: true },
  );
  const node = runs['`node -e 0`'];
  const compromise = runs['a script that asks compromise the same'];
  return {
    title: `Start-up, median of ${ROUNDS}, by turns`,
    rows: Object.entries(runs).map(([name, { seconds, cpuSeconds }]) => ({
      name,
      figures: {
        seconds,
        'CPU s': cpuSeconds,
        '× node': seconds / node.seconds,
        '× node by CPU': cpuSeconds / node.cpuSeconds,
        '× compromise': seconds / compromise.seconds,
      },
    })),
    notes: [`The article has ${ARTICLE_TEXTS[longest]!.length} characters.`],
  };
};
