/**
 * Organisation mentions → organisations, with the countries that their names hold ("Bank of China").
 */
import type { OrganisationRecord } from '../record.js';
import { countryId, type Indirect } from './build-countries.js';
import { partsOf, type CreateId, type ToMention } from './build-entities.js';
import { groupByName, type NameGroup } from './group-names.js';
import { namedMentions, type Merged, type NamedMention } from './merge-mentions.js';

/** The organisations and, for each with a country in its name, what it says for that country. */
export function buildOrganisations(
  text: string,
  merged: readonly Merged[],
  createId: CreateId,
  toMention: ToMention,
): { organisations: OrganisationRecord[]; indirect: Indirect[] } {
  const organisations: OrganisationRecord[] = [];
  const indirect: Indirect[] = [];
  for (const group of groupByName(text, namedMentions(merged, 'organisation')).values()) {
    const parts = partsOf(createId('organisation', group.name), group, toMention);
    const codes = countriesInName(group);
    for (const code of codes) {
      indirect.push({
        code,
        relation: 'organisation',
        entity: parts.id,
        name: parts.name,
        count: parts.count,
      });
    }
    organisations.push({ ...parts, type: 'organisation', partOf: null, countries: codes.map(countryId) });
  }
  return { organisations, indirect };
}

function countriesInName({ mentions }: NameGroup<NamedMention>): string[] {
  const codes = new Set<string>();
  for (const mention of mentions) {
    for (const finding of mention.within) {
      if (finding.kind === 'country' && finding.codes.length === 1) codes.add(finding.codes[0]!);
    }
  }
  return [...codes].sort();
}
