/**
 * People → what their records are made of: the fullest name, the others as aliases, and all mentions in the order of the text.
 */
import type { NamedMention } from '../merge-mentions.js';
import type { TakeNote } from '../notes.js';
import { sortByStart, sortShort } from '../sort-short.js';
import type { Described } from './find-described.js';
import type { Person } from './join-forms.js';
import type { PersonName } from './read-name.js';
import type { Settled } from './settle-mentions.js';

export interface Draft {
  readonly person: Person;
  readonly name: string;
  readonly aliases: string[];
  /** In the order of the text. */
  readonly mentions: NamedMention[];
}

const NONE: readonly Settled[] = [];

/** In order of first mention, which numbers namesakes. */
export function draftPeople(people: readonly Person[], settled: readonly Settled[]): Draft[] {
  if (settled.length === 0) return sortDrafts(people.map((person) => draftPerson(person, NONE)));
  const given = new Map<Person, Settled[]>();
  for (const each of settled) {
    if (each.candidates.length > 1) continue;
    const person = each.candidates[0]!;
    const own = given.get(person);
    if (own) own.push(each);
    else given.set(person, [each]);
  }
  return sortDrafts(people.map((person) => draftPerson(person, given.get(person) ?? NONE)));
}

function sortDrafts(drafts: Draft[]): Draft[] {
  return sortShort(drafts, (a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** Descriptions go with the name that they stand for; they are no aliases. */
export function addDescribed(
  drafts: readonly Draft[],
  described: ReadonlyMap<NamedMention, Described>,
  takeNote: TakeNote,
): void {
  if (described.size === 0) return;
  const owners = new Map(
    drafts.flatMap((draft) => draft.mentions.map((mention) => [mention, draft] as const)),
  );
  const grown = new Set<Draft>();
  for (const [mention, { name, because }] of described) {
    const owner = owners.get(name);
    if (!owner) continue;
    owner.mentions.push(mention);
    grown.add(owner);
    const { start, end } = mention;
    takeNote({ rule: 'find-described', because, start, end, entity: owner.name, evidence: name });
  }
  for (const { mentions } of grown) mentions.sort((a, b) => a.start - b.start);
}

function draftPerson(person: Person, own: readonly Settled[]): Draft {
  const { forms, mentions: all } = person;
  const { spellings } = forms[0]!;
  if (own.length === 0 && forms.length === 1 && spellings.length === 1)
    return { person, name: spellings[0]!, aliases: [], mentions: all };
  const name = displayOf(person);
  const spelt = forms.map((form) => ({ start: form.mentions[0]!.start, form }));
  for (const { form, mention } of own) spelt.push({ start: mention.start, form });
  const aliases: string[] = [];
  for (const { form } of sortByStart(spelt))
    for (const spelling of form.spellings)
      if (spelling !== name && !aliases.includes(spelling)) aliases.push(spelling);
  const mentions = own.length === 0 ? all : [...all, ...own.map(({ mention }) => mention)];
  return { person, name, aliases, mentions: sortByStart(mentions) };
}

/** The fullest form as first written, in small letters where it is written so anywhere. */
function displayOf({ forms }: Person): string {
  let fullest = forms[0]!;
  for (const form of forms) if (compareNames(form.name, fullest.name) < 0) fullest = form;
  return fullest.spellings.find((form) => form !== form.toUpperCase()) ?? fullest.spellings[0]!;
}

/** More words that are spelled out, then more words; of equals the first stays first. */
function compareNames(a: PersonName, b: PersonName): number {
  return (
    b.spelled - a.spelled ||
    b.words.length - a.words.length ||
    b.suffix.length - a.suffix.length ||
    Number(a.shouted) - Number(b.shouted)
  );
}
