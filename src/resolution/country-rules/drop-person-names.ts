/**
 * A name that people bear ("Jordan", "Chad", "Washington") is dropped where it is a person's: after a given name,
 * an initial or "Mr", inside a longer person of the engine's, or, where no person begins behind it, before a capitalised word that is no office or
 * institution. Reason: Jordan Henderson, Tom Holland, George Washington.
 */
import { TITLES } from '../../knowledge/titles.js';
import { kindAt, LOWER, UPPER, widthAt } from '../../text/characters.js';
import type { TokenisedText } from '../../text/tokenise.js';
import type { Mention } from '../../recognition/engine.js';
import {
  DROPPED,
  isBeside,
  isMarked,
  wordAt,
  type Candidate,
  type CountryRule,
  type Decide,
} from './rule.js';
import { firstIndex } from '../first-index.js';

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Prof|\p{Lu})\.?$/u;
const INSTITUTION =
  /^(?:Army|Navy|Air|Police|Ministry|Parliament|Government|Embassy|Forces|Bank|Airlines|Airways|University|Institute|National|Defen[cs]e|Football|Cricket|Rugby|Cup|Open|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Valley|County|City|Street|Island|Islands|North|South|East|West|Red|Central|High|Supreme|I|Women|Men|Under|Post|Times|Authority|Commission|Company|Corporation|Association|Federation|Union|Council|Agency|Board|Club|Party|Power|Revenue|Railways?|Ports?|Court|Assembly|Senate|Telecom|Airport|Foundation|Society|Committee|Service|Services|Office|Fund|Zones?)$/u;

export const dropPersonNames: CountryRule = { concerns: isMarked('person'), decide: dropPersonName };

function dropPersonName(
  ...[candidate, meaning, { prose, mentions, knowledge }]: Parameters<Decide>
): ReturnType<Decide> {
  const before = wordAt(prose, candidate.token - 1);
  const adjoining = prose.text.slice(prose.tokenEnds[candidate.token - 1], candidate.start).trim() === '';
  if (adjoining && before !== 'I' && (HONORIFIC.test(before) || knowledge.givenNames.has(before)))
    return DROPPED;
  if (isCountryDemonym(meaning)) return meaning;
  if (isInsidePerson(candidate, mentions)) return DROPPED;
  if (!candidate.form.rules.includes('given')) return meaning;
  const { after } = candidate;
  if (beginsPerson(prose.tokenStarts[after], mentions)) return meaning;
  const follows = wordAt(prose, after);
  const beside = isBeside(prose, candidate.end, after);
  const surname = beside && isCapitalised(follows) && !beginsInstitution(prose, after);
  const known = knowledge.matcher.longestAt(prose.text, prose.tokenStarts[after] ?? 0) >= 0;
  return surname && !known && !TITLES.has(follows.toLowerCase()) ? DROPPED : meaning;
}

/** How many words of an institution's name are looked at. */
const LONGEST_NAME = 4;

/** "Kenya Ports Authority" is nobody. */
function beginsInstitution(prose: TokenisedText, first: number): boolean {
  for (let token = first; token < first + LONGEST_NAME; token++) {
    const word = wordAt(prose, token);
    if (!isCapitalised(word)) return false;
    if (INSTITUTION.test(word)) return true;
  }
  return false;
}

function isCapitalised(word: string): boolean {
  return kindAt(word, 0) === UPPER && kindAt(word, widthAt(word, 0)) === LOWER;
}

function isCountryDemonym(meaning: Parameters<Decide>[1]): boolean {
  return meaning.kind === 'country' && meaning.evidence === 'demonym';
}

/** "ambassador to Israel Mike Huckabee": a person of the engine's who begins behind the name does not begin with it. */
function beginsPerson(offset: number | undefined, mentions: readonly Mention[]): boolean {
  if (offset === undefined) return false;
  const mention = mentionFrom(offset, mentions);
  return mention?.type === 'person' && mention.start === offset;
}

function isInsidePerson({ start, end }: Candidate, mentions: readonly Mention[]): boolean {
  const mention = mentionFrom(start, mentions);
  if (mention?.type !== 'person' || mention.start > start || mention.end < end) return false;
  return mention.end - mention.start > end - start;
}

/** The first mention that ends behind the offset; binary search, as mentions are sorted and disjoint. */
function mentionFrom(start: number, mentions: readonly Mention[]): Mention | undefined {
  return mentions[firstIndex(mentions.length, (index) => mentions[index]!.end > start)];
}
