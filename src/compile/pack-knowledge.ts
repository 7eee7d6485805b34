/**
 * Everything compiled → `world.bin`, whose parts `readKnowledge` and the readers beside it read: each function here writes
 * what one of them takes.
 */
import { FORM_KINDS } from '../knowledge/knowledge.js';
import { ARTICLES, MARKS as ORGANISATION_MARKS, type OrganisationForm } from '../knowledge/organisations.js';
import { GENDERS } from '../knowledge/people.js';
import { MARKS as TITLE_MARKS, MODIFIERS } from '../knowledge/title-lexicon.js';
import type { CompiledForms } from './compile-forms.js';
import type { CompiledOrganisations } from './compile-organisations.js';
import type { CompiledPeople } from './compile-people.js';
import type { CompiledTitles } from './compile-titles.js';
import { createPack, type Pack } from './pack-file.js';
import { packFirstWords, packPaths } from './pack-names.js';
import { packLists, packWords } from './pack-words.js';

export interface Compiled {
  readonly forms: CompiledForms;
  readonly organisations: CompiledOrganisations;
  readonly people: CompiledPeople;
  readonly titles: CompiledTitles;
}

/** @param notice of the licences that the file is under, kept in it */
export function packKnowledge(
  { forms, organisations, people, titles }: Compiled,
  notice: string,
): Uint8Array {
  const pack = createPack();
  packForms(pack, forms);
  packOrganisations(pack, organisations);
  packPeople(pack, people);
  packTitles(pack, titles);
  packFirstWords(pack, {
    country: forms.forms,
    organisation: organisations.forms,
    title: titles.forms,
  });
  return pack.finish(notice);
}

function packForms(pack: Pack, { countries, forms, givenNames, wideAreas }: CompiledForms): void {
  const { text, add } = pack;
  packWords(
    pack,
    'countries.codes',
    countries.map(([code]) => code),
  );
  add(
    'u16',
    'countries.rows',
    countries.flatMap(([, code3, name]) => [text(code3), text(name)]),
  );
  const codes3 = [...new Set(countries.map(([, code3]) => code3).filter(Boolean))];
  packWords(pack, 'countries.codes3', codes3);
  add(
    'u16',
    'countries.of-codes3',
    codes3.map((code3) => countries.findIndex((country) => country[1] === code3)),
  );
  const column = (name: string, of: (form: (typeof forms)[number]) => string): void => {
    add('u16', `forms.${name}`, forms.map(of).map(text));
  };
  column('spellings', ({ form }) => form);
  column('targets', ({ targets }) => targets.join('~'));
  column('rules', ({ rules }) => rules.join(' '));
  add(
    'u8',
    'forms.kinds',
    forms.map(({ kind }) => FORM_KINDS.indexOf(kind)),
  );
  // Codes are matched in their own case only.
  const names = forms.map(({ form, kind }) => ({ form, exact: kind === 'code' }));
  packPaths(pack, 'forms', names);
  packWords(pack, 'given-names', [...new Set(givenNames)]);
  packWords(pack, 'wide-areas', [...new Set(wideAreas)]);
}

function packOrganisations(pack: Pack, { all, forms, formOfKey }: CompiledOrganisations): void {
  const { text, add } = pack;
  packWords(
    pack,
    'organisations.slugs',
    all.map(({ slug }) => slug),
  );
  add(
    'u16',
    'organisations.rows',
    all.flatMap(({ name, countries, partOf, kind }) =>
      [name, countries.join(','), partOf ?? '', kind].map(text),
    ),
  );
  const marksOf = ({ exact, ambiguous, word, article }: OrganisationForm): number =>
    Number(exact) * ORGANISATION_MARKS.exact +
    Number(ambiguous) * ORGANISATION_MARKS.ambiguous +
    Number(word) * ORGANISATION_MARKS.word +
    ARTICLES.indexOf(article) * ORGANISATION_MARKS.article;
  add(
    'u16',
    'organisations.forms',
    forms.map(({ form }) => text(form)),
  );
  add('u8', 'organisations.marks', forms.map(marksOf));
  const numbers = new Map(all.map((organisation, index) => [organisation, index]));
  packLists(
    pack,
    'organisations.meanings',
    forms.map(({ meanings }) => meanings.map((meaning) => numbers.get(meaning)!)),
  );
  packPaths(pack, 'organisations', forms);
  packWords(pack, 'organisations.keys', [...formOfKey.keys()]);
  const places = new Map(forms.map((form, index) => [form, index]));
  add(
    'u16',
    'organisations.forms-of-keys',
    Array.from(formOfKey.values(), (form) => places.get(form)!),
  );
}

function packPeople(pack: Pack, { given, honorifics, formal, spellings, familyFirst }: CompiledPeople): void {
  const { text, add } = pack;
  packWords(pack, 'people.given', [...given.keys()]);
  add(
    'u8',
    'people.genders',
    Array.from(given.values(), (gender) => GENDERS.indexOf(gender)),
  );
  packLists(
    pack,
    'people.formal',
    Array.from(given.keys(), (name) => (formal.get(name) ?? []).map(text)),
  );
  packWords(pack, 'people.honorifics', [...honorifics.keys()]);
  add(
    'u8',
    'people.honorific-genders',
    Array.from(honorifics.values(), (gender) => GENDERS.indexOf(gender)),
  );
  packWords(pack, 'people.spellings', [...spellings.keys()]);
  add('u16', 'people.standards', Array.from(spellings.values(), text));
  packWords(pack, 'people.family-first', [...familyFirst]);
}

function packTitles(pack: Pack, { offices, forms, portfolios, bodies }: CompiledTitles): void {
  const { text, add } = pack;
  add(
    'u16',
    'titles.offices',
    offices.flatMap(([office, when]) => [text(office === '-' ? '' : office), text(when)]),
  );
  const column = (kind: 'u8' | 'u16', name: string, of: (form: (typeof forms)[number]) => number): void => {
    add(kind, `titles.${name}`, forms.map(of));
  };
  column('u16', 'forms', ({ form }) => text(form));
  column('u16', 'singulars', ({ singular }) => text(singular));
  column('u8', 'modifiers', ({ modifier }) => MODIFIERS.indexOf(modifier));
  column(
    'u8',
    'marks',
    ({ marks }) =>
      Number(marks.includes('?')) * TITLE_MARKS.weak +
      Number(marks.includes('+')) * TITLE_MARKS.takesPortfolio,
  );
  packLists(
    pack,
    'titles.rules',
    forms.map(({ rules }) => rules),
  );
  const names = forms.map(({ form, marks }) => ({ form, exact: marks.includes('!') }));
  packPaths(pack, 'titles', names, (code) => code);
  packWords(pack, 'titles.portfolios', [...portfolios.keys()]);
  add('u16', 'titles.offices-of-portfolios', Array.from(portfolios.values(), text));
  packWords(pack, 'titles.bodies', [...bodies.keys()]);
  add('u8', 'titles.bodies-are-any', Array.from(bodies.values(), Number));
}
