/**
 * What a document says of a person beside the name, read when a rule asks for it: whether it is a man or a woman, and
 * the titles that stand beside the full name.
 */
import type { Gender, PeopleKnowledge } from '../../knowledge/people.js';
import type { NameForm } from './gather-forms.js';
import type { Person } from './join-forms.js';
import { REGNAL, titlesAfter, titlesBefore, wordBefore } from './read-titles.js';

export interface Traits {
  genderOf(person: Person): Gender | undefined;
  titlesOf(person: Person): ReadonlySet<string>;
}

/** Vietnamese middle names that tell women from men: the first whatever the family, the second is a particle elsewhere. */
const WOMENS_MIDDLE = 'thi';
const MENS_MIDDLE = 'van';

/** Mentions that are read for traits. */
const MOST_MENTIONS = 8;

export function createTraits(text: string, knowledge: PeopleKnowledge): Traits {
  let titles: Map<Person, ReadonlySet<string>> | undefined;
  let genders: Map<Person, Gender | undefined> | undefined;

  const titlesOf = (person: Person): ReadonlySet<string> => {
    titles ??= new Map<Person, ReadonlySet<string>>();
    let known = titles.get(person);
    if (!known) {
      const read = person.forms
        .filter(({ name }, index) => index === 0 || name.weight > 1)
        .flatMap(({ name, mentions }) =>
          mentions.map(({ start, end }) => [start + name.offset, end] as const),
        )
        .slice(0, MOST_MENTIONS)
        .flatMap(([start, end]) => [...titlesBefore(text, start), ...titlesAfter(text, end)]);
      titles.set(person, (known = new Set(read)));
    }
    return known;
  };
  const genderOf = (person: Person): Gender | undefined => {
    genders ??= new Map<Person, Gender | undefined>();
    if (!genders.has(person)) genders.set(person, readGender(person));
    return genders.get(person) ?? person.forms.find(({ gender }) => gender !== undefined)?.gender;
  };
  const readGender = ({ forms }: Person): Gender | undefined => {
    const [{ name, mentions }] = forms as [NameForm];
    if (name.weight < 2) return undefined;
    for (const { start } of mentions.slice(0, MOST_MENTIONS)) {
      const gender = knowledge.honorificGender(wordBefore(text, start + name.offset));
      if (gender !== undefined) return gender;
    }
    const middle = name.words.length > 2 ? name.words[1] : undefined;
    if (middle === WOMENS_MIDDLE) return 'f';
    if (!knowledge.standsFirst(name.given)) return knowledge.genderOf(name.given);
    return middle === MENS_MIDDLE ? 'm' : undefined;
  };
  return { genderOf, titlesOf };
}

/** Whether mentions of a form can be the person's, as far as the title right before them tells. */
export function fits(form: NameForm, person: Person, traits: Traits): boolean {
  if (form.gender !== undefined) {
    const gender = traits.genderOf(person);
    if (gender !== undefined && gender !== form.gender) return false;
  }
  return form.regnal === '' && !isNumbered(form) ? true : isRegnal(form, person, traits);
}

/** "Norton I", not "John D. Rockefeller III". */
function isNumbered({ name }: NameForm): boolean {
  return name.weight === 1 && /^[IVX]/.test(name.suffix);
}

/** Kings, popes and saints go by one name: somebody else of that name is them only with such a title or number. */
function isRegnal({ name, regnal }: NameForm, person: Person, traits: Traits): boolean {
  if (name.suffix !== '' && person.forms.some((form) => form.name.suffix === name.suffix)) return true;
  if (person.forms.some((form) => form.regnal !== '' && form.regnal === regnal)) return true;
  const titles = traits.titlesOf(person);
  if (regnal !== '') return titles.has(regnal);
  return [...titles].some((title) => REGNAL.has(title));
}
