/**
 * Organisation mentions → organisations of the document: names drafted, then joined by the rules in their listed order.
 */
import type { Organisations } from '../../knowledge/organisations.js';
import type { CountryFinding } from '../find-countries.js';
import { namedMentions, type Merged, type NamedMention } from '../merge-mentions.js';
import type { TakeNote } from '../notes.js';
import { draftOrganisations, hostOf, type Draft, type JoinRule } from './drafts.js';
import { codeOf, createOwnerFinder } from './find-owner.js';
import { joinInitials } from './join-initials.js';
import { joinIntroducedAcronyms } from './join-introduced-acronyms.js';
import { joinShortForms } from './join-short-forms.js';
import { linkKnownNames } from './link-known-names.js';
import type { Introduction } from './read-introductions.js';

const RULES: readonly JoinRule[] = [linkKnownNames, joinIntroducedAcronyms, joinInitials, joinShortForms];

/** An organisation's drafts, the one it is named by first, the others in order of first mention. */
export type Members = readonly [Draft, ...Draft[]];

export interface Joined {
  /** In order of first mention of their first draft. */
  readonly organisations: readonly Members[];
  readonly open: readonly Draft[];
}

const NOTHING: Joined = { organisations: [], open: [] };

export function joinOrganisations(
  text: string,
  merged: readonly Merged[],
  introductions: readonly Introduction[],
  organisations: Organisations,
  takeNote: TakeNote,
): Joined {
  const mentions: NamedMention[] = namedMentions(merged, 'organisation');
  const drafts = draftOrganisations(mentions, createOwnerFinder(text, merged));
  if (drafts.length === 0) return NOTHING;
  let countries: Set<string> | undefined;
  const countriesNamed = (): Set<string> => (countries ??= countriesIn(merged));
  const context = { text, drafts, organisations, introductions, countriesNamed, takeNote };
  for (const rule of RULES) rule(context);
  if (drafts.every(({ host, open }) => host === null && open.length === 0))
    return { organisations: drafts.map((draft): Members => [draft]), open: [] };
  const members = new Map<Draft, Draft[]>();
  const open: Draft[] = [];
  for (const draft of drafts) {
    const host = hostOf(draft);
    if (host === draft && draft.open.length > 0) open.push(draft);
    else {
      const known = members.get(host);
      if (known) known.push(draft);
      else members.set(host, [draft]);
    }
  }
  const joined: Members[] = [];
  for (const [host, all] of members)
    joined.push(all.length === 1 ? [host] : [host, ...all.filter((draft) => draft !== host)]);
  return { organisations: joined, open };
}

function countriesIn(merged: readonly Merged[]): Set<string> {
  const codes = new Set<string>();
  for (const mention of merged) {
    if (mention.finding) addCode(mention.finding, codes);
    else for (const finding of mention.within) addCode(finding, codes);
  }
  return codes;
}

function addCode(finding: CountryFinding, codes: Set<string>): void {
  const code = codeOf(finding);
  if (code !== null) codes.add(code);
}
