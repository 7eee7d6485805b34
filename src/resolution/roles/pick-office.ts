/**
 * Title and what it is of → office: the first rule of its form that fits, a portfolio's where one is named, and that
 * office's deputy where the title says so.
 */
import type { OfficeRule, TitleLexicon } from '../../knowledge/title-lexicon.js';
import type { RoleMention } from './role-text.js';
import type { Title } from './title.js';

/** Offices that have deputies by this name; of a minister of anything the deputy is a deputy minister. */
const HAS_DEPUTY =
  /^(?:head of|president|ambassador|commissioner|envoy|governor|mayor|speaker|chief executive|chair|director|manager|secretary-general|spokesperson|prosecutor|leader|editor|police|ombudsman)/u;

export function pickOffice(title: Title, of: RoleMention | null, lexicon: TitleLexicon): string | null {
  const office = title.form.takesPortfolio ? portfolioOffice(title, of, lexicon) : null;
  const plain = office ?? title.form.offices.find((rule) => fits(rule, of, title.indirect))?.office ?? null;
  if (plain === null || !title.deputy) return plain;
  if (plain.startsWith('minister')) return 'deputy minister';
  return HAS_DEPUTY.test(plain) ? `deputy ${plain}` : plain;
}

function portfolioOffice(title: Title, of: RoleMention | null, lexicon: TitleLexicon): string | null {
  if (title.portfolio === null) return null;
  if (title.form.weak && of?.type === 'organisation') return null;
  return lexicon.portfolios.get(title.portfolio) ?? null;
}

/** What a part of a country has is not the country's: "president of the Philippine Senate". */
function fits({ when }: OfficeRule, of: RoleMention | null, indirect: boolean): boolean {
  if (when === 'any') return true;
  if (of === null || indirect) return false;
  return typeof when === 'string'
    ? of.type === when
    : of.id !== null && when.has(of.id.replace('country/', ''));
}

const NATIONAL = /^(?:deputy )?(?:head of (?:state|government)|minister|ambassador|envoy)/u;

/** Its country where a capital stands for its government: "Tehran's ambassador", but not "Tehran's mayor". */
export function settleCapital(
  title: Title,
  of: RoleMention | null,
  lexicon: TitleLexicon,
): RoleMention | null {
  const capitalOf = of?.capitalOf ?? null;
  if (!of || capitalOf === null) return of;
  const country: RoleMention = { ...of, type: 'country', id: capitalOf, capitalOf: null };
  return NATIONAL.test(pickOffice(title, country, lexicon) ?? '') ? country : of;
}

/** Offices that people of any nation hold anywhere: in "the Italian coach" the nation is not what they are of. */
const ANYWHERE =
  /^(?:academic|religious|sport|chief executive|executive|president|chair|director|manager|founder|editor|adviser|secretary-general)$/u;

/** Null where a demonym before the title says only where the bearer comes from. */
export function dropNationality(
  title: Title,
  of: RoleMention | null,
  lexicon: TitleLexicon,
): RoleMention | null {
  if (!title.nationality || !of?.demonym) return of;
  return ANYWHERE.test(pickOffice(title, of, lexicon) ?? '') ? null : of;
}
