/**
 * A quick look that settles most documents for `claim-person-names.ts`: where no person of several words has a country's or
 * city's name as first or last word, and the engine holds none for a person, nothing can be claimed. Words are compared by their
 * hashes, in the units of the text; what is not plainly written is left to the rules.
 */
import { unitsOf } from '../knowledge/text-units.js';
import type { Mention } from '../recognition/engine.js';
import type { CountryFinding } from './find-countries.js';

/** A bit for each hash, as far as they differ in their last digits. */
const bits = new Int32Array(64);

const SPACE = 0x20;
/** A kind of apostrophe. */
const BACKTICK = 0x60;
/** Of a word that is not plain. */
const UNKNOWN = -1;

/**
 * Linear.
 * @param findings of which `isName` says which can be a person's name too
 * @returns false where nothing can be claimed
 */
export function mayBeBorne(
  text: string,
  mentions: readonly Mention[],
  findings: readonly CountryFinding[],
  isName: (finding: CountryFinding) => boolean,
): boolean {
  const units = unitsOf(text);
  bits.fill(0);
  let some = false;
  let next = 0;
  for (const finding of findings) {
    if (!isName(finding)) continue;
    const { start, end } = finding;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && isPersonAt(mentions[next]!, start, end)) return true;
    const last = wordBegins(units, start, end);
    if (last === UNKNOWN) return true;
    if (last !== start) continue;
    mark(hashOf(units, start, end));
    some = true;
  }
  return some && mentions.some((mention) => mention.type === 'person' && isMarked(units, mention));
}

function isPersonAt(mention: Mention, start: number, end: number): boolean {
  return mention.type === 'person' && mention.start === start && mention.end === end;
}

/** Whether the first or last word of several may be one of those that were marked. */
function isMarked(units: Uint16Array, { start, end }: Mention): boolean {
  const last = wordBegins(units, start, end);
  if (last === start) return false;
  if (last === UNKNOWN || isSuffix(units, last, end)) return true;
  return hasMark(hashOf(units, start, end)) || hasMark(hashOf(units, last, end));
}

/** Where the last word begins; `UNKNOWN` if not all is of ASCII and in one line. */
function wordBegins(units: Uint16Array, start: number, end: number): number {
  let begins = start;
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    if (unit < SPACE || unit >= 0x7f || unit === BACKTICK) return UNKNOWN;
    if (unit !== SPACE) continue;
    if (at === start || at === end - 1) return UNKNOWN;
    begins = at + 1;
  }
  return begins;
}

/** As far as its length and first letter tell: Jr., Sr, II, iii. */
function isSuffix(units: Uint16Array, start: number, end: number): boolean {
  const initial = units[start]! | 0x20;
  return end - start <= 4 && (initial === 0x6a || initial === 0x73 || initial === 0x69);
}

/** Of the letters and marks of a word, up to a space, without case. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 5381;
  for (let at = start; at < end && units[at] !== SPACE; at++)
    hash = (Math.imul(hash, 33) ^ (units[at]! | 0x20)) | 0;
  return hash ^ (hash >>> 15);
}

function mark(hash: number): void {
  bits[(hash >> 5) & 63]! |= 1 << (hash & 31);
}

function hasMark(hash: number): boolean {
  return (bits[(hash >> 5) & 63]! & (1 << (hash & 31))) !== 0;
}
