/**
 * Gives the places that only the engine recognised their country: what is named right after a place, what its name holds, and
 * then what the gazetteer and the document make likely. A name has one meaning in a document but where the text says otherwise
 * beside it. What cannot be known stays as it was. Linear in the number of mentions.
 */
import type { Gazetteer, PlaceSense } from '../knowledge/gazetteer.js';
import { placeId, type Knowledge } from '../knowledge/knowledge.js';
import type { CountryFinding } from './find-countries.js';
import { foundMention, type FoundMention, type Merged } from './merge-mentions.js';
import { placeKeyOf, type Name } from './name-table.js';
import type { TakeNote } from './notes.js';
import { chooseSense } from './place-rules/choose-sense.js';
import { findNamesake } from './place-rules/find-namesake.js';
import { followDocument } from './place-rules/follow-document.js';
import { letPlacesVote } from './place-rules/let-places-vote.js';
import { readCounty } from './place-rules/read-county.js';
import { readEnclosing } from './place-rules/read-enclosing.js';
import { readWithin } from './place-rules/read-within.js';
import type { Location, PlaceContext, PlaceGroup, PlaceMention } from './place-rules/rule.js';
import { addSupport, countSupport } from './place-rules/support.js';

type PlaceRule = (group: PlaceGroup, context: PlaceContext) => Location | null;

/** Each step sees what the steps before it found. */
const STEPS: readonly PlaceRule[][] = [[readCounty], [onlyOneCountry], [chooseSense, followDocument]];

/** The list with a finding in the place of each mention that could be located. */
export function locatePlaces(
  text: string,
  merged: readonly Merged[],
  { places: gazetteer, wideAreas }: Knowledge,
  takeNote: TakeNote,
): readonly Merged[] {
  const groups = groupPlaces(merged, gazetteer).filter(({ key }) => key !== '' && !wideAreas.has(key));
  if (groups.length === 0) return merged;
  const context: PlaceContext = { text, merged, gazetteer, support: countSupport(merged, gazetteer) };
  const located = new Map<Merged, Location>();
  let open = groups.filter((group) => !readBeside(group, context, located));
  for (const [{ name }, { code }] of located) addSupport(context.support, code, 1, placeKeyOf(name));
  letPlacesVote(open, context);
  for (const rules of STEPS) {
    const given: [PlaceGroup, Location][] = [];
    open = open.filter((group) => {
      const location = firstOf(rules, group, context);
      if (!location) return true;
      for (const { mention } of group.mentions) located.set(mention, location);
      given.push([group, location]);
      return false;
    });
    for (const [{ key, mentions }, { code }] of given)
      addSupport(context.support, code, mentions.length, key);
  }
  moveNamesakes(context, located);
  if (located.size === 0) return merged;
  const regions = regionsOfIds(located);
  return merged.map((mention) => {
    const mayLie = mention.finding !== null || mention.type === 'place';
    const location = mayLie ? located.get(mention) : undefined;
    if (!location) return mention;
    const { start, end, score } = mention;
    const name = mention.name.display;
    const { code, kind, region, because, evidence } = location;
    const plain = placeId(code, placeKeyOf(mention.name));
    const id = region !== null && regions.get(plain)!.size > 1 ? `${plain}-${region.toLowerCase()}` : plain;
    takeNote({ start, end, rule: 'locate-places', because, entity: id, evidence });
    const finding: CountryFinding = { start, end, kind: 'place', name, id, code, relation: kind };
    return foundMention(finding, score, mention.name);
  });
}

/** Regions that places of one id lie in: with more than one, they are several places. */
function regionsOfIds(located: ReadonlyMap<Merged, Location>): Map<string, Set<string>> {
  const regions = new Map<string, Set<string>>();
  for (const [{ name }, { code, region }] of located) {
    if (region === null) continue;
    const id = placeId(code, placeKeyOf(name));
    const known = regions.get(id);
    if (known) known.add(region);
    else regions.set(id, new Set([region]));
  }
  return regions;
}

function onlyOneCountry(group: PlaceGroup, context: PlaceContext): Location | null {
  const isOne = group.senses.every(({ code }) => code === group.senses[0]!.code);
  return isOne ? chooseSense(group, context) : null;
}

function firstOf(rules: readonly PlaceRule[], group: PlaceGroup, context: PlaceContext): Location | null {
  for (const rule of rules) {
    const location = rule(group, context);
    if (location) return location;
  }
  return null;
}

function groupPlaces(merged: readonly Merged[], gazetteer: PlaceContext['gazetteer']): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup & { mentions: PlaceMention[] }>();
  merged.forEach((mention, index) => {
    if (mention.finding !== null || mention.type !== 'place') return;
    const { display: name } = mention.name;
    const key = placeKeyOf(mention.name);
    const group = groups.get(key);
    if (group) group.mentions.push({ mention, index });
    else
      groups.set(key, {
        name,
        key,
        senses: sensesOf(mention.name, gazetteer),
        mentions: [{ mention, index }],
      });
  });
  return [...groups.values()];
}

/** Codes are no names: "WA" is not Wa in Ghana. */
function sensesOf({ display, memo }: Name, gazetteer: Gazetteer): readonly PlaceSense[] {
  return (memo.senses ??= /^\p{Lu}{1,3}$/u.test(display) ? [] : gazetteer.find(display));
}

/** By what stands beside or in the name; the first such country holds for the mentions without one. */
function readBeside(group: PlaceGroup, context: PlaceContext, located: Map<Merged, Location>): boolean {
  let usual = readWithin(group, context);
  for (const place of group.mentions) {
    const location = readEnclosing(group, place, context);
    if (!location) continue;
    located.set(place.mention, location);
    usual ??= { ...location, because: 'the same name with its country or region' };
  }
  if (!usual) return false;
  for (const { mention } of group.mentions) if (!located.has(mention)) located.set(mention, usual);
  return true;
}

/** Known places that are another place of their name here. */
function moveNamesakes(context: PlaceContext, located: Map<Merged, Location>): void {
  const { merged, support } = context;
  if (support.local.size === 0) return;
  const byName = new Map<string, FoundMention[]>();
  for (const mention of merged) {
    if (!mention.finding) continue;
    const name = mention.name.display;
    const same = byName.get(name);
    if (same) same.push(mention);
    else byName.set(name, [mention]);
  }
  for (const [name, mentions] of byName) {
    const location = findNamesake(name, mentions[0]!.finding, mentions.length, context);
    if (location) for (const mention of mentions) located.set(mention, location);
  }
}
