/**
 * Joins an acronym of three letters or more that nobody explains to the only name of the document with these initials;
 * with several such names it stays open. Reason: many texts trust the reader with "the Savanna Seed Institute … SSI".
 */
import { initialsOfName, lettersOf } from './align-acronym.js';
import { hostOf, joinTo, type Draft, type JoinRule } from './drafts.js';

export const joinInitials: JoinRule = ({ drafts, takeNote }) => {
  if (!drafts.some(isUnexplained)) return;
  const acronyms = drafts.filter(isUnexplained);
  const names = drafts.filter(({ isAcronym, words }) => !isAcronym && words.length >= 3);
  const byInitials = new Map<string, Draft[]>();
  for (const draft of names)
    for (const initials of new Set(initialsOfName(draft.name))) {
      const list = byInitials.get(initials);
      if (list) list.push(draft);
      else byInitials.set(initials, [draft]);
    }
  for (const draft of acronyms) {
    const fitting = byInitials.get(lettersOf(draft.name)) ?? [];
    const hosts = [...new Set(fitting.map(hostOf))];
    if (hosts.length === 1)
      joinTo(draft, hosts[0]!, 'join-initials', `has the initials of ${hosts[0]!.name}`, takeNote);
    else draft.open = hosts;
  }
};

function isUnexplained({ isInitials, host, known }: Draft): boolean {
  return isInitials && !host && !known;
}
