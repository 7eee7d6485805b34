/**
 * Joins a short form to the only longer name of the document that begins or ends with it ("Security Council", "Toyota",
 * "United") or that is such a body ("the Council" of "Council on Foreign Relations"). A name with a part of a body
 * after it is the whole of that part, not its short form ("UN" and "UN Women"). A noun that fits several is settled
 * by `choose-host.ts` or stays open; so is "the Foreign Ministry" beside those of two countries;
 * "the Senate" is rather "the U.S. Senate" than the "State Senate".
 */
import { chooseHost, countNames } from './choose-host.js';
import { hostOf, joinTo, type Draft, type JoinRule } from './drafts.js';
import { isHeadNoun, isUnit } from './kinds-of-bodies.js';
import { mayShareWords } from './may-share-words.js';
import type { KnownOrganisation } from '../../knowledge/organisations.js';
import { isLink, wordsOfName } from '../../knowledge/organisation-names.js';

const RULE = 'join-short-forms';

/** Too ordinary to be a name's short form by themselves. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  `national international central federal general world european african asian american arab north
   south east west northern southern eastern western royal new first the of and for al de la el`.split(
    /\s+/u,
  ),
);

/** Longer names have no more words than this; it bounds what one name adds to the index. */
const MAX_WORDS = 10;

export const joinShortForms: JoinRule = ({ drafts, takeNote }) => {
  if (!mayShareWords(drafts)) return;
  const wanted = new Set<string>();
  for (const { host, known, isAcronym, joined } of drafts)
    if (!host && !known && !isAcronym) wanted.add(joined);
  const index = indexByShortForm(drafts, wanted);
  if (index.size === 0) return;
  const short = drafts.filter(
    ({ host, known, isAcronym, joined }) => !host && !known && !isAcronym && index.has(joined),
  );
  short.sort((a, b) => b.words.length - a.words.length);
  const several: (readonly [Draft, readonly Draft[]])[] = [];
  for (const draft of short) {
    if (draft.host || draft.known) continue;
    const fitting = index.get(draft.joined)!.filter((host) => canHost(host, draft));
    if (fitting.length === 0) continue;
    const hosts = [...new Set(closestTo(draft, fitting).map(hostOf))].filter((host) => host !== draft);
    if (hosts.length === 1)
      joinTo(draft, hosts[0]!, RULE, `is the short form of ${hosts[0]!.name}`, takeNote);
    else if (hosts.length > 1 && (draft.isCommon || isHeadNoun(draft.words.at(-1)!)))
      several.push([draft, hosts]);
  }
  if (several.length === 0) return;
  const named = countNames(drafts);
  for (const [draft, hosts] of several) {
    const settled = [...new Set(hosts.map(hostOf))].filter((host) => named.has(host));
    const host = settled.length > 1 ? chooseHost(draft, settled, named) : settled[0];
    if (host) joinTo(draft, host, RULE, `means ${host.name} in this document`, takeNote);
    else draft.open = settled;
  }
};

/**
 * Those of as many words; else, unless the short form is a noun that every name of its kind has, those that add nothing to
 * it but the noun ("Penn State University") or what it is of ("House of Representatives", not "White House").
 */
function closestTo(draft: Draft, hosts: readonly Draft[]): readonly Draft[] {
  if (hosts.length < 2) return hosts;
  const { length } = draft.words;
  const alike = hosts.filter(({ words }) => words.length === length);
  if (alike.length > 0) return alike;
  if (isHeadNoun(draft.words.at(-1)!)) return hosts;
  const nearest = hosts.filter(
    ({ words }) =>
      words[0] === draft.words[0] &&
      (isLink(words[length]!) || (words.length === length + 1 && isHeadNoun(words[length]!))),
  );
  return nearest.length > 0 ? nearest : hosts;
}

/** A body of one country is not that of another, and one without a country may be that of any. */
function canHost(host: Draft, draft: Draft): boolean {
  if (draft.owner !== null && host.owner !== draft.owner) return false;
  return host !== draft && (host.words.length > draft.words.length || host.owner !== null);
}

/** @param wanted the only short forms that are asked for */
function indexByShortForm(drafts: readonly Draft[], wanted: ReadonlySet<string>): Map<string, Draft[]> {
  const index = new Map<string, Draft[]>();
  const opening = new Set<string>();
  for (const short of wanted) {
    const space = short.indexOf(' ');
    opening.add(space < 0 ? short : short.slice(0, space));
  }
  const mayHost = (words: readonly string[]): boolean => words.some((word) => opening.has(word));
  const add = (short: string, draft: Draft): void => {
    if (!wanted.has(short)) return;
    const hosts = index.get(short);
    if (!hosts) index.set(short, [draft]);
    else if (hosts.at(-1) !== draft) hosts.push(draft);
  };
  for (const draft of drafts) {
    if (draft.isAcronym && !draft.known) continue;
    if (mayHost(draft.words))
      for (const short of (draft.memo.shortForms ??= shortForms(draft.words))) add(short, draft);
    if (draft.known && draft.known.name !== draft.name)
      for (const short of shortFormsOfKnown(draft.known)) add(short, draft);
    if (draft.isCommon && draft.owner !== null) add(draft.joined, draft);
  }
  return index;
}

const ofKnown = new WeakMap<KnownOrganisation, readonly string[]>();

function shortFormsOfKnown(known: KnownOrganisation): readonly string[] {
  let shorts = ofKnown.get(known);
  if (!shorts) ofKnown.set(known, (shorts = shortForms(wordsOfName(known.name))));
  return shorts;
}

/** Beginnings that no part of a body follows, ends, and the noun that says what it is. */
function shortForms(words: readonly string[]): string[] {
  if (words.length > MAX_WORDS) return [];
  const shorts: string[] = [];
  for (let length = 1; length < words.length; length++) {
    const start = words.slice(0, length);
    const end = words.slice(-length);
    const whole = words.slice(length).some(isUnit) && !isHeadNoun(words[length - 1]!);
    const noun = length === 1 && isHeadNoun(words[0]!) && words[0] !== 'bank' && !isLink(words[1]!);
    if (!whole && !noun && !ADJECTIVES.has(start.at(-1)!)) shorts.push(start.join(' '));
    if (!ADJECTIVES.has(end[0]!) || length > 1) shorts.push(end.join(' '));
  }
  const link = words.findIndex((word) => isLink(word) || word === 'on');
  const head = words[link - 1];
  if (head !== undefined && isHeadNoun(head)) shorts.push(head);
  return shorts;
}
