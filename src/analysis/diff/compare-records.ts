/**
 * The records of two sets of documents → what changed: documents and entities gained and lost, counts, names, roles and
 * countries, in each document and in all together. The record's JSON Schema is `schemas/diff.json`.
 */
import {
  ENTITY_TYPES,
  type DocumentRecord,
  type EntityRecord,
  type EntityType,
  type RoleRecord,
} from '../../record.js';
import { compareText, joiningKey } from '../tally.js';

export const DIFF_SCHEMA = 'docs-cli/diff/1';

export type ComparedRole = Pick<RoleRecord, 'title' | 'office' | 'of' | 'former'>;

/** What is compared of an entity. */
export interface EntityState {
  name: string;
  count: number;
  roles: ComparedRole[];
  /** Ids of countries: those of an organisation, that of a place; of others none. */
  countries: string[];
}

export type Change = 'gained' | 'lost' | 'changed';

export interface EntityChange {
  id: string;
  type: EntityType;
  name: string;
  change: Change;
  /** Null where it is not mentioned. */
  before: EntityState | null;
  after: EntityState | null;
}

export interface DocumentChange {
  /** What both sides call the document. */
  document: string;
  change: 'added' | 'removed' | 'changed';
  entities: EntityChange[];
}

export interface DiffRecord {
  schema: typeof DIFF_SCHEMA;
  version: string;
  before: DiffSide;
  after: DiffSide;
  counts: { added: number; removed: number; changed: number; same: number };
  /** Of all documents together; roles and countries of each entity are those of any. */
  entities: EntityChange[];
  /** Those that differ, by id. */
  documents: DocumentChange[];
}

export interface DiffSide {
  path: string;
  documents: number;
  /** Ids of documents that could not be read, which are not compared. */
  failed: string[];
}

/** One side, read: documents by the id under which they are paired. */
export interface RecordSet {
  readonly path: string;
  readonly failed: readonly string[];
  readonly documents: ReadonlyMap<string, Entities>;
}

/** Entities that are mentioned, by id. */
export type Entities = ReadonlyMap<string, Entity>;

interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly state: EntityState;
}

/** What a comparison needs of a record; the rest can be forgotten. */
export function reduceRecord(record: DocumentRecord, types?: readonly EntityType[]): Entities {
  const entities = new Map<string, Entity>();
  for (const entity of record.entities)
    if (entity.count > 0 && (!types || types.includes(entity.type)))
      entities.set(entity.id, { id: entity.id, type: entity.type, state: stateOf(entity) });
  return entities;
}

/** Linear in the entities but for sorting. */
export function compareSets(before: RecordSet, after: RecordSet, version: string): DiffRecord {
  const failed = new Set([...before.failed, ...after.failed]);
  const ids = [...new Set([...before.documents.keys(), ...after.documents.keys()])]
    .filter((id) => !failed.has(id))
    .sort(compareText);
  const documents: DocumentChange[] = [];
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const id of ids) {
    const [old, now] = [before.documents.get(id), after.documents.get(id)];
    const entities = compareEntities(old ?? NONE, now ?? NONE);
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    if (change === 'changed' && entities.length === 0) counts.same++;
    else {
      counts[change]++;
      documents.push({ document: id, change, entities });
    }
  }
  return {
    schema: DIFF_SCHEMA,
    version,
    before: sideOf(before),
    after: sideOf(after),
    counts,
    entities: compareEntities(totalOf(before, ids), totalOf(after, ids)),
    documents,
  };
}

const NONE: Entities = new Map();

function sideOf({ path, documents, failed }: RecordSet): DiffSide {
  return { path, documents: documents.size, failed: [...failed] };
}

/** By type, gained before lost before changed, then by the greater count and id. */
function compareEntities(before: Entities, after: Entities): EntityChange[] {
  const changes: EntityChange[] = [];
  for (const [key, { id, type, state }] of before) {
    const now = after.get(key)?.state ?? null;
    if (now && isSame(state, now)) continue;
    changes.push({
      id,
      type,
      name: now?.name ?? state.name,
      change: now ? 'changed' : 'lost',
      before: state,
      after: now,
    });
  }
  for (const [key, { id, type, state }] of after)
    if (!before.has(key))
      changes.push({ id, type, name: state.name, change: 'gained', before: null, after: state });
  const order: readonly Change[] = ['gained', 'lost', 'changed'];
  const most = ({ before: old, after: now }: EntityChange): number =>
    Math.max(old?.count ?? 0, now?.count ?? 0);
  return changes.sort(
    (a, b) =>
      ENTITY_TYPES.indexOf(a.type) - ENTITY_TYPES.indexOf(b.type) ||
      order.indexOf(a.change) - order.indexOf(b.change) ||
      most(b) - most(a) ||
      compareText(a.id, b.id),
  );
}

function stateOf(entity: EntityRecord): EntityState {
  const { name, count } = entity;
  const roles = entity.type === 'person' ? entity.roles : [];
  const countries =
    entity.type === 'organisation'
      ? entity.countries
      : entity.type === 'place' && entity.country !== null
        ? [entity.country]
        : [];
  return { name, count, roles: distinct(roles), countries: [...countries].sort(compareText) };
}

/** Each role once, in an order that does not depend on the text. */
function distinct(roles: readonly ComparedRole[]): ComparedRole[] {
  const byKey = new Map<string, ComparedRole>();
  for (const { title, office, of, former } of roles) {
    const role = { title, office, of, former };
    byKey.set(JSON.stringify(role), role);
  }
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, role]) => role);
}

function isSame(a: EntityState, b: EntityState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Entities of the compared documents, joined by id; the name is that of the document where it is mentioned most. */
function totalOf({ documents }: RecordSet, ids: readonly string[]): Entities {
  const total = new Map<string, Entity & { most: number }>();
  for (const document of ids) {
    for (const { id, type, state } of documents.get(document)?.values() ?? []) {
      const key = joiningKey(id, document);
      const known = total.get(key);
      if (!known) {
        total.set(key, { id, type, state: { ...state }, most: state.count });
        continue;
      }
      const { state: sum } = known;
      sum.count += state.count;
      sum.roles = distinct([...sum.roles, ...state.roles]);
      sum.countries = [...new Set([...sum.countries, ...state.countries])].sort(compareText);
      if (state.count > known.most) {
        sum.name = state.name;
        total.set(key, { ...known, most: state.count });
      }
    }
  }
  return total;
}
