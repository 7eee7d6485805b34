/**
 * What the matchers of `src/knowledge` look names up by: buckets by the hash of the first word, longest name first, of each
 * name the initial of its second word and whether its case counts; and the table of what may begin with a word.
 */
import { fold, isCombining, isWordCode, secondInitial } from '../knowledge/name-characters.js';
import { BEGINS, PLACES, hashWord, placeOf } from '../knowledge/first-words.js';
import { spread } from '../knowledge/word-buckets.js';
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
  const longestFirst = [...names.keys()].sort(
    (a, b) => names[b]!.form.length - names[a]!.form.length || a - b,
  );
  const byHash = new Map<number, number[]>();
  for (const index of longestFirst) {
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

/** Letters and digits from its beginning, without accents, as the hash of `match-names.ts` reads them. */
export function firstWordOfName(form: string): string {
  let word = '';
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (isCombining(code)) continue;
    if (!isWordCode(code)) break;
    word += String.fromCharCode(fold(code));
  }
  return word;
}

/** The same of a title, as `match-titles.ts` reads it. */
export function firstWordOfTitle(form: string): string {
  return form.slice(0, form.search(/[^\p{L}]|$/u));
}
