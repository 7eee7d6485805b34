/**
 * What the rules that join organisations work on: one draft a name of the document, which a rule gives to another draft
 * (its host) or leaves open between several.
 */
import type { KnownOrganisation, Organisations } from '../../knowledge/organisations.js';
import type { NamedMention } from '../merge-mentions.js';
import type { Name } from '../name-table.js';
import type { TakeNote } from '../notes.js';
import type { Owner } from './find-owner.js';
import { organisationNameOf, ownedNameOf, type OrganisationName } from './read-organisation-name.js';
import type { Introduction } from './read-introductions.js';

export interface Draft extends OrganisationName {
  /** Code of the country that its mentions give it. */
  owner: string | null;
  /** The organisation of the table, null for one that it does not have. */
  known: KnownOrganisation | null;
  readonly mentions: NamedMention[];
  /** Of its organisation, once it has one. */
  id: string;
  /** The draft that this is another name of. */
  host: Draft | null;
  /** What the name could mean, where the text leaves it open. */
  open: readonly Draft[];
}

export interface JoinContext {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly organisations: Organisations;
  readonly introductions: readonly Introduction[];
  /** Codes of the countries that the document names, itself or by a place or people; gathered when first asked for. */
  readonly countriesNamed: () => ReadonlySet<string>;
  readonly takeNote: TakeNote;
}

/** Joins drafts; each in one pass. */
export type JoinRule = (context: JoinContext) => void;

/** One draft a key, in order of first mention. */
export function draftOrganisations(
  mentions: readonly NamedMention[],
  ownerOf: (mention: NamedMention) => Owner | null,
): Draft[] {
  const drafts = new Map<string, Draft>();
  let owned: Map<string, Draft> | null = null;
  for (const mention of mentions) {
    const { name } = mention;
    const owner = ownerOf(mention);
    let draft: Draft | undefined;
    if (owner === null) draft = draftOnce(drafts, name, null);
    else {
      const spelled = `${name.text} of ${owner.code}`;
      draft = owned?.get(spelled);
      if (!draft) (owned ??= new Map()).set(spelled, (draft = draftOnce(drafts, name, owner)));
      draft.owner ??= owner.code;
    }
    draft.mentions.push(mention);
  }
  return [...drafts.values()];
}

function draftOnce(drafts: Map<string, Draft>, spelled: Name, owner: Owner | null): Draft {
  const read = owner ? ownedNameOf(spelled, owner.rest) : organisationNameOf(spelled);
  const id = read.isCommon ? `${read.joined} of ${owner?.code ?? ''}` : read.key;
  let draft = drafts.get(id);
  if (!draft) drafts.set(id, (draft = draftOf(read, owner)));
  return draft;
}

const NO_DRAFTS: readonly Draft[] = [];

/** A draft without mentions. */
function draftOf(read: OrganisationName, owner: Owner | null): Draft {
  const { name, key, words, isAcronym, isCommon, joined, isInitials, wordHashes, memo } = read;
  return {
    name,
    key,
    words,
    isAcronym,
    isCommon,
    joined,
    isInitials,
    wordHashes,
    memo,
    owner: owner?.code ?? null,
    known: null,
    mentions: [],
    id: '',
    host: null,
    open: NO_DRAFTS,
  };
}

/** The draft that this one has come to be, itself or its last host. */
export function hostOf(draft: Draft): Draft {
  let host = draft;
  while (host.host) host = host.host;
  return host;
}

/** Gives the draft to the host, unless they are one already; notes why. */
export function joinTo(draft: Draft, host: Draft, rule: string, because: string, takeNote: TakeNote): void {
  const target = hostOf(host);
  const source = hostOf(draft);
  if (target === source) return;
  source.host = target;
  target.known ??= source.known;
  const evidence = { start: target.mentions[0]!.start, end: target.mentions[0]!.end };
  for (const { start, end } of draft.mentions)
    takeNote({ start, end, rule, because, entity: target.name, evidence });
}
