/**
 * Which entities are kept and in what order: `--types`, `--min-count`, `--top`, `--sort`, `--via`. The same
 * choices apply to the record of a document and to the totals of a corpus, and so to every output format.
 */
import {
  ENTITY_TYPES,
  type DocumentRecord,
  type EntityRecord,
  type EntityType,
  type UnresolvedRecord,
} from '../record.js';
import { compareText } from './tally.js';
import type { CorpusRecord } from './total-entities.js';

export const SORTS = ['count', 'first', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface EntityFilter {
  /** Only these types; all when absent. */
  readonly types?: readonly EntityType[] | undefined;
  /** Only entities with at least so many direct mentions. */
  readonly minCount?: number | undefined;
  /** The N most frequent of each type. */
  readonly top?: number | undefined;
  /** `count`: the record's own order. `first`: by first mention. `name`: alphabetically. Default `count`. */
  readonly sort?: Sort | undefined;
  /** Keep countries that are known only through another entity (count 0). */
  readonly via?: boolean | undefined;
}

interface Countable {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly count: number;
}

/**
 * The record with only the entities that the filter lets through. References to entities that were filtered
 * out stay: they are ids. Entities without a mention come last with `sort: 'first'`.
 */
export function filterEntities(record: DocumentRecord, filter: EntityFilter): DocumentRecord {
  const { types } = filter;
  return {
    ...record,
    entities: choose(record.entities, filter, byFirstMention),
    unresolved: types ? record.unresolved.filter((open) => couldBe(open, types)) : record.unresolved,
  };
}

/** Whether a mention that the text leaves open, or one of its candidates, is of these types. */
export function couldBe({ type, candidates }: UnresolvedRecord, types: readonly EntityType[]): boolean {
  return types.some((each) => each === type || candidates.some((id) => id.startsWith(`${each}/`)));
}

/** The totals with only those entities. They have no first mention: `sort: 'first'` keeps their own order, by count. */
export function filterTotals(corpus: CorpusRecord, filter: EntityFilter): CorpusRecord {
  return { ...corpus, entities: choose(corpus.entities, filter, () => 0) };
}

/** `entities` come in order of count, so the first N of a type are its most frequent. */
function choose<T extends Countable>(
  entities: readonly T[],
  { types = ENTITY_TYPES, minCount = 0, top = Infinity, sort = 'count', via = false }: EntityFilter,
  compareFirst: (a: T, b: T) => number,
): T[] {
  const kept = new Map<EntityType, number>();
  const chosen = entities.filter(({ type, count }) => {
    if (!types.includes(type) || count < minCount || (type === 'country' && count === 0 && !via))
      return false;
    const rank = (kept.get(type) ?? 0) + 1;
    kept.set(type, rank);
    return rank <= top;
  });
  if (sort === 'count') return chosen;
  return chosen.sort(sort === 'first' ? compareFirst : createNameOrder());
}

function byFirstMention(a: EntityRecord, b: EntityRecord): number {
  return firstMention(a) - firstMention(b) || compareText(a.id, b.id);
}

/** Offset of the first mention; an entity without any comes after all others. */
export function firstMention(entity: EntityRecord): number {
  return entity.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

function createNameOrder(): (a: Countable, b: Countable) => number {
  const collator = new Intl.Collator('en');
  return (a, b) => collator.compare(a.name, b.name) || compareText(a.id, b.id);
}
