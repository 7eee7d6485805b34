/**
 * What is known of people's names: genders of given names and honorifics, familiar forms, spellings, and family names
 * that stand first. Words are folded as `fold-word.ts` of `resolution/people` does: lower-case, without accents.
 */

/** What an honorific or a given name tells of its bearer: m, a man; f, a woman. */
export type Gender = 'm' | 'f';

export interface PeopleKnowledge {
  /** Of a given name; undefined: unknown, or a name of both. */
  genderOf(given: string): Gender | undefined;
  /** Of a word before a name: Mr, Lady, King. */
  honorificGender(word: string): Gender | undefined;
  /** The full given names that this is a familiar form of: alex → alexander, alexandra. */
  formalNames(given: string): readonly string[];
  /** One spelling for all spellings of a name: mohamed → mohammed. */
  standardSpelling(word: string): string | undefined;
  /** Whether it is a family name that stands before the given name: Xi, Kim. */
  standsFirst(family: string): boolean;
  /** Whether a list of given names or familiar forms has it. */
  isGivenName(word: string): boolean;
}

/** Words of one kind are one string, parted by spaces; a row of the others begins with the word it is about. */
export interface CompiledPeople {
  readonly men: string;
  readonly women: string;
  readonly bothSexes: string;
  readonly honorificsOfMen: string;
  readonly honorificsOfWomen: string;
  readonly nicknames: readonly string[];
  readonly spellings: readonly string[];
  readonly familyFirst: string;
}

const NONE: readonly string[] = [];

export function readPeople(data: CompiledPeople): PeopleKnowledge {
  const genders = gendersOf(data.men, data.women);
  const honorifics = gendersOf(data.honorificsOfMen, data.honorificsOfWomen);
  const both = new Set(data.bothSexes.split(' '));
  const familyFirst = new Set(data.familyFirst.split(' '));
  const formal = new Map<string, string[]>();
  for (const row of data.nicknames) {
    const [name, ...nicknames] = row.split(' ');
    for (const nickname of nicknames) formal.set(nickname, [...(formal.get(nickname) ?? []), name!]);
  }
  const spellings = new Map<string, string>();
  for (const row of data.spellings) {
    const [standard, ...others] = row.split(' ');
    for (const other of others) spellings.set(other, standard!);
  }
  return {
    genderOf: (given) => genders.get(given),
    honorificGender: (word) => honorifics.get(word),
    formalNames: (given) => formal.get(given) ?? NONE,
    standardSpelling: (word) => spellings.get(word),
    standsFirst: (family) => familyFirst.has(family),
    isGivenName: (word) => genders.has(word) || both.has(word) || formal.has(word),
  };
}

function gendersOf(men: string, women: string): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const word of men.split(' ')) genders.set(word, 'm');
  for (const word of women.split(' ')) genders.set(word, 'f');
  return genders;
}
