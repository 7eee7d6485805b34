/** An organisation's name read into the words and the key by which it is compared. */
import {
  isAcronym,
  isPlain,
  keyOfName,
  orderWords,
  wordsOfName,
} from '../../knowledge/organisation-names.js';
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
}

/** @param rest the name without its country */
export function readOrganisationName(spelling: string, rest: string | null): OrganisationName {
  const name = isPlain(spelling) ? spelling : displayName(spelling);
  const whole = orderWords(wordsOfName(name));
  const own = rest === null ? whole : orderWords(wordsOfName(rest));
  const isCommon = isCommonBody(own);
  const acronym = isAcronym(name);
  return {
    name,
    key: acronym ? keyOfName(name) : whole.join(' '),
    words: isCommon ? own : whole,
    isAcronym: acronym,
    isCommon,
  };
}

export function organisationNameOf({ text, memo }: Name): OrganisationName {
  return (memo.organisation ??= readOrganisationName(text, null));
}
