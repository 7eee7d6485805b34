/**
 * What is known of people's names: genders of given names and honorifics, familiar forms, spellings, and family names
 * that stand first. Words are folded as `fold-word.ts` of `resolution/people` does: lower-case, without accents.
 */
import { keepEach, type PackedFile } from './packed-file.js';
import { readWordTable } from './word-table.js';

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

/** Numbers of genders in the compiled tables; 0: of both, or not known. */
export const GENDERS = [undefined, 'm', 'f'] as const;

const NONE: readonly string[] = [];

/** @param file as `packPeople` wrote it */
export function readPeople(file: PackedFile): PeopleKnowledge {
  const { texts, u8, u16 } = file;
  const given = readWordTable(file, 'people.given');
  const genders = u8('people.genders');
  const formalFrom = u16('people.formal-from');
  const formal = u16('people.formal');
  const honorifics = readWordTable(file, 'people.honorifics');
  const honorificGenders = u8('people.honorific-genders');
  const spellings = readWordTable(file, 'people.spellings');
  const standards = u16('people.standards');
  const familyFirst = readWordTable(file, 'people.family-first');
  const formalAt = keepEach(given.size, (index) => {
    const names = formal.subarray(formalFrom[index], formalFrom[index + 1]);
    return names.length === 0 ? NONE : Array.from(names, (name) => texts.at(name));
  });
  const standardAt = keepEach(spellings.size, (index) => texts.at(standards[index]!));
  return {
    genderOf: (name) => GENDERS[genders[given.find(name)] ?? 0],
    honorificGender: (word) => GENDERS[honorificGenders[honorifics.find(word)] ?? 0],
    formalNames(name) {
      const index = given.find(name);
      return index < 0 ? NONE : formalAt(index);
    },
    standardSpelling(word) {
      const index = spellings.find(word);
      return index < 0 ? undefined : standardAt(index);
    },
    standsFirst: familyFirst.has,
    isGivenName: given.has,
  };
}
