/**
 * From the engine's mentions to those with every organisation that can be told from knowledge and from the text: known
 * names, acronyms that the text introduces, capitalised nouns for an organisation before them. Reads the text only; what
 * is one organisation is decided afterwards (`join-organisations.ts`).
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { findNames, type FoundNames } from '../find-names.js';
import type { TakeNote } from '../notes.js';
import { findOrganisations } from './find-organisations.js';
import { mentionAcronyms } from './mention-acronyms.js';
import { mentionShortForms } from './mention-short-forms.js';
import { placeOrganisations } from './place-organisations.js';
import { readIntroductions, type Introduction } from './read-introductions.js';

export interface MentionedOrganisations {
  /** Sorted, disjoint. */
  readonly mentions: readonly Mention[];
  readonly introductions: Introduction[];
}

/** Codes that sports write after a name and ISO 3166 does not have. */
const SPORTING_CODES =
  /^(?:GER|NED|SUI|POR|CRO|DEN|GRE|RSA|ALG|BUL|SLO|URU|CHI|PAR|PHI|MAS|INA|IRI|KSA|UAE|LAT|MGL|NGR|PUR|TPE|VIE|ENG|SCO|WAL)$/u;

export function mentionOrganisations(
  prose: TokenisedText,
  recognised: readonly Mention[],
  knowledge: Knowledge,
  takeNote: TakeNote,
  names: FoundNames = findNames(prose, knowledge),
): MentionedOrganisations {
  const { organisations, countryByCode, countryByCode3 } = knowledge;
  const found = findOrganisations(prose, names.organisations, recognised, organisations, takeNote);
  const placed = placeOrganisations(prose.text, recognised, found, takeNote);
  const isCode = (code: string): boolean =>
    SPORTING_CODES.test(code) || countryByCode(code) !== undefined || countryByCode3(code) !== undefined;
  const introductions = readIntroductions(prose.text, placed, isCode);
  const withAcronyms = mentionAcronyms(prose, placed, introductions, takeNote);
  return { mentions: mentionShortForms(prose, withAcronyms, names.behindArticle, takeNote), introductions };
}
