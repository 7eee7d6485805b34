/**
 * Gives the places that only the engine recognised their country: what is named right after a place, what its name holds, and
 * then what the gazetteer and the document make likely. A name has one meaning in a document but where the text says otherwise
 * beside it. What cannot be known stays as it was. Linear in the number of mentions.
 */
import type { Gazetteer, PlaceSense } from '../knowledge/gazetteer.js';
import { placeId, type Knowledge } from '../knowledge/knowledge.js';
import type { CountryFinding } from './find-countries.js';
import { foundMention, type Merged } from './merge-mentions.js';
import { placeKeyOf, type Name } from './name-table.js';
import type { TakeNote } from './notes.js';
import { chooseSense } from './place-rules/choose-sense.js';
import { findNamesake, homeOf } from './place-rules/find-namesake.js';
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
  const groups = groupPlaces(merged, gazetteer, wideAreas);
  if (groups.length === 0) return merged;
  const context: PlaceContext = { text, merged, gazetteer, support: countSupport(merged, gazetteer) };
  const located: Located = { places: new Array<Location | undefined>(merged.length), isAny: false };
  let open = groups.filter((group) => !readBeside(group, context, located));
  if (located.isAny)
    for (let index = 0; index < merged.length; index++) {
      const location = located.places[index];
      if (location) addSupport(context.support, location.code, 1, placeKeyOf(merged[index]!.name));
    }
  letPlacesVote(open, context);
  for (const rules of STEPS) {
    if (open.length === 0) break;
    open = locateOpen(open, rules, context, located);
  }
  moveNamesakes(context, located);
  if (!located.isAny) return merged;
  return withFindings(merged, located, takeNote);
}

/** Where each mention lies, by its index; undefined where that is not known. */
interface Located {
  readonly places: (Location | undefined)[];
  isAny: boolean;
}

function locate(located: Located, index: number, location: Location): void {
  located.places[index] = location;
  located.isAny = true;
}

/** Those that the rules could not locate; what they could speaks for its countries afterwards. */
function locateOpen(
  open: readonly PlaceGroup[],
  rules: readonly PlaceRule[],
  context: PlaceContext,
  located: Located,
): PlaceGroup[] {
  const rest: PlaceGroup[] = [];
  const given: [PlaceGroup, Location][] = [];
  for (const group of open) {
    const location = firstOf(rules, group, context);
    if (!location) {
      rest.push(group);
      continue;
    }
    for (const { index } of group.mentions) locate(located, index, location);
    given.push([group, location]);
  }
  for (const [{ key, mentions }, { code }] of given) addSupport(context.support, code, mentions.length, key);
  return rest;
}

function withFindings(merged: readonly Merged[], { places }: Located, takeNote: TakeNote): Merged[] {
  const regions = regionsOfIds(merged, places);
  return merged.map((mention, index) => {
    const location = places[index];
    if (!location || (mention.finding === null && mention.type !== 'place')) return mention;
    const { start, end, score } = mention;
    const name = mention.name.display;
    const { code, kind, region, because, evidence } = location;
    const plain = idOf(location, mention.name);
    const id = region !== null && regions.get(plain)!.size > 1 ? `${plain}-${region.toLowerCase()}` : plain;
    takeNote({ start, end, rule: 'locate-places', because, entity: id, evidence });
    const finding: CountryFinding = { start, end, kind: 'place', name, id, code, relation: kind };
    return foundMention(finding, score, mention.name);
  });
}

/** Mentions that share a location have one key. */
function idOf(location: Location, name: Name): string {
  return (location.id ??= placeId(location.code, placeKeyOf(name)));
}

/** Regions that places of one id lie in: with more than one, they are several places. */
function regionsOfIds(
  merged: readonly Merged[],
  places: readonly (Location | undefined)[],
): Map<string, Set<string>> {
  const regions = new Map<string, Set<string>>();
  for (let index = 0; index < merged.length; index++) {
    const location = places[index];
    const region = location?.region ?? null;
    if (!location || region === null) continue;
    const id = idOf(location, merged[index]!.name);
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

/** By key, without areas of several countries. */
function groupPlaces(
  merged: readonly Merged[],
  gazetteer: Gazetteer,
  wideAreas: Knowledge['wideAreas'],
): readonly PlaceGroup[] {
  let groups: Map<string, PlaceGroup & { mentions: PlaceMention[] }> | null = null;
  for (let index = 0; index < merged.length; index++) {
    const mention = merged[index]!;
    if (mention.finding !== null || mention.type !== 'place') continue;
    const { display: name } = mention.name;
    const key = placeKeyOf(mention.name);
    const group = groups?.get(key);
    if (group) group.mentions.push({ mention, index });
    else if (key !== '' && !wideAreas.has(key)) {
      const senses = sensesOf(mention.name, gazetteer);
      (groups ??= new Map()).set(key, { name, key, senses, mentions: [{ mention, index }] });
    }
  }
  return groups ? [...groups.values()] : NO_GROUPS;
}

const NO_GROUPS: readonly PlaceGroup[] = [];

/** Codes are no names: "WA" is not Wa in Ghana. */
function sensesOf({ display, memo }: Name, gazetteer: Gazetteer): readonly PlaceSense[] {
  return (memo.senses ??= /^\p{Lu}{1,3}$/u.test(display) ? [] : gazetteer.find(display));
}

/** By what stands beside or in the name; the first such country holds for the mentions without one. */
function readBeside(group: PlaceGroup, context: PlaceContext, located: Located): boolean {
  let usual = readWithin(group, context);
  for (const place of group.mentions) {
    const location = readEnclosing(group, place, context);
    if (!location) continue;
    locate(located, place.index, location);
    usual ??= { ...location, because: 'the same name with its country or region' };
  }
  if (!usual) return false;
  for (const { index } of group.mentions)
    if (located.places[index] === undefined) locate(located, index, usual);
  return true;
}

/** Known places that are another place of their name here. */
function moveNamesakes(context: PlaceContext, located: Located): void {
  const { merged, support } = context;
  const home = homeOf(support);
  if (home === null) return;
  const byName = new Map<string, number[]>();
  for (let index = 0; index < merged.length; index++) {
    const { finding, name } = merged[index]!;
    if (!finding) continue;
    const same = byName.get(name.display);
    if (same) same.push(index);
    else byName.set(name.display, [index]);
  }
  for (const [name, indices] of byName) {
    const { finding } = merged[indices[0]!]!;
    const location = findNamesake(name, finding!, indices.length, home, context);
    if (location) for (const index of indices) locate(located, index, location);
  }
}
