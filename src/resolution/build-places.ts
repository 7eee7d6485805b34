/**
 * Place mentions → places: those that knowledge finds, with their country, and those only the engine sees.
 */
import type { PlaceRecord } from '../record.js';
import { type CreateId, type ToMention } from './build-entities.js';
import { countryId, type Indirect } from './build-countries.js';
import { groupByName, type NameGroup } from './group-names.js';
import { namedMentions, type Merged } from './merge-mentions.js';
import { displayName } from './names.js';

/** The places and, for each with a known country, what it says for that country. */
export function buildPlaces(
  text: string,
  merged: readonly Merged[],
  createId: CreateId,
  toMention: ToMention,
): { places: PlaceRecord[]; indirect: Indirect[] } {
  const places: PlaceRecord[] = [];
  const indirect: Indirect[] = [];
  const known = new Map<string, NameGroup>();
  for (const mention of merged) {
    const { finding } = mention;
    if (!finding || finding.kind === 'country') continue;
    const form = displayName(text.slice(mention.start, mention.end));
    let group = known.get(finding.id);
    if (!group) {
      known.set(finding.id, (group = { name: finding.name, aliases: [], mentions: [] }));
      if (finding.code !== null) {
        const { code, relation, id, name } = finding;
        indirect.push({ code, relation, entity: id, name, count: 0 });
      }
    }
    group.mentions.push(mention);
    if (form !== group.name && !group.aliases.includes(form)) group.aliases.push(form);
  }
  for (const via of indirect) via.count = known.get(via.entity)!.mentions.length;
  const codes = new Map(indirect.map(({ entity, code }) => [entity, code]));
  for (const [id, group] of known) {
    const code = codes.get(id);
    places.push(toRecord(id, group, code ? countryId(code) : null, toMention));
  }
  for (const group of groupByName(text, namedMentions(merged, 'place')).values())
    places.push(toRecord(createId('place', group.name), group, null, toMention));
  return { places, indirect };
}

function toRecord(
  id: string,
  { name, aliases, mentions }: NameGroup,
  country: string | null,
  toMention: ToMention,
): PlaceRecord {
  return {
    id,
    name,
    aliases,
    count: mentions.length,
    mentions: mentions.map(toMention),
    type: 'place',
    country,
  };
}
