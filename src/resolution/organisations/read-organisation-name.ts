/** An organisation's name read into the words and the key by which it is compared. */
import {
  isAcronym,
  isPlain,
  keyOfName,
  orderWords,
  wordsOfName,
} from '../../knowledge/organisation-names.js';
import { hashText } from '../../knowledge/hash-text.js';
import type { OrganisationForm } from '../../knowledge/organisations.js';
import type { Name } from '../name-table.js';
import { displayName } from '../names.js';
import { isCommonBody } from './kinds-of-bodies.js';

export interface OrganisationName {
  readonly name: string;
  /** `keyOfName` of it. */
  readonly key: string;
  /** Ordered: "kisoro university". A common body's are those without the country. */
  readonly words: readonly string[];
  readonly isAcronym: boolean;
  /** A ministry, parliament, army …: another one for every country. */
  readonly isCommon: boolean;
  /** The words with spaces between them. */
  readonly joined: string;
  /** An acronym of three letters or more, which may be another name's initials. */
  readonly isInitials: boolean;
  /** Of the words, in their order. */
  readonly wordHashes: readonly number[];
  /** What rules read of it when they first ask; each is a function of the name and of knowledge alone. */
  readonly memo: OrganisationMemo;
}

interface OrganisationMemo {
  /** Null: the table has no such name. */
  form: OrganisationForm | null | undefined;
  shortForms: readonly string[] | undefined;
  /** Without what a company is in law. */
  withoutSuffix: string | undefined;
  /** Slug of the organisation with whose name it begins; null for none. */
  whole: string | null | undefined;
}

/** @param rest the name without its country */
function readOrganisationName(spelling: string, rest: string | null): OrganisationName {
  const name = isPlain(spelling) ? spelling : displayName(spelling);
  const whole = orderWords(wordsOfName(name));
  const own = rest === null ? whole : orderWords(wordsOfName(rest));
  const isCommon = isCommonBody(own);
  const acronym = isAcronym(name);
  const words = isCommon ? own : whole;
  return {
    name,
    key: acronym ? keyOfName(name) : whole.join(' '),
    words,
    isAcronym: acronym,
    isCommon,
    joined: words.join(' '),
    isInitials: acronym && /^\p{Lu}{3,6}$/u.test(name.replaceAll('.', '')),
    wordHashes: words.map(hashText),
    memo: { form: undefined, shortForms: undefined, withoutSuffix: undefined, whole: undefined },
  };
}

export function organisationNameOf({ text, memo }: Name): OrganisationName {
  return (memo.organisation ??= readOrganisationName(text, null));
}

/** An organisation's name beside or around that of its country. */
export interface OwnedName {
  /** The name without the country. */
  readonly rest: string;
  readonly name: OrganisationName;
}

/** The same of a name with a country; the last is kept, as a name mostly has the same rest again. */
export function ownedNameOf({ text, memo }: Name, rest: string): OrganisationName {
  if (memo.owned?.rest !== rest) memo.owned = { rest, name: readOrganisationName(text, rest) };
  return memo.owned.name;
}
