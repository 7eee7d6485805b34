/**
 * The totals of a corpus (`entities --corpus`): a fold over records that joins entities by id and keeps only
 * what it adds up, so that memory grows with the number of different entities, not of documents. The result
 * does not depend on the order of the documents. Its JSON Schema is `schemas/corpus.json`.
 */
import {
  EVIDENCE,
  isErrorRecord,
  type EntityRecord,
  type Evidence,
  type Result,
  type RoleRecord,
  type ViaRecord,
} from '../record.js';
import { compareText, count, isOwnToDocument, joiningKey, mostFrequent, type Tally } from './tally.js';

export const CORPUS_SCHEMA = 'docs-cli/corpus/1';

/** A role that a person has somewhere in the corpus, and how often it is stated. */
export interface CorpusRole extends Pick<RoleRecord, 'title' | 'office' | 'of' | 'former'> {
  count: number;
}

interface CorpusEntityBase {
  id: string;
  /** The name that it goes by in the most documents. */
  name: string;
  /** Every other name, sorted. */
  aliases: string[];
  /** The document that an id ending in `~n` belongs to; null for an entity joined across documents. */
  document: string | null;
  /** In how many documents it is mentioned or, for a country of count 0, present through another entity. */
  documents: number;
  /** Direct mentions. */
  count: number;
}

export interface CorpusPerson extends CorpusEntityBase {
  type: 'person';
  roles: CorpusRole[];
}
export interface CorpusCountry extends CorpusEntityBase {
  type: 'country';
  code: string;
  code3: string | null;
  /** Mentions by kind of evidence; every kind is there. They add up to `count`. */
  evidence: Record<Evidence, number>;
  via: ViaRecord[];
}
export interface CorpusOrganisation extends CorpusEntityBase {
  type: 'organisation';
  partOf: string | null;
  countries: string[];
}
export interface CorpusPlace extends CorpusEntityBase {
  type: 'place';
  country: string | null;
}
export type CorpusEntity = CorpusPerson | CorpusCountry | CorpusOrganisation | CorpusPlace;

export interface CorpusRecord {
  schema: typeof CORPUS_SCHEMA;
  version: string;
  /** Documents read; those that failed are counted apart. */
  documents: number;
  failed: number;
  characters: number;
  words: number;
  /** Mentions that their documents leave open between several entities: counted, in none of them. */
  unresolved: number;
  /** By count, documents and id. */
  entities: CorpusEntity[];
}

export interface Totals {
  addRecord(result: Result): void;
  /** The totals so far; more records may follow. */
  finish(): CorpusRecord;
}

/** @param version of the program, for the record */
export function createTotals(version: string): Totals {
  const gathered = new Map<string, Gathered>();
  const figures = { documents: 0, failed: 0, characters: 0, words: 0, unresolved: 0 };
  return {
    addRecord(result) {
      if (isErrorRecord(result)) {
        figures.failed++;
        return;
      }
      figures.documents++;
      figures.characters += result.characters;
      figures.words += result.words;
      figures.unresolved += result.unresolved.length;
      for (const entity of result.entities) {
        const key = joiningKey(entity.id, result.id);
        let total = gathered.get(key);
        if (!total) gathered.set(key, (total = beginGathering(entity, result.id)));
        gather(total, entity);
      }
    },
    finish: () => ({
      schema: CORPUS_SCHEMA,
      version,
      ...figures,
      entities: [...gathered.values()].map(finishGathering).sort(compareTotals),
    }),
  };
}

function compareTotals(a: CorpusEntity, b: CorpusEntity): number {
  return (
    b.count - a.count ||
    b.documents - a.documents ||
    compareText(a.id, b.id) ||
    compareText(a.document ?? '', b.document ?? '')
  );
}

/** What is known of one entity so far. The parts that only one type has are made when they are needed. */
interface Gathered {
  id: string;
  document: string | null;
  documents: number;
  count: number;
  names: Tally;
  aliases: Set<string>;
  details: Details;
}

