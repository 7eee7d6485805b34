/**
 * Person mentions → people: forms of names joined to people, shared forms settled mention by mention.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PersonRecord, UnresolvedRecord } from '../record.js';
import type { TokenisedText } from '../text/tokenise.js';
import { openMention, type CreateId, type ToMention } from './build-entities.js';
import { namedMentions, type Merged, type NamedMention } from './merge-mentions.js';
import type { TakeNote } from './notes.js';
import { WAYS } from './people/agree.js';
import { findDescribed, type Described } from './people/find-described.js';
import { gatherForms } from './people/gather-forms.js';
import { joinAliases } from './people/join-aliases.js';
import { joinForms, type Person } from './people/join-forms.js';
import type { Alias } from './people/read-aliases.js';
import type { PersonName } from './people/read-name.js';
import { settleMentions, type Settled } from './people/settle-mentions.js';
import { sortByStart, sortShort } from './sort-short.js';
import { createTraits, fits } from './people/traits.js';
import type { SentenceFinder } from './sentence-finder.js';

/** The people, and the mentions that could be several people's. Linear in the mentions. */
export function buildPeople(
  prose: TokenisedText,
  merged: readonly Merged[],
  aliases: readonly Alias[],
  knowledge: Knowledge,
  createId: CreateId,
  toMention: ToMention,
  sentenceAt: SentenceFinder,
  takeNote: TakeNote,
): { people: PersonRecord[]; unresolved: UnresolvedRecord[] } {
  const { text } = prose;
  const all = namedMentions(merged, 'person');
  const described = findDescribed(text, all, knowledge.people, sentenceAt);
  const names = described.size === 0 ? all : all.filter((mention) => !described.has(mention));
  const forms = gatherForms(text, names, knowledge);
  const traits = createTraits(text, knowledge.people);
  const joined = joinForms(
    forms,
    knowledge.people,
    (form, person) => fits(form, person, traits),
    (form, { forms: [fullest] }, way) => {
      if (way === null) return;
      const because = WAYS[way]!;
      for (const { start, end } of form.mentions)
        takeNote({ rule: 'join-forms', because, start, end, entity: fullest!.name.display, evidence: null });
    },
  );
  const { people, shared } = joinAliases(joined, aliases, takeNote);
  const settled = settleMentions(shared, prose, traits, sentenceAt);
  const drafts = draftPeople(people, settled);
  addDescribed(drafts, described, takeNote);
  const ids = new Map<Person, string>();
  const records = drafts.map(({ person, name, aliases, mentions }): PersonRecord => {
    const id = createId('person', name);
    ids.set(person, id);
    return {
      id,
      name,
      aliases,
      count: mentions.length,
      mentions: mentions.map(toMention),
      type: 'person',
      roles: [],
    };
  });
  const unresolved: UnresolvedRecord[] = [];
  for (const { mention, candidates, rule, because } of settled) {
    const { start, end } = mention;
    const [first, ...others] = candidates.map((person) => ids.get(person)!);
    const isOpen = others.length > 0;
    takeNote({
      rule,
      because: isOpen ? 'could be several people’s' : because,
      start,
      end,
      entity: isOpen ? null : first!,
      evidence: null,
    });
    if (isOpen) unresolved.push(openMention('person', toMention(mention), [first!, ...others]));
  }
  if (described.size === 0) return { people: records, unresolved };
  const open = new Map(settled.map((each) => [each.mention, each.candidates]));
  for (const [mention, { name }] of described) {
    const candidates = open.get(name) ?? [];
    if (candidates.length > 1)
      unresolved.push(
        openMention(
          'person',
          toMention(mention),
          candidates.map((person) => ids.get(person)!),
        ),
      );
  }
  return { people: records, unresolved };
}

interface Draft {
  readonly person: Person;
  readonly name: string;
  readonly aliases: string[];
  /** In the order of the text. */
  readonly mentions: NamedMention[];
}

const NONE: readonly Settled[] = [];

/** In order of first mention, which numbers namesakes. */
function draftPeople(people: readonly Person[], settled: readonly Settled[]): Draft[] {
  const given = settled.length > 0 ? new Map<Person, Settled[]>() : null;
  for (const each of settled) {
    const [person, ...others] = each.candidates;
    if (others.length > 0) continue;
    const own = given?.get(person!);
    if (own) own.push(each);
    else given?.set(person!, [each]);
  }
  const drafts = people.map((person) => draftPerson(person, given?.get(person) ?? NONE));
  return sortShort(drafts, (a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** Descriptions go with the name that they stand for; they are no aliases. */
function addDescribed(
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
  const [first, ...others] = person.forms;
  const { spellings } = first!;
  if (own.length === 0 && others.length === 0 && spellings.length === 1)
    return { person, name: spellings[0]!, aliases: [], mentions: person.mentions };
  const name = displayOf(person);
  const spelt = person.forms.map((form) => ({ start: form.mentions[0]!.start, form }));
  const mentions = [...person.mentions];
  for (const { form, mention } of own) {
    spelt.push({ start: mention.start, form });
    mentions.push(mention);
  }
  const aliases: string[] = [];
  for (const { form } of sortByStart(spelt))
    for (const spelling of form.spellings)
      if (spelling !== name && !aliases.includes(spelling)) aliases.push(spelling);
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
