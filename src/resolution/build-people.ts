/**
 * Person mentions → people: forms of names joined to people, shared forms settled mention by mention.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PersonRecord, UnresolvedRecord } from '../record.js';
import type { TokenisedText } from '../text/tokenise.js';
import { openMention, type CreateId, type ToMention } from './build-entities.js';
import { namedMentions, type Merged, type NamedMention } from './merge-mentions.js';
import { NO_NOTES, type TakeNote } from './notes.js';
import { WAYS } from './people/agree.js';
import { addDescribed, draftPeople, type Draft } from './people/draft-people.js';
import { findDescribed, type Described } from './people/find-described.js';
import { gatherForms } from './people/gather-forms.js';
import { joinAliases } from './people/join-aliases.js';
import { joinForms, type Person } from './people/join-forms.js';
import type { Alias } from './people/read-aliases.js';
import { settleMentions, type Settled } from './people/settle-mentions.js';
import { createTraits } from './people/traits.js';
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
  if (all.length === 0) return { people: [], unresolved: [] };
  const described = findDescribed(text, all, knowledge.people, sentenceAt);
  const names = described.size === 0 ? all : all.filter((mention) => !described.has(mention));
  const traits = createTraits(text, knowledge.people);
  const forms = gatherForms(text, names, knowledge);
  const joined = joinForms(forms, knowledge.people, traits, ({ mentions }, { forms: [fullest] }, way) => {
    if (takeNote === NO_NOTES) return;
    const because = WAYS[way]!;
    for (const { start, end } of mentions)
      takeNote({ rule: 'join-forms', because, start, end, entity: fullest!.name.display, evidence: null });
  });
  const { people, shared } = joinAliases(joined, aliases, takeNote);
  const settled = settleMentions(shared, prose, traits, sentenceAt);
  const drafts = draftPeople(people, settled);
  addDescribed(drafts, described, takeNote);
  const records = drafts.map((draft) => toRecord(draft, createId, toMention));
  if (settled.length === 0) return { people: records, unresolved: [] };
  const ids = new Map<Person, string>();
  drafts.forEach(({ person }, index) => ids.set(person, records[index]!.id));
  noteSettled(settled, ids, takeNote);
  return { people: records, unresolved: openMentions(settled, described, ids, toMention) };
}

function toRecord(
  { name, aliases, mentions }: Draft,
  createId: CreateId,
  toMention: ToMention,
): PersonRecord {
  return {
    id: createId('person', name),
    name,
    aliases,
    count: mentions.length,
    mentions: mentions.map(toMention),
    type: 'person',
    roles: [],
  };
}

function noteSettled(
  settled: readonly Settled[],
  ids: ReadonlyMap<Person, string>,
  takeNote: TakeNote,
): void {
  if (takeNote === NO_NOTES) return;
  for (const { mention, candidates, rule, because } of settled) {
    const { start, end } = mention;
    const isOpen = candidates.length > 1;
    takeNote({
      rule,
      because: isOpen ? 'could be several people’s' : because,
      start,
      end,
      entity: isOpen ? null : ids.get(candidates[0]!)!,
      evidence: null,
    });
  }
}

/** What several people could be meant by, and what describes them. */
function openMentions(
  settled: readonly Settled[],
  described: ReadonlyMap<NamedMention, Described>,
  ids: ReadonlyMap<Person, string>,
  toMention: ToMention,
): UnresolvedRecord[] {
  const unresolved: UnresolvedRecord[] = [];
  const open = new Map<NamedMention, readonly Person[]>();
  const add = (mention: NamedMention, candidates: readonly Person[]): void => {
    const own = candidates.map((person) => ids.get(person)!);
    unresolved.push(openMention('person', toMention(mention), own));
  };
  for (const { mention, candidates } of settled) {
    if (candidates.length === 1) continue;
    open.set(mention, candidates);
    add(mention, candidates);
  }
  for (const [mention, { name }] of described) {
    const candidates = open.get(name);
    if (candidates) add(mention, candidates);
  }
  return unresolved;
}
