/**
 * "the Kingdom" and "the Islamic Republic" are the one that the document names, and what it names several of, the one that it
 * has called "the Kingdom of Saudi Arabia" before, or far above the others, or left open. Written so, with its article and
 * its capital and nothing more of a name beside it. Reason: each stands for another country in another country's news.
 */
import type { TokenisedText } from '../../text/tokenise.js';
import { DROPPED, wordAt, type Candidate, type CountryRule, type Decide, type RuleContext } from './rule.js';

export const settleEpithets: CountryRule = {
  concerns: ({ rules, meaning }) =>
    meaning.kind === 'country' && (rules.includes('first') || rules.includes('named')),
  decide: settleEpithet,
};

function settleEpithet(...[candidate, meaning, context]: Parameters<Decide>): ReturnType<Decide> {
  const { prose, counts } = context;
  const { rules } = candidate.form;
  const first = rules.includes('first');
  if (meaning.kind !== 'country') return meaning;
  if (meaning.evidence === 'epithet' && !standsAlone(candidate, prose)) return DROPPED;
  const isDemonym = meaning.evidence === 'demonym';
  const called = isDemonym ? [] : calledInFull(candidate, meaning.codes, context);
  const named = called.length === 1 ? called : mostNamed(meaning.codes, counts);
  if (named.length === 1 || (named.length > 1 && !isDemonym)) return { ...meaning, codes: named };
  return first ? { ...meaning, codes: meaning.codes.slice(0, 1) } : DROPPED;
}

/** Of the countries, those whose official name stands before the candidate and has its words in it. */
function calledInFull(
  { start, end }: Candidate,
  codes: readonly string[],
  { prose: { text }, officialNames }: RuleContext,
): readonly string[] {
  const epithet = text.slice(start, end);
  return codes.filter((code) => {
    const name = officialNames.get(code);
    return name !== undefined && name.end <= start && text.slice(name.start, name.end).includes(epithet);
  });
}

const FAR_ABOVE = 3;

/** The codes that the document names; only the first of them where it is named far more often than the others together. */
export function mostNamed(codes: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  const named = codes.filter((code) => counts.has(code));
  const total = named.reduce((sum, code) => sum + counts.get(code)!, 0);
  const far = named.find((code) => counts.get(code)! >= FAR_ABOVE * (total - counts.get(code)!));
  return far ? [far] : named;
}

function standsAlone(candidate: Candidate, prose: TokenisedText): boolean {
  if (!/^the$/iu.test(wordAt(prose, candidate.token - 1))) return false;
  const { rules } = candidate.form;
  if (rules.includes('office') && isOffice(candidate, prose)) return false;
  const { after } = candidate;
  const follows = wordAt(prose, after);
  const beside = /^\s*$/u.test(prose.text.slice(candidate.end, prose.tokenStarts[after]));
  return !(beside && (follows === 'of' || /^\p{Lu}/u.test(follows)));
}

/** "President of the Republic". */
function isOffice({ token }: Candidate, prose: TokenisedText): boolean {
  return wordAt(prose, token - 2) === 'of' && /^\p{Lu}/u.test(wordAt(prose, token - 3));
}
