/**
 * The names of mentions, each read once: how it is shown, and under which keys the stages look it up. Names come again, in a
 * document and in the next, so that a table outlives the document; what is in it never changes an answer.
 */
import { foldPlaceName } from '../knowledge/fold-place-name.js';
import type { Gazetteer, PlaceSense } from '../knowledge/gazetteer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { OrganisationName, OwnedName } from './organisations/read-organisation-name.js';
import type { PersonName } from './people/read-name.js';
import type { NameSound } from './people/reclaim-names.js';
import type { EntityType } from '../record.js';
import { displayName, foldName, slugOf } from './names.js';

export interface Name {
  /** As it stands in the text. */
  readonly text: string;
  /** `displayName` of it. */
  readonly display: string;
  /** `foldName` of it. */
  readonly folded: string;
  /** What one stage reads of it, the first time that it asks; each is a function of the text and of knowledge alone. */
  readonly memo: NameMemo;
}

/** First and last word of a name of several, folded. */
export interface NameEnds {
  readonly first: string;
  readonly last: string;
}

interface NameMemo {
  person?: PersonName | undefined;
  organisation?: OrganisationName | undefined;
  owned?: OwnedName | undefined;
  placeKey?: string | undefined;
  slug?: string | undefined;
  readonly ids: Record<EntityType, string | undefined>;
  senses?: readonly PlaceSense[] | undefined;
  /** Of the text as it stands. */
  places?: readonly PlaceSense[] | undefined;
  sound?: NameSound | undefined;
  /** Its hash. */
  lastWord?: number | null | undefined;
  /** Null for a name of one word. */
  ends?: NameEnds | null | undefined;
  titleWords?: readonly string[] | undefined;
  /** Null for what may be a name. */
  bareTitle?: string | null | undefined;
  isPhrase?: boolean | undefined;
}

/** The name of a slice of a text. */
export type NameOf = (slice: string) => Name;

/** Names kept at least; at twice as many, those that were not asked for since are forgotten. */
const KEPT = 16384;

/** An empty table. */
export function createNameTable(): NameOf {
  let young = new Map<string, Name>();
  let old = new Map<string, Name>();
  return (slice) => {
    const known = young.get(slice);
    if (known) return known;
    const name = old.get(slice) ?? readName(slice);
    if (young.size === KEPT) {
      old = young;
      young = new Map();
    }
    young.set(name.text, name);
    return name;
  };
}

const tables = new WeakMap<Knowledge, NameOf>();

/** The table of all documents that are resolved with this knowledge. */
export function nameTableOf(knowledge: Knowledge): NameOf {
  let table = tables.get(knowledge);
  if (!table) tables.set(knowledge, (table = createNameTable()));
  return table;
}

/** `foldPlaceName` of it. */
export function placeKeyOf({ display, memo }: Name): string {
  return (memo.placeKey ??= foldPlaceName(display));
}

/** `person/ana-diaz`: the type and `slugOf` it. */
export function idOfName(type: EntityType, { text, memo }: Name): string {
  return (memo.ids[type] ??= `${type}/${(memo.slug ??= slugOf(text))}`);
}

/** What the gazetteer knows of the name as it stands in the text, greatest first. */
export function placesNamed({ text, memo }: Name, gazetteer: Gazetteer): readonly PlaceSense[] {
  return (memo.places ??= gazetteer.find(text));
}

function readName(slice: string): Name {
  const text = detached(slice);
  const display = displayName(text);
  return {
    text,
    display,
    folded: foldName(display),
    memo: {
      person: undefined,
      organisation: undefined,
      owned: undefined,
      placeKey: undefined,
      slug: undefined,
      ids: { person: undefined, country: undefined, organisation: undefined, place: undefined },
      senses: undefined,
      places: undefined,
      sound: undefined,
      ends: undefined,
      lastWord: undefined,
      titleWords: undefined,
      bareTitle: undefined,
      isPhrase: undefined,
    },
  };
}

/** The engine copies shorter slices anyway. */
const SHORTEST_SLICE = 13;

/** A copy of its own: a slice would keep the whole document in memory. */
function detached(slice: string): string {
  return slice.length < SHORTEST_SLICE ? slice : slice.split('').join('');
}
