/** Joins the people whom the text says to be one (`read-aliases.ts`), and gives them the forms that could only be theirs. */
import type { TakeNote } from '../notes.js';
import type { Person, SharedForm } from './join-forms.js';
import type { Alias } from './read-aliases.js';

export interface JoinedPeople {
  readonly people: Person[];
  readonly shared: SharedForm[];
}

/** Linear in the mentions, but where the text states no alias. */
export function joinAliases(
  { people, shared }: JoinedPeople,
  aliases: readonly Alias[],
  takeNote: TakeNote,
): JoinedPeople {
  if (aliases.length === 0) return { people, shared };
  const byStart = new Map<number, Person>();
  for (const person of people) for (const { start } of person.mentions) byStart.set(start, person);
  const hosts = new Map<Person, Person>();
  const hostOf = (person: Person): Person => {
    const host = hosts.get(person);
    return host ? hostOf(host) : person;
  };
  for (const { name, alias } of aliases) {
    const named = byStart.get(name.start);
    const other = byStart.get(alias.start);
    if (!named || !other || hostOf(named) === hostOf(other)) continue;
    const host = hostOf(named);
    const joined = hostOf(other);
    hosts.set(joined, host);
    host.forms.push(...joined.forms);
    host.mentions.push(...joined.mentions);
    const { start, end } = alias;
    const because = 'is another name of theirs, says the text';
    takeNote({ rule: 'join-aliases', because, start, end, entity: host.name.display, evidence: name });
  }
  const left: SharedForm[] = [];
  for (const { form, candidates } of shared) {
    const [only, ...others] = new Set(candidates.map(hostOf));
    if (others.length > 0) left.push({ form, candidates: [only!, ...others] });
    else {
      only!.forms.push(form);
      only!.mentions.push(...form.mentions);
    }
  }
  for (const person of hosts.values()) person.mentions.sort((a, b) => a.start - b.start);
  return { people: people.filter((person) => !hosts.has(person)), shared: left };
}
