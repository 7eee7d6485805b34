/**
 * Organisation mentions → organisations, with the whole that each is a part of and its countries, and the short forms
 * that could mean several.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import { withoutLegalSuffix } from '../knowledge/organisation-names.js';
import type { Organisations } from '../knowledge/organisations.js';
import type { MentionRecord, OrganisationRecord, UnresolvedRecord } from '../record.js';
import { countryId, type Indirect } from './build-countries.js';
import { openMention, type CreateId, type ToMention } from './build-entities.js';
import type { Merged, NamedMention } from './merge-mentions.js';
import type { Name } from './name-table.js';
import { displayName } from './names.js';
import { NO_NOTES, type TakeNote } from './notes.js';
import { hostOf, type Draft } from './organisations/drafts.js';
import { findCountriesOf } from './organisations/find-countries-of.js';
import { codeOf } from './organisations/find-owner.js';
import { wholeByName, wholesInText, type Member } from './organisations/find-whole.js';
import { sortByStart } from './sort-short.js';
import { joinOrganisations, type Members } from './organisations/join-organisations.js';
import type { Introduction } from './organisations/read-introductions.js';

export interface BuiltOrganisations {
  readonly organisations: OrganisationRecord[];
  /** What organisations say for countries. */
  readonly indirect: Indirect[];
  readonly unresolved: UnresolvedRecord[];
}

const NOTHING: BuiltOrganisations = { organisations: [], indirect: [], unresolved: [] };

/** Known organisations take their ids first, so that none of them can be another's `~2`. */
export function buildOrganisations(
  text: string,
  merged: readonly Merged[],
  introductions: readonly Introduction[],
  knowledge: Knowledge,
  createId: CreateId,
  toMention: ToMention,
  takeNote: TakeNote = NO_NOTES,
): BuiltOrganisations {
  const { organisations: table } = knowledge;
  const { organisations, open } = joinOrganisations(text, merged, introductions, table, takeNote);
  if (organisations.length === 0 && open.length === 0) return NOTHING;
  for (const [host] of organisations) if (host.known) host.id = createId('organisation', idName(host));
  for (const [host] of organisations) if (!host.known) host.id = createId('organisation', idName(host));
  const wholes = organisations.length > 1 ? wholesInText(text, membersByStart(organisations)) : null;
  const indirect: Indirect[] = [];
  const records = organisations.map((members): OrganisationRecord => {
    const [host] = members;
    const record = toRecord(members, host.id, toMention);
    const codes = findCountriesOf(text, members);
    record.countries = codes.map(countryId);
    if (codes.length > 0 && takeNote !== NO_NOTES) noteCountries(record, members, takeNote);
    const known = host.known ? host.known.partOf : wholeOf(members, table);
    record.partOf = known === null ? null : `organisation/${known}`;
    const stated = host.known ? undefined : wholes?.get(host);
    if (stated) record.partOf = stated.id;
    if (record.partOf === record.id) record.partOf = null;
    if (record.partOf !== null) noteWhole(record, record.partOf, takeNote);
    for (const code of evidenceFor(members, codes)) {
      const { id, name, count } = record;
      indirect.push({ code, relation: 'organisation', entity: id, name, count });
    }
    return record;
  });
  const unresolved = open.flatMap(({ mentions, open: hosts }) => {
    const candidates = hosts.map((host) => hostOf(host).id).filter((id) => id !== '');
    return mentions.map((mention) => openMention('organisation', toMention(mention), candidates));
  });
  return { organisations: records, indirect, unresolved };
}

/** Slug of the known organisation with whose name one of the names begins. */
function wholeOf(members: Members, table: Organisations): string | null {
  for (const { name, memo } of members) {
    const whole = memo.whole === undefined ? (memo.whole = wholeByName(name, table)) : memo.whole;
    if (whole !== null) return whole;
  }
  return null;
}

function toRecord(members: Members, id: string, toMention: ToMention): OrganisationRecord {
  const [{ name: first, known }] = members;
  const name = known?.name ?? first;
  const mentions = members.length === 1 ? members[0].mentions : mentionsOf(members);
  const records: MentionRecord[] = [];
  const aliases: string[] = [];
  let written: Name | null = null;
  for (const mention of mentions) {
    const record = toMention(mention);
    records.push(record);
    if (mention.name === written) continue;
    written = mention.name;
    const form = written.text === record.text ? written.display : displayName(record.text);
    if (form !== name && !aliases.includes(form)) aliases.push(form);
  }
  return {
    id,
    type: 'organisation',
    name,
    aliases,
    count: mentions.length,
    partOf: null,
    countries: [],
    mentions: records,
  };
}

function mentionsOf(members: Members): NamedMention[] {
  const all: NamedMention[] = [];
  for (const { mentions } of members) for (const mention of mentions) all.push(mention);
  return sortByStart(all);
}

/**
 * What the id is made of: the table's own, or the name without its legal suffix; a body that every country has takes
 * the country's code before it (`ir-foreign-ministry`), as those of two countries are never one.
 */
function idName({ known, name, isCommon, owner, joined, memo }: Draft): string {
  if (known) return known.slug;
  if (isCommon && owner !== null) return `${owner} ${joined}`;
  return (memo.withoutSuffix ??= withoutLegalSuffix(name));
}

function membersByStart(organisations: readonly Members[]): Member<Draft>[] {
  const members: Member<Draft>[] = [];
  for (const drafts of organisations)
    for (const { mentions } of drafts)
      for (const { start, end } of mentions) members.push({ start, end, of: drafts[0] });
  return sortByStart(members);
}

/** Countries that the organisation speaks for; a newspaper or agency that is quoted speaks for none. */
function evidenceFor(members: Members, codes: readonly string[]): readonly string[] {
  const isMedia = members[0].known?.kind === 'media';
  if (!isMedia && !members.some(hasNameWithin)) return codes;
  const evidence = new Set(isMedia ? [] : codes);
  for (const { mentions } of members)
    for (const { within } of mentions)
      for (const finding of within) {
        const code = codeOf(finding);
        if (code !== null) evidence.add(code);
      }
  return [...evidence].sort();
}

function hasNameWithin({ mentions }: Draft): boolean {
  for (const { within } of mentions) if (within.length > 0) return true;
  return false;
}

/** Says whether the table of known organisations, a name in its own name, or a nation beside it gave the countries. */
function noteCountries(
  { mentions, countries }: OrganisationRecord,
  members: Members,
  takeNote: TakeNote,
): void {
  const known = members.find((member) => member.known)?.known;
  const named = members.flatMap((member) => member.mentions).find(({ within }) => within.length > 0);
  const { start, end } = named ?? mentions[0]!;
  const inside = named?.within[0];
  const because = known
    ? `is ${known.name} in the table of known organisations, of ${countries.join(', ')}`
    : `is of ${countries.join(', ')} by ${inside ? 'its own name' : 'the country named beside it'}`;
  const evidence = known || !inside ? null : { start: inside.start, end: inside.end };
  takeNote({ start, end, rule: 'find-countries-of', because, entity: countries[0]!, evidence });
}

function noteWhole({ mentions, name }: OrganisationRecord, whole: string, takeNote: TakeNote): void {
  const { start, end } = mentions[0]!;
  const because = `${name} is a part of it`;
  takeNote({ start, end, rule: 'find-whole', because, entity: whole, evidence: null });
}
