/**
 * The whole set at a glance (`summary`): figures, the entities in the most documents, and the pairs that most
 * often share a sentence. A fold over records whose result does not depend on their order. Its JSON Schema is
 * `schemas/summary.json`.
 *
 * Memory grows with the different entities and the different pairs of them. A sentence adds at most
 * `PAIRED_PER_SENTENCE` × (`PAIRED_PER_SENTENCE` - 1) / 2 pairs: a list of hundreds of names says little about
 * any two of them, and would be quadratic.
 */
import { isErrorRecord, type DocumentRecord, type EntityType, type Result } from '../record.js';
import { compareText, count, joiningKey, mostFrequent, type Tally } from './tally.js';

export const SUMMARY_SCHEMA = 'docs-cli/summary/1';

/** Of one sentence, only so many entities are paired: those mentioned first. */
export const PAIRED_PER_SENTENCE = 20;

const DEFAULT_TOP = 10;

/** An entity among those in the most documents. */
export interface Leader {
  id: string;
  name: string;
  documents: number;
  mentions: number;
}

export interface PairMember {
  id: string;
  type: EntityType;
  name: string;
}

/** Two entities and the number of sentences in which both are mentioned. `a.id` comes before `b.id`. */
export interface Pair {
  a: PairMember;
  b: PairMember;
  sentences: number;
}

export interface SummaryRecord {
  schema: typeof SUMMARY_SCHEMA;
  version: string;
  documents: number;
  failed: number;
  characters: number;
  words: number;
  sentences: number;
  dates: { first: string | null; last: string | null; dated: number };
  /** How many different entities of each type are mentioned. */
  different: { people: number; countries: number; organisations: number };
  people: Leader[];
  countries: Leader[];
  organisations: Leader[];
  pairs: Pair[];
  /** Sentences with more entities than were paired. */
  cappedSentences: number;
}

export interface SummaryOptions {
  /** Length of each list; 10 when absent. */
  readonly top?: number | undefined;
  readonly types?: readonly EntityType[] | undefined;
}

export interface Summary {
  addRecord(result: Result): void;
  finish(): SummaryRecord;
}

interface Known {
  readonly id: string;
  /** The joining key: unique, unlike an id ending in `~n`. */
  readonly key: string;
  readonly type: EntityType;
  readonly names: Tally;
  documents: number;
  mentions: number;
}

/** @param version of the program, for the record */
export function createSummary(version: string, { top = DEFAULT_TOP, types }: SummaryOptions = {}): Summary {
  const indices = new Map<string, number>();
  const known: Known[] = [];
  const pairs = createPairCounts();
  const figures = { documents: 0, failed: 0, characters: 0, words: 0, sentences: 0 };
  let first: string | null = null;
  let last: string | null = null;
  let dated = 0;

  function indexOf(key: string, id: string, type: EntityType): number {
    let index = indices.get(key);
    if (index === undefined) {
      indices.set(key, (index = known.length));
      known.push({ id, key, type, names: new Map(), documents: 0, mentions: 0 });
    }
    return index;
  }

  /** Counts the entities and returns the indices of those mentioned in each sentence. */
  function addEntities(record: DocumentRecord): Map<number, Set<number>> {
    const mentions: { start: number; sentence: number; index: number }[] = [];
    for (const entity of record.entities) {
      if (entity.count === 0 || entity.type === 'place' || (types && !types.includes(entity.type))) continue;
      const index = indexOf(joiningKey(entity.id, record.id), entity.id, entity.type);
      const total = known[index]!;
      total.documents++;
      total.mentions += entity.count;
      count(total.names, entity.name);
      for (const { start, sentence } of entity.mentions) mentions.push({ start, sentence, index });
    }
    mentions.sort((a, b) => a.start - b.start);
    const bySentence = new Map<number, Set<number>>();
    for (const { sentence, index } of mentions) {
      const present = bySentence.get(sentence);
      if (present) present.add(index);
      else bySentence.set(sentence, new Set([index]));
    }
    return bySentence;
  }

  function leaders(type: EntityType): Leader[] {
    return known
      .filter((entity) => entity.type === type)
      .sort(compareLeaders)
      .slice(0, top)
      .map(({ id, names, documents, mentions }) => ({
        id,
        name: mostFrequent(names) ?? '',
        documents,
        mentions,
      }));
  }

  const howMany = (type: EntityType): number => known.filter((entity) => entity.type === type).length;

  return {
    addRecord(result) {
      if (isErrorRecord(result)) {
        figures.failed++;
        return;
      }
      figures.documents++;
      figures.characters += result.characters;
      figures.words += result.words;
      figures.sentences += result.sentences;
      if (result.date !== null) {
        dated++;
        if (first === null || result.date < first) first = result.date;
        if (last === null || result.date > last) last = result.date;
      }
      for (const present of addEntities(result).values()) pairs.addSentence(present);
    },
    finish: () => ({
      schema: SUMMARY_SCHEMA,
      version,
      ...figures,
      dates: { first, last, dated },
      different: {
        people: howMany('person'),
        countries: howMany('country'),
        organisations: howMany('organisation'),
      },
      people: leaders('person'),
      countries: leaders('country'),
      organisations: leaders('organisation'),
      pairs: pairs.most(known, top),
      cappedSentences: pairs.cappedSentences(),
    }),
  };
}

function compareLeaders(a: Known, b: Known): number {
  return b.documents - a.documents || b.mentions - a.mentions || compareText(a.key, b.key);
}

/** A pair of indices (both below 2^26, that is 67 million entities) as one number, exact in a double. */
const PAIR_BASE = 2 ** 26;

interface PairCounts {
  addSentence(present: ReadonlySet<number>): void;
  most(known: readonly Known[], top: number): Pair[];
  cappedSentences(): number;
}

function createPairCounts(): PairCounts {
  const sentencesOf = new Map<number, number>();
  let capped = 0;
  return {
    addSentence(present) {
      if (present.size > PAIRED_PER_SENTENCE) capped++;
      const paired = [...present].slice(0, PAIRED_PER_SENTENCE);
      for (let i = 0; i < paired.length; i++)
        for (let j = i + 1; j < paired.length; j++) {
          const [low, high] = [Math.min(paired[i]!, paired[j]!), Math.max(paired[i]!, paired[j]!)];
          const pair = low * PAIR_BASE + high;
          sentencesOf.set(pair, (sentencesOf.get(pair) ?? 0) + 1);
        }
    },
    most(known, top) {
      const threshold = nthLargest([...sentencesOf.values()], top);
      return [...sentencesOf]
        .filter(([, sentences]) => sentences >= threshold)
        .map(([pair, sentences]) => {
          const members = [known[Math.floor(pair / PAIR_BASE)]!, known[pair % PAIR_BASE]!];
          const [a, b] = members.sort((x, y) => compareText(x.key, y.key));
          return { a: a!, b: b!, sentences };
        })
        .sort(
          (x, y) =>
            y.sentences - x.sentences || compareText(x.a.key, y.a.key) || compareText(x.b.key, y.b.key),
        )
        .slice(0, top)
        .map(({ a, b, sentences }) => ({ a: describe(a), b: describe(b), sentences }));
    },
    cappedSentences: () => capped,
  };
}

/** So that only the few pairs that can be among the most are described and sorted by name. */
function nthLargest(values: number[], n: number): number {
  return Float64Array.from(values).sort().at(-n) ?? 0;
}

function describe({ id, type, names }: Known): PairMember {
  return { id, type, name: mostFrequent(names) ?? '' };
}
