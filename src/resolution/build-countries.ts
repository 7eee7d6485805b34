/**
 * Country mentions → countries, with the indirect evidence for them and their focus.
 *
 * Focus: each direct mention of a country weighs 1, each mention of a place, organisation or person of it ½; a
 * country's focus is its share of the document's total weight, rounded to three decimals.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { CountryMentionRecord, CountryRecord, UnresolvedRecord, ViaRecord } from '../record.js';
import { openMention, type ToMention } from './build-entities.js';
import type { Merged } from './merge-mentions.js';
import type { Name } from './name-table.js';
import { foldName } from './names.js';
import { sortShort } from './sort-short.js';

/** How an entity points to a country. */
export interface Indirect extends ViaRecord {
  readonly code: string;
}

const INDIRECT_WEIGHT = 0.5;

interface Gathered {
  readonly code: string;
  readonly mentions: CountryMentionRecord[];
  /** Forms of the name, in order of first mention, one a folded form. */
  readonly forms: Name[];
  readonly via: ViaRecord[];
}

/** Countries in no particular order; ambiguous mentions as `unresolved`. */
export function buildCountries(
  merged: readonly Merged[],
  indirect: readonly Indirect[],
  knowledge: Knowledge,
  toMention: ToMention,
): { countries: CountryRecord[]; unresolved: UnresolvedRecord[] } {
  const byCode = new Map<string, Gathered>();
  const unresolved: UnresolvedRecord[] = [];
  const gather = (code: string): Gathered => {
    let gathered = byCode.get(code);
    if (!gathered) byCode.set(code, (gathered = { code, mentions: [], forms: [], via: [] }));
    return gathered;
  };
  for (const mention of merged) {
    const { finding } = mention;
    if (finding?.kind !== 'country') continue;
    if (finding.codes.length > 1) {
      unresolved.push(openMention('country', toMention(mention), finding.codes.map(countryId)));
      continue;
    }
    const { mentions, forms } = gather(finding.codes[0]!);
    const { start, end, text, score, sentence } = toMention(mention);
    mentions.push({ start, end, text, score, sentence, evidence: finding.evidence });
    addForm(forms, mention.name);
  }
  for (const { code, relation, entity, name, count } of indirect)
    gather(code).via.push({ relation, entity, name, count });

  let total = 0;
  for (const gathered of byCode.values()) total += weightOf(gathered);
  const countries: CountryRecord[] = [];
  for (const gathered of byCode.values())
    countries.push(toRecord(gathered, weightOf(gathered) / total, knowledge));
  return { countries, unresolved };
}

function addForm(forms: Name[], name: Name): void {
  for (const form of forms) if (form === name || form.folded === name.folded) return;
  forms.push(name);
}

export function countryId(code: string): string {
  return `country/${code}`;
}

function weightOf({ mentions, via }: Gathered): number {
  let indirect = 0;
  for (const { count } of via) indirect += count;
  return mentions.length + INDIRECT_WEIGHT * indirect;
}

function aliasesOf(forms: readonly Name[], name: string): string[] {
  const aliases: string[] = [];
  for (const { folded, display } of forms)
    if (display !== name && folded !== foldName(name)) aliases.push(display);
  return aliases;
}

function compareVia(a: ViaRecord, b: ViaRecord): number {
  return b.count - a.count || (a.entity < b.entity ? -1 : 1);
}

function toRecord(
  { code, mentions, forms, via }: Gathered,
  focus: number,
  knowledge: Knowledge,
): CountryRecord {
  const { name, code3 } = knowledge.countryByCode(code)!;
  return {
    id: countryId(code),
    type: 'country',
    name,
    code,
    code3,
    aliases: aliasesOf(forms, name),
    count: mentions.length,
    focus: Math.round(focus * 1000) / 1000,
    mentions,
    via: sortShort(via, compareVia),
  };
}
