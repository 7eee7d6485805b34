/**
 * Who bears which word in the name: chains in flat lists, by the hash of the word, as a document needs them for a moment only.
 */

/** People of one name beyond this are not looked through: it keeps the work linear in the names. */
const MOST_OF_ONE_NAME = 32;
/** Chains for each form of a name. */
const CHAINS = 4;

/** Words come with their `hashText`. */
export interface Bearers<Person> {
  readonly add: (word: string, hash: number, person: Person) => void;
  /** Adds those who bear the word to the list, the first first, but for those who are in it. */
  readonly find: (word: string, hash: number, found: Person[]) => void;
}

/** @param forms how many forms of names there are */
export function createBearers<Person>(forms: number): Bearers<Person> {
  const chains = chainsFor(forms);
  const mask = chains - 1;
  const firsts = room.fill(-1, 0, chains);
  const nexts: number[] = [];
  const words: string[] = [];
  const people: Person[] = [];
  return {
    add: (word, hash, person) => {
      let last = -1;
      let known = 0;
      for (let at = firsts[hash & mask]!; at >= 0; at = nexts[at]!) {
        last = at;
        if (words[at] !== word) continue;
        known++;
        if (people[at] === person || known === MOST_OF_ONE_NAME) return;
      }
      if (last < 0) firsts[hash & mask] = words.length;
      else nexts[last] = words.length;
      nexts.push(-1);
      words.push(word);
      people.push(person);
    },
    find: (word, hash, found) => {
      for (let at = firsts[hash & mask]!; at >= 0; at = nexts[at]!)
        if (words[at] === word && !found.includes(people[at]!)) found.push(people[at]!);
    },
  };
}

/** Of the last document: filling it costs less than a new one. */
let room = new Int32Array(256);

function chainsFor(forms: number): number {
  const chains = 2 ** Math.ceil(Math.log2(CHAINS * forms + 16));
  if (room.length < chains || room.length > 8 * chains + 256) room = new Int32Array(Math.max(chains, 256));
  return chains;
}
