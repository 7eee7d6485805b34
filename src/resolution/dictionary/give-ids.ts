/**
 * Entities as the dictionary names them: mentions that it gives an id are that entity's, whatever the rules joined; two
 * entities of one id are one; the code that it gives is the entity's country. What the rules joined to such a mention
 * (a family name, an acronym) stays with it.
 */
import type { Ruling, Rulings } from '../../dictionary/entry.js';
import type {
  EntityRecord,
  MentionRecord,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  UnresolvedRecord,
} from '../../record.js';
import { countryId, type Indirect } from '../build-countries.js';
import type { ToMention } from '../build-entities.js';
import { displayName } from '../names.js';
import type { TakeNote } from '../notes.js';
import { movedCode } from './hold-rulings.js';
import { noteAlias } from './note-ruling.js';

/** Entities other than countries, which bear names of their own. */
export type Bearer = PersonRecord | OrganisationRecord | PlaceRecord;

export interface Built {
  /** In the order in which the rules made them. */
  readonly bearers: Bearer[];
  readonly indirect: readonly Indirect[];
  readonly unresolved: readonly UnresolvedRecord[];
}

/** Linear but for sorting. The bearers come in the order in which they went in, new ones last. */
export function giveIds(
  built: Built,
  forced: readonly Ruling[],
  { aliases, targets, names }: Rulings,
  toMention: ToMention,
  takeNote: TakeNote,
): Built {
  const rulings = forced.filter(({ entry }) => entry.id !== null && entry.type !== 'country');
  if (rulings.length === 0 && aliases.size === 0) return built;
  const settle = (id: string): string => aliases.get(id)?.to ?? id;
  const given = new Map(rulings.map((ruling) => [ruling.start, ruling]));
  const idAt = ({ start }: MentionRecord): string | null => {
    const id = given.get(start)?.entry.id;
    return id === undefined || id === null ? null : settle(id);
  };
  const gathered = new Map<string, Gathered>();
  const moved = new Map<string, string>();
  for (const record of built.bearers) {
    const parts = partsOf(record, idAt);
    const [main] = parts;
    const id = main.id ?? settle(record.id);
    moved.set(record.id, id);
    noteAlias(record.mentions, aliases.get(record.id), takeNote);
    parts.forEach((part, index) => {
      gather(gathered, part.id ?? id, index === 0 ? record : blank(record), part.mentions);
    });
  }
  const missing = new Set(rulings);
  for (const { mentions } of gathered.values())
    for (const { start } of mentions) if (given.has(start)) missing.delete(given.get(start)!);
  for (const ruling of missing)
    gather(gathered, settle(ruling.entry.id!), emptyRecord(ruling), [toMention({ ...ruling, score: null })]);
  const codes = codesOf(rulings, settle);
  const bearers = [...gathered].map(([id, each]) => {
    const isTouched = id !== each.records[0]!.id || each.records.length > 1 || names.has(id);
    return isTouched
      ? toRecord(id, each, names, targets.has(id))
      : withMentions(each.records[0]!, each.mentions);
  });
  const byId = new Map(bearers.map((bearer) => [bearer.id, bearer]));
  for (const bearer of bearers) {
    giveCountry(bearer, codes.get(bearer.id), aliases);
    if (bearer.type === 'organisation' && bearer.partOf !== null) {
      const whole = moved.get(bearer.partOf) ?? settle(bearer.partOf);
      bearer.partOf = whole === bearer.id ? null : whole;
    }
  }
  const isMissing = ({ start }: UnresolvedRecord): boolean => given.has(start);
  return {
    bearers,
    indirect: evidenceOf(built.indirect, codes, moved, byId, aliases),
    unresolved: built.unresolved
      .filter((open) => !isMissing(open))
      .map((open) => ({
        ...open,
        candidates: [...new Set(open.candidates.map((id) => moved.get(id) ?? id))],
      })),
  };
}

interface Gathered {
  readonly records: Bearer[];
  readonly mentions: MentionRecord[];
}

interface Part {
  /** What the dictionary gives; null: the entity's own. */
  readonly id: string | null;
  readonly mentions: MentionRecord[];
}

/** One part for each id that its mentions are given; mentions that are given none go with the first. */
function partsOf({ mentions }: Bearer, idAt: (mention: MentionRecord) => string | null): [Part, ...Part[]] {
  const ids = mentions.map(idAt);
  const main = ids.find((id) => id !== null) ?? null;
  if (ids.every((id) => id === null || id === main)) return [{ id: main, mentions }];
  const parts = new Map<string, MentionRecord[]>([[main!, []]]);
  mentions.forEach((mention, index) => {
    const id = ids[index] ?? main!;
    const part = parts.get(id);
    if (part) part.push(mention);
    else parts.set(id, [mention]);
  });
  const [first, ...others] = [...parts].map(([id, own]): Part => ({ id, mentions: own }));
  return [first!, ...others];
}

