/**
 * What the rules that join organisations work on: one draft a name of the document, which a rule gives to another draft
 * (its host) or leaves open between several.
 */
import {
  isAcronym,
  isPlain,
  keyOfName,
  orderWords,
  wordsOfName,
} from '../../knowledge/organisation-names.js';
import type { KnownOrganisation, Organisations } from '../../knowledge/organisations.js';
import type { NamedMention } from '../merge-mentions.js';
import { displayName } from '../names.js';
import type { TakeNote } from '../notes.js';
import { isCommonBody } from './kinds-of-bodies.js';
import type { Owner } from './find-owner.js';
import type { Introduction } from './read-introductions.js';

export interface Draft {
  /** As first written. */
  readonly name: string;
  /** `keyOfName` of it. */
  readonly key: string;
  /** Ordered: "kisoro university". */
  readonly words: readonly string[];
  readonly isAcronym: boolean;
  /** A ministry, parliament, army …: another one for every country. */
  readonly isCommon: boolean;
  /** Code of the country that its mentions give it. */
  owner: string | null;
  /** The organisation of the table, null for one that it does not have. */
  known: KnownOrganisation | null;
  readonly mentions: NamedMention[];
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
  /** Codes of the countries that the document names, itself or by a place or people. */
  readonly countries: ReadonlySet<string>;
  readonly takeNote: TakeNote;
}

/** Joins drafts; each in one pass. */
export type JoinRule = (context: JoinContext) => void;

/** One draft a key, in order of first mention. */
export function draftOrganisations(
  text: string,
  mentions: readonly NamedMention[],
  ownerOf: (mention: NamedMention) => Owner | null,
): Draft[] {
  const drafts = new Map<string, Draft>();
  const bySpelling = new Map<string, Draft>();
  for (const mention of mentions) {
    const spelling = text.slice(mention.start, mention.end);
    const owner = ownerOf(mention);
    const spelled = owner ? `${spelling} of ${owner.code}` : spelling;
    let draft = bySpelling.get(spelled);
    if (!draft) {
      const read = readName(isPlain(spelling) ? spelling : displayName(spelling), owner);
      const id = read.isCommon ? `${read.words.join(' ')} of ${read.owner ?? ''}` : read.key;
      draft = drafts.get(id) ?? read;
      drafts.set(id, draft);
      bySpelling.set(spelled, draft);
    }
    draft.mentions.push(mention);
    draft.owner ??= owner?.code ?? null;
  }
  return [...drafts.values()];
}

/** A draft without mentions. A common body's words are those without the country. */
function readName(name: string, owner: Owner | null): Draft {
  const whole = orderWords(wordsOfName(name));
  const rest = owner ? orderWords(wordsOfName(owner.rest)) : whole;
  const isCommon = isCommonBody(rest);
  const acronym = isAcronym(name);
  return {
    name,
    key: acronym ? keyOfName(name) : whole.join(' '),
    words: isCommon ? rest : whole,
    isAcronym: acronym,
    isCommon,
    owner: owner?.code ?? null,
    known: null,
    mentions: [],
    host: null,
    open: [],
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
