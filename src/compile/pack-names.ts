/**
 * What the matchers of `src/knowledge` look names up by: for names the words that lead to them; for titles buckets by the hash
 * of the first word, longest title first, of each the initial of its second word; of all whether their case counts; and the
 * table of what may begin with a word.
 */
import { fold, secondInitial } from '../knowledge/name-characters.js';
import { BEGINS, PLACES, hashWord, placeOf } from '../knowledge/first-words.js';
import { unitsOf } from '../knowledge/text-units.js';
import { spread } from '../knowledge/word-buckets.js';
import { END, hashOn, hashUnits, nextWord, placeOfPath } from '../knowledge/word-paths.js';
import type { Pack } from './pack-file.js';

export interface NameToMatch {
  readonly form: string;
  /** Never matched in another case. */
  readonly exact: boolean;
}

/**
 * @param names at the indices that the matcher will give
 * @param firstWord how the first word of a name is read
 */
export function packNames(
  pack: Pack,
  name: string,
  names: readonly NameToMatch[],
  firstWord: (form: string) => string,
): void {
  pack.add(
    'u8',
    `${name}.exacts`,
    names.map(({ exact }) => Number(exact)),
  );
  pack.add(
    'u8',
    `${name}.seconds`,
    names.map(({ form }) => secondInitial(form, firstWord(form).length)),
  );
  const byHash = new Map<number, number[]>();
  for (const index of longestFirst(names)) {
    const hash = hashWord(names[index]!.form, 0);
    byHash.set(hash, [...(byHash.get(hash) ?? []), index]);
  }
  packBuckets(pack, name, byHash);
}

function packBuckets({ add }: Pack, name: string, byHash: ReadonlyMap<number, readonly number[]>): void {
  const mask = 2 ** Math.ceil(Math.log2(2 * byHash.size + 2)) - 1;
  const hashes = new Int32Array(mask + 1);
  const firsts = new Int32Array(mask + 1).fill(-1);
  const members: number[] = [];
  for (const [hash, bucket] of byHash) {
    let slot = spread(hash) & mask;
    while (firsts[slot] !== -1) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    firsts[slot] = members.length;
    members.push(...bucket, -1);
  }
  add('i32', `${name}.hashes`, hashes);
  add('i32', `${name}.firsts`, firsts);
  add('i32', `${name}.members`, members);
}

interface Path {
  readonly members: number[];
  goesOn: boolean;
}

/** @param names at the indices that the matcher will give */
export function packPaths({ add }: Pack, name: string, names: readonly NameToMatch[]): void {
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
    for (const index of members) lists.push(index, ...unitsOfForm(names[index]!));
    lists.push(END);
  }
  add('i32', `${name}.paths`, slots);
  add('u16', `${name}.members`, lists);
}

/** Its length and case, and its letters. */
function unitsOfForm({ form, exact }: NameToMatch): number[] {
  const folded = Array.from({ length: form.length }, (_, at) => fold(form.charCodeAt(at)));
  return [2 * form.length + Number(exact), ...folded];
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
    for (const { form } of forms[kind]) table[placeOf(hashWord(form, 0))]! |= BEGINS[kind];
  add('u8', 'first-words', table);
}

/** Of a title, as `match-titles.ts` reads it. */
export function firstWordOfTitle(form: string): string {
  return form.slice(0, form.search(/[^\p{L}]|$/u));
}
