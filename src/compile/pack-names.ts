/**
 * What the matchers of `src/knowledge` look names and titles up by: the words that lead to them, longest first, with whether their
 * case counts; and the table of what may begin with a word.
 */
import { fold } from '../knowledge/name-characters.js';
import { BEGINS, PLACES, placeOf } from '../knowledge/first-words.js';
import { unitsOf } from '../knowledge/text-units.js';
import { END, hashOn, hashUnits, nextWord, placeOfPath } from '../knowledge/word-paths.js';
import type { Pack } from './pack-file.js';

export interface NameToMatch {
  readonly form: string;
  /** Never matched in another case. */
  readonly exact: boolean;
}

interface Path {
  readonly members: number[];
  goesOn: boolean;
}

/**
 * @param names at the indices that the matcher will give
 * @param toUnit how the matcher reads the letters of a name
 */
export function packPaths(
  { add }: Pack,
  name: string,
  names: readonly NameToMatch[],
  toUnit: (code: number) => number = fold,
): void {
  const paths = new Map<number, Path>();
  for (const index of longestFirst(names)) {
    const hashes = pathOf(names[index]!.form);
    hashes.forEach((hash, word) => {
      const path = paths.get(hash) ?? { members: [], goesOn: false };
      paths.set(hash, path);
      if (word < hashes.length - 1) path.goesOn = true;
      else path.members.push(index);
    });
  }
  const mask = 2 ** Math.ceil(Math.log2(2 * paths.size + 2)) - 1;
  const slots = new Int32Array(2 * (mask + 1)).fill(-1);
  const lists: number[] = [END];
  for (const [hash, { members, goesOn }] of paths) {
    let slot = placeOfPath(hash) & mask;
    while (slots[2 * slot + 1] !== -1) slot = (slot + 1) & mask;
    slots.set([hash, 2 * (members.length > 0 ? lists.length : 0) + Number(goesOn)], 2 * slot);
    if (members.length === 0) continue;
    for (const index of members) lists.push(index, ...unitsOfForm(names[index]!, toUnit));
    lists.push(END);
  }
  add('i32', `${name}.paths`, slots);
  add('u16', `${name}.members`, lists);
}

/** Its length and case, and its letters. */
function unitsOfForm({ form, exact }: NameToMatch, toUnit: (code: number) => number): number[] {
  const units = Array.from({ length: form.length }, (_, at) => toUnit(form.charCodeAt(at)));
  return [2 * form.length + Number(exact), ...units];
}

/** The hash of its first word, of its first two, and so on. */
function pathOf(form: string): number[] {
  const units = unitsOf(form);
  const hashes = [hashUnits(units, 0)];
  for (let word = nextWord(units, 0); word >= 0; word = nextWord(units, word))
    hashes.push(hashOn(hashes.at(-1)!, units, word));
  return hashes;
}

function longestFirst(names: readonly NameToMatch[]): number[] {
  return [...names.keys()].sort((a, b) => names[b]!.form.length - names[a]!.form.length || a - b);
}

/** What may begin with a word: the forms of each kind. */
export function packFirstWords(
  { add }: Pack,
  forms: Record<keyof typeof BEGINS, readonly Pick<NameToMatch, 'form'>[]>,
): void {
  const table = new Uint8Array(PLACES);
  for (const kind of ['country', 'organisation', 'title'] as const)
    for (const { form } of forms[kind]) table[placeOf(hashUnits(unitsOf(form), 0))]! |= BEGINS[kind];
  add('u8', 'first-words', table);
}