function gather(
  gathered: Map<string, Gathered>,
  id: string,
  record: Bearer,
  mentions: readonly MentionRecord[],
): void {
  const known = gathered.get(id);
  if (!known) gathered.set(id, { records: [record], mentions: [...mentions] });
  else {
    known.records.push(record);
    known.mentions.push(...mentions);
    known.mentions.sort((a, b) => a.start - b.start);
  }
}

/** What the text says of the entity is not said of one that only shared its name. */
function blank(record: Bearer): Bearer {
  const base = { ...record, aliases: [], mentions: [] };
  if (base.type === 'person') return { ...base, id: '', name: '', roles: [] };
  if (base.type === 'place') return { ...base, id: '', name: '', country: null };
  return { ...base, id: '', name: '', partOf: null, countries: [] };
}

function emptyRecord({ entry }: Ruling): Bearer {
  const base = { id: '', name: '', aliases: [], count: 0, mentions: [] };
  if (entry.type === 'person') return { ...base, type: 'person', roles: [] };
  if (entry.type === 'place') return { ...base, type: 'place', country: null };
  return { ...base, type: 'organisation', partOf: null, countries: [] };
}

function withMentions(record: Bearer, mentions: MentionRecord[]): Bearer {
  return { ...record, mentions, count: mentions.length };
}

/** Named by the dictionary, else by the entity that an alias leads to, else as first in the text. */
function toRecord(
  id: string,
  { records, mentions }: Gathered,
  names: ReadonlyMap<string, string>,
  isTarget: boolean,
): Bearer {
  const [first] = records as [Bearer, ...Bearer[]];
  const forms = mentions.map(({ text }) => displayName(text));
  const named = records.filter((record) => record.name !== '').sort((a, b) => startOf(a) - startOf(b));
  const owner = (isTarget ? named.find((record) => record.id === id) : undefined) ?? named[0];
  const name = names.get(id) ?? owner?.name ?? forms[0]!;
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  const base = { ...first, id, name, aliases, count: mentions.length, mentions };
  if (base.type === 'organisation') {
    const bodies = records.filter((record) => record.type === 'organisation');
    base.countries = [...new Set(bodies.flatMap(({ countries }) => countries))];
    base.partOf = bodies.find(({ partOf }) => partOf !== null)?.partOf ?? null;
  } else if (base.type === 'place')
    base.country =
      records.map((record) => (record.type === 'place' ? record.country : null)).find(Boolean) ?? null;
  return base;
}

function startOf({ mentions }: Bearer): number {
  return mentions[0]?.start ?? Infinity;
}

/** By id: the country that the first line with a code gives it. */
function codesOf(rulings: readonly Ruling[], settle: (id: string) => string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { entry } of rulings) {
    const id = settle(entry.id!);
    if (entry.code !== null && !codes.has(id)) codes.set(id, entry.code);
  }
  return codes;
}

function giveCountry(bearer: EntityRecord, code: string | undefined, aliases: Rulings['aliases']): void {
  const settle = (id: string): string => aliases.get(id)?.to ?? id;
  if (bearer.type === 'place')
    bearer.country = code ? countryId(movedCode(code, aliases)) : bearer.country && settle(bearer.country);
  if (bearer.type === 'organisation')
    bearer.countries = code
      ? [countryId(movedCode(code, aliases))]
      : [...new Set(bearer.countries.map(settle))];
}

/** A country that is given is the only one; counts are those of the entities as they are now. */
function evidenceOf(
  indirect: readonly Indirect[],
  codes: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Bearer>,
  aliases: Rulings['aliases'],
): Indirect[] {
  const evidence: Indirect[] = [];
  const seen = new Set<string>();
  const add = (code: string, relation: Indirect['relation'], entity: string): void => {
    const bearer = byId.get(entity);
    const key = `${code} ${entity}`;
    if (!bearer || seen.has(key)) return;
    seen.add(key);
    evidence.push({ code, relation, entity, name: bearer.name, count: bearer.count });
  };
  const relations = { person: 'person', organisation: 'organisation', place: 'city' } as const;
  for (const [id, code] of codes) {
    const bearer = byId.get(id);
    if (bearer) add(movedCode(code, aliases), relations[bearer.type], id);
  }
  for (const { code, relation, entity } of indirect) {
    const id = moved.get(entity) ?? entity;
    if (!codes.has(id)) add(movedCode(code, aliases), relation, id);
  }
  return evidence;
}

/** The evidence of roles beside that of names, once for each entity and country. */
export function joinIndirect(indirect: readonly Indirect[], more: readonly Indirect[]): readonly Indirect[] {
  if (more.length === 0) return indirect;
  if (more.length === 0) return [...indirect];
  const seen = new Set(indirect.map(({ code, entity }) => `${code} ${entity}`));
  return [...indirect, ...more.filter(({ code, entity }) => !seen.has(`${code} ${entity}`))];
}