type Details =
  | { type: 'person'; roles: Map<string, CorpusRole> }
  | {
      type: 'country';
      code: string;
      code3: string | null;
      evidence: Record<Evidence, number>;
      via: Map<string, { via: ViaRecord; names: Tally }>;
    }
  | { type: 'organisation'; parents: Tally; countries: Set<string> }
  | { type: 'place'; countries: Tally };

function beginGathering(entity: EntityRecord, documentId: string): Gathered {
  return {
    id: entity.id,
    document: isOwnToDocument(entity.id) ? documentId : null,
    documents: 0,
    count: 0,
    names: new Map(),
    aliases: new Set(),
    details: beginDetails(entity),
  };
}

function beginDetails(entity: EntityRecord): Details {
  switch (entity.type) {
    case 'person':
      return { type: 'person', roles: new Map() };
    case 'country': {
      const evidence = Object.fromEntries(EVIDENCE.map((kind) => [kind, 0])) as Record<Evidence, number>;
      return { type: 'country', code: entity.code, code3: entity.code3, evidence, via: new Map() };
    }
    case 'organisation':
      return { type: 'organisation', parents: new Map(), countries: new Set() };
    case 'place':
      return { type: 'place', countries: new Map() };
  }
}

function gather(total: Gathered, entity: EntityRecord): void {
  total.documents++;
  total.count += entity.count;
  count(total.names, entity.name);
  for (const alias of entity.aliases) total.aliases.add(alias);
  gatherDetails(total.details, entity);
}

function gatherDetails(details: Details, entity: EntityRecord): void {
  if (details.type === 'person' && entity.type === 'person') {
    for (const { title, office, of, former } of entity.roles) {
      const key = JSON.stringify([title, office, of, former]);
      const role = details.roles.get(key);
      if (role) role.count++;
      else details.roles.set(key, { title, office, of, former, count: 1 });
    }
  } else if (details.type === 'country' && entity.type === 'country') {
    for (const { evidence } of entity.mentions) details.evidence[evidence]++;
    for (const via of entity.via) {
      const key = `${via.relation}\0${via.entity}`;
      let known = details.via.get(key);
      if (!known) details.via.set(key, (known = { via: { ...via, count: 0 }, names: new Map() }));
      known.via.count += via.count;
      count(known.names, via.name);
    }
  } else if (details.type === 'organisation' && entity.type === 'organisation') {
    if (entity.partOf !== null) count(details.parents, entity.partOf);
    for (const country of entity.countries) details.countries.add(country);
  } else if (details.type === 'place' && entity.type === 'place') {
    if (entity.country !== null) count(details.countries, entity.country);
  }
}

function finishGathering(total: Gathered): CorpusEntity {
  const { id, document, documents, details } = total;
  const name = mostFrequent(total.names) ?? '';
  const others = new Set([...total.names.keys(), ...total.aliases]);
  others.delete(name);
  const aliases = [...others].sort(compareText);
  const shared = { id, name, aliases, document, documents, count: total.count };
  switch (details.type) {
    case 'person':
      return {
        ...shared,
        type: 'person',
        roles: [...details.roles.values()].map((role) => ({ ...role })).sort(compareRoles),
      };
    case 'country':
      return {
        ...shared,
        type: 'country',
        code: details.code,
        code3: details.code3,
        evidence: { ...details.evidence },
        via: [...details.via.values()]
          .map(({ via, names }) => ({ ...via, name: mostFrequent(names) ?? via.name }))
          .sort(compareVias),
      };
    case 'organisation':
      return {
        ...shared,
        type: 'organisation',
        partOf: mostFrequent(details.parents),
        countries: [...details.countries].sort(compareText),
      };
    case 'place':
      return { ...shared, type: 'place', country: mostFrequent(details.countries) };
  }
}

function compareRoles(a: CorpusRole, b: CorpusRole): number {
  return (
    b.count - a.count ||
    compareText(a.title, b.title) ||
    compareText(a.of ?? '', b.of ?? '') ||
    compareText(a.office ?? '', b.office ?? '') ||
    Number(a.former) - Number(b.former)
  );
}

function compareVias(a: ViaRecord, b: ViaRecord): number {
  return b.count - a.count || compareText(a.entity, b.entity) || compareText(a.relation, b.relation);
}
