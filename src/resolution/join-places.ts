/**
 * Forms of one place's name → one place, where the document has both. The rules are, in this order:
 *
 * 1. A word that says what a place is may stand beside its name: "City of Lusaka", "Socotra Island", "Taipei City". Not
 *    "Quebec City" beside "Quebec", which is a region too, nor a river or mountain beside a town of its name.
 * 2. A name unknown to the gazetteer is short for the only longer one that adds no more to it than what it is: "Hapupu" after
 *    "Hapupu National Reserve". Roads, stations and the like are named after what they are not.
 *
 * Places that are known to lie in different countries are never one.
 */
import type { Gazetteer } from '../knowledge/gazetteer.js';
import { placeKeyOf, type NameOf } from './name-table.js';

export interface PlaceName {
  readonly id: string;
  readonly name: string;
  /** Of its country; null if not known. */
  readonly code: string | null;
  /** A capital: never the short form of a longer name. */
  readonly isKnown: boolean;
}

/** Told which place joined which, and why. */
export type OnJoin = (joined: PlaceName, host: PlaceName, because: string) => void;

const OF = /^(?:city|town|village|municipality|commune|island|isle) of (?:the )?(?=.)/u;
const CITY = /(?<=.) (?:city|town)$/u;
const ISLAND = /(?<=.) (?:islands?|isles?|archipelago)$/u;
/** Named after a town, or a town after it. */
const NATURE = /^(?:mount|lake|river|loch) (?=.)|(?<=.) (?:river|lake|creek|mountains?|peak)$/u;
/** What a place can be called without. */
const KIND =
  /^(?:(?:national|state|historic|scenic|memorial|nature|public|royal|county|game) )*(?:park|reserve|square|palace|museum|castle|mosque|cathedral|monastery|temple|shrine|county|hills)$/u;
/** A direction, or a kind of place itself. */
const ORDINARY =
  /(?:^|\s)(?:(?:north|south|east|west)(?:ern)?|central|river|county|road|street|st|avenue|trail|coast|park|school|national|state|city|old|new|royal|grand|great)$/u;

/** Id of a place → that of the one which it joins. Linear in the words of the names. */
export function joinPlaces(
  names: readonly PlaceName[],
  gazetteer: Gazetteer,
  nameOf: NameOf,
  onJoin: OnJoin,
): Map<string, string> {
  const hosts = new Map<string, string>();
  const keys = names.map(({ name }) => placeKeyOf(nameOf(name)));
  const byKey = new Map<string, PlaceName>();
  keys.forEach((key, index) => byKey.set(key, byKey.get(key) ?? names[index]!));
  const join = (joined: PlaceName, host: PlaceName, because: string): void => {
    if (joined.code !== null && host.code !== null && joined.code !== host.code) return;
    if (joined === host || hosts.has(joined.id) || hosts.has(host.id)) return;
    hosts.set(joined.id, host.id);
    onJoin(joined, host, because);
  };
  names.forEach((full, index) => {
    if (!keys[index]!.includes(' ')) return;
    const short = coresOf(keys[index]!, gazetteer).flatMap((core) => byKey.get(core) ?? [])[0];
    if (!short) return;
    const [joined, host] =
      short.isKnown || gazetteer.find(short.name).length > 0 ? [full, short] : [short, full];
    join(joined, host, 'has a word for what the place is beside its name');
  });
  const beginnings = indexBeginnings(keys);
  names.forEach((short, index) => {
    const longer = beginnings.get(keys[index]!);
    if (longer === undefined || longer < 0 || ORDINARY.test(keys[index]!)) return;
    if (short.isKnown || gazetteer.find(short.name).length > 0) return;
    join(short, names[longer]!, 'is its name without the word for what it is');
  });
  return hosts;
}

/** The name without such words; a few spellings of it. */
function coresOf(key: string, gazetteer: Gazetteer): string[] {
  if (OF.test(key)) return [key.replace(OF, '')];
  if (ISLAND.test(key)) return [key.replace(ISLAND, ''), `${key.replace(ISLAND, '')}s`];
  const rest = CITY.test(key) ? key.replace(CITY, '') : NATURE.test(key) ? key.replace(NATURE, '') : '';
  if (rest === '') return [];
  const senses = gazetteer.find(rest);
  const isOther = CITY.test(key) ? senses.some(({ kind }) => kind === 'region') : senses.length > 0;
  return isOther ? [] : [rest];
}

/** Names without the words for what they are → the index of the only name so shortened, -1 for several. */
function indexBeginnings(keys: readonly string[]): Map<string, number> {
  const beginnings = new Map<string, number>();
  keys.forEach((key, index) => {
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) {
      const short = key.slice(0, at);
      if (KIND.test(key.slice(at + 1))) beginnings.set(short, beginnings.has(short) ? -1 : index);
    }
  });
  return beginnings;
}
