/**
 * Titles that stand together become one group, and share what they are of.
 */
import { isPersonBefore, personFrom } from './mentions-at.js';
import type { RoleText } from './role-text.js';
import type { Title, TitleGroup } from './title.js';
import { AMPERSAND, AND, COMMA, keyAt } from './word-keys.js';

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
  for (const title of withoutInner(text, titles)) {
    const before = members.at(-1);
    if (before && !(isNext(text, before, title) && before.patron === null)) close();
    members.push(title);
  }
  close();
  return groups;
}

/**
 * Takes out a title inside what another is of, which is somebody else's: "the envoy of the UN Secretary-General". It is
 * kept where that person's name follows at once: "the envoy of President X".
 */
function withoutInner(text: RoleText, titles: readonly Title[]): Title[] {
  const outer: Title[] = [];
  for (const title of titles) {
    const around = outer.at(-1);
    if (around && title.from < around.to && !personFrom(text, title.to))
      outer[outer.length - 1] = { ...around, to: Math.max(around.to, title.to) };
    else outer.push(title);
  }
  return outer;
}

function isNext(text: RoleText, before: Title, title: Title): boolean {
  if (before.possessed || (before.form.singular === null) !== (title.form.singular === null)) return false;
  let token = before.to;
  if (isApposed(text, before) && namesSomebody(text, title)) return false;
  if (token < title.from && keyAt(text, token) === COMMA) token++;
  if (token < title.from && (keyAt(text, token) === AND || keyAt(text, token) === AMPERSAND)) token++;
  return token === title.from;
}

/** "X, France's president, and Chancellor Y": the first title is X's, between commas. */
function isApposed(text: RoleText, { from, to }: Title): boolean {
  if (keyAt(text, from - 1) !== COMMA || keyAt(text, to) !== COMMA) return false;
  return isPersonBefore(text, from - 1);
}

function namesSomebody(text: RoleText, { to }: Title): boolean {
  return personFrom(text, to) !== null || (keyAt(text, to) === COMMA && personFrom(text, to + 1) !== null);
}

/**
 * A title without an owner takes the one on the far side of its neighbours: to the right only over "and", because in
 * "Kenya's minister, President X" the comma parts two people, and never before a rank ("Director Professor").
 */
function shareOwner(text: RoleText, titles: readonly Title[]): readonly Title[] {
  if (titles.length === 1) return titles;
  const shared = [...titles];
  for (let i = 1; i < shared.length; i++) {
    const before = shared[i - 1]!;
    const { of, side } = before;
    const parts = keyAt(text, before.to) === COMMA && before.form.offices[0]?.office !== 'counterpart';
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
