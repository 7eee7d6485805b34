/**
 * Mentions → entities: who is one person, which country a word names, and what the text leaves open.
 */
import { NO_RULINGS, type Rulings } from '../dictionary/entry.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Mention } from '../recognition/engine.js';
import type { EntityRecord, UnresolvedRecord } from '../record.js';
import type { TokenisedText } from '../text/tokenise.js';
import { buildCountries } from './build-countries.js';
import { claimPersonNames } from './claim-person-names.js';
import { createIds, sortEntities, type ToMention } from './build-entities.js';
import { buildOrganisations } from './build-organisations.js';
import { buildPeople } from './build-people.js';
import { buildPlaces } from './build-places.js';
import { forceMentions } from './dictionary/force-mentions.js';
import { giveIds, joinIndirect } from './dictionary/give-ids.js';
import { holdRulings } from './dictionary/hold-rulings.js';
import { findCountries } from './find-countries.js';
import { findNames } from './find-names.js';
import { locatePlaces } from './locate-places.js';
import { mayDisagree } from './may-disagree.js';
import { mergeMentions } from './merge-mentions.js';
import { nameTableOf } from './name-table.js';
import { noteMerging } from './note-merging.js';
import { NO_NOTES, type TakeNote } from './notes.js';
import { keepClubs } from './organisations/keep-clubs.js';
import { mentionOrganisations } from './organisations/mention-organisations.js';
import { joinBrokenNames } from './people/join-broken-names.js';
import { readAliases } from './people/read-aliases.js';
import { reclaimNames } from './people/reclaim-names.js';
import { giveRoles } from './roles/give-roles.js';
import { settleNations } from './settle-nations.js';
import { createSentenceFinder } from './sentence-finder.js';
import { sortByStart } from './sort-short.js';
import { finish, type Stepwise } from '../stepwise.js';
import { unifyTypes } from './unify-types.js';

export interface Resolution {
  /** By count, first mention, id. */
  entities: EntityRecord[];
  /** By start. */
  unresolved: UnresolvedRecord[];
}

/**
 * @param text the document's text, of which mentions are slices
 * @param prose its tokenised prose, with the same offsets
 * @param recognised the engine's mentions of it
 * @param takeNote is told what each rule did
 * @param dictionary what the user's own dictionary says of the text
 */
export function resolve(
  text: string,
  prose: TokenisedText,
  recognised: readonly Mention[],
  knowledge: Knowledge,
  takeNote: TakeNote = NO_NOTES,
  dictionary: Rulings = NO_RULINGS,
): Resolution {
  return finish(resolveStepwise(text, prose, recognised, knowledge, takeNote, dictionary));
}

/** The same with pauses. */
export function* resolveStepwise(
  text: string,
  prose: TokenisedText,
  recognised: readonly Mention[],
  knowledge: Knowledge,
  takeNote: TakeNote = NO_NOTES,
  dictionary: Rulings = NO_RULINGS,
): Stepwise<Resolution> {
  const { text: plain } = prose;
  const whole = joinBrokenNames(plain, recognised, knowledge.people, takeNote);
  const told = forceMentions(whole, dictionary, takeNote);
  const names = findNames(prose, knowledge);
  yield;
  const { mentions: placed, introductions } = mentionOrganisations(prose, told, knowledge, takeNote, names);
  yield;
  const { mentions: named, aliases } = readAliases(plain, placed, takeNote);
  yield;
  const found = keepClubs(
    plain,
    findCountries(prose, named, knowledge, takeNote, names.countries),
    named,
    knowledge.organisations,
    takeNote,
  );
  yield;
  const { findings, mentions } = claimPersonNames(plain, named, found, knowledge, takeNote);
  yield;
  const nameOf = nameTableOf(knowledge);
  const isPlace = (name: string): boolean => knowledge.places.find(name).length > 0;
  const joined = mergeMentions(plain, mentions, findings, isPlace, nameOf);
  if (takeNote !== NO_NOTES) noteMerging(mentions, joined, takeNote);
  yield;
  const unified = mayDisagree(joined)
    ? unifyTypes(reclaimNames(plain, joined, mentions, takeNote), knowledge, takeNote)
    : joined;
  const settled = settleNations(unified, takeNote);
  yield;
  const located = locatePlaces(plain, settled, knowledge, takeNote);
  yield;
  const { merged, forced } = holdRulings(plain, located, found, dictionary, knowledge, takeNote);
  const sentenceAt = createSentenceFinder(prose);
  const toMention: ToMention = ({ start, end, score }) => ({
    start,
    end,
    text: text.slice(start, end),
    score,
    sentence: sentenceAt(start),
  });
  const createId = createIds(nameOf);
  yield;
  const people = buildPeople(prose, merged, aliases, knowledge, createId, toMention, sentenceAt, takeNote);
  yield;
  const organisations = buildOrganisations(
    plain,
    merged,
    introductions,
    knowledge,
    createId,
    toMention,
    takeNote,
  );
  yield;
  const places = buildPlaces(merged, knowledge, createId, toMention, takeNote);
  yield;
  const built = {
    bearers: [...people.people, ...organisations.organisations, ...places.places],
    indirect: [...places.indirect, ...organisations.indirect],
    unresolved: [...people.unresolved, ...organisations.unresolved],
  };
  const { bearers, indirect, unresolved: open } = giveIds(built, forced, dictionary, toMention, takeNote);
  yield;
  const roles = giveRoles(prose, bearers, merged, knowledge, sentenceAt, takeNote);
  yield;
  const evidence = joinIndirect(indirect, roles.indirect);
  const countries = buildCountries(merged, evidence, knowledge, toMention);
  const entities = [...bearers, ...countries.countries];
  const unresolved = [...open, ...countries.unresolved];
  return {
    entities: sortEntities(entities),
    unresolved: sortByStart(unresolved),
  };
}
