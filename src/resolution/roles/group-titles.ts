/**
 * Titles that stand together become one group, and share what they are of.
 */
import { wordAt, type RoleText } from './role-text.js';
import type { Title, TitleGroup } from './title.js';

/**
 * "president and chief executive of Larkline", "Larkline's president and chief executive", "Army chief Gen.": titles
 * with nothing, a comma or "and" between them. Sorted; each title is in one group.
 */
export function groupTitles(text: RoleText, titles: readonly Title[]): TitleGroup[] {
  const groups: TitleGroup[] = [];
  let members: Title[] = [];
  const close = (): void => {
    if (members.length === 0) return;
    groups.push({ titles: shareOwner(text, members), from: members[0]!.from, to: members.at(-1)!.to });
    members = [];
  };
  for (const title of titles) {
    const before = members.at(-1);
    if (before && !(isNext(text, before, title) && before.patron === null)) close();
    members.push(title);
  }
  close();
  return groups;
}

function isNext(text: RoleText, before: Title, title: Title): boolean {
  if (before.possessed || (before.form.singular === null) !== (title.form.singular === null)) return false;
  let token = before.to;
  if (token < title.from && wordAt(text, token) === ',') token++;
  if (token < title.from && (wordAt(text, token) === 'and' || wordAt(text, token) === '&')) token++;
  return token === title.from;
}

/**
 * A title without an owner takes the one on the far side of its neighbours: to the right only over "and", because in
 * "Kenya's minister, President X" the comma parts two people, and never before a rank ("Director Professor").
 */
function shareOwner(text: RoleText, titles: readonly Title[]): Title[] {
  const shared = [...titles];
  for (let i = 1; i < shared.length; i++) {
    const before = shared[i - 1]!;
    const { of, side } = before;
    const parts = wordAt(text, before.to) === ',' && before.form.offices[0]?.office !== 'counterpart';
    if (shared[i]!.of.length === 0 && side === 'left' && !parts && shared[i]!.from > before.to)
      shared[i] = { ...shared[i]!, of, side };
  }
  for (let i = shared.length - 2; i >= 0; i--) {
    const { of, side, lead, from } = shared[i + 1]!;
    if (shared[i]!.of.length === 0 && side === 'right' && lead === null && from > shared[i]!.to)
      shared[i] = { ...shared[i]!, of, side };
  }
  return shared;
}
