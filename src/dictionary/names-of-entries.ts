/** The names that an entry is matched by, and which entries share theirs. */
import type { Entry } from './entry.js';
import { badLine, shown } from './line.js';
import type { MatchedName } from './match-names.js';
import { splitAtoms } from './split-atoms.js';

/** More words and marks are no name; the time that a text takes is bounded by this. */
const MOST_ATOMS = 100;

/** @throws Problem for a name that cannot be matched */
export function namesOf({ source, names, anyCase, tokens }: Entry): MatchedName[] {
  if (tokens && !tokens.spelled) return [];
  const forms = tokens?.spelled ? [tokens.spelled.words.join(' ')] : names;
  return forms.map((form) => {
    const atoms = splitAtoms(form);
    if (atoms.length === 0) throw badLine(source, `has a name without any character: ${shown(form)}`);
    if (atoms.length > MOST_ATOMS)
      throw badLine(source, `has a name of ${atoms.length} words and marks`, `${MOST_ATOMS} are the most`);
    return { atoms, anyCase: tokens?.spelled?.anyCase ?? anyCase, whole: tokens !== null };
  });
}

/** Groups of entries that match one text, each in the order of rank: the first wins. */
export function findSameNames(entries: readonly Entry[], rankOf: (index: number) => number): Entry[][] {
  const groups = new Map<string, { index: number; exact: string | null }[]>();
  entries.forEach((entry, index) => {
    for (const { atoms, anyCase } of namesOf(entry)) {
      const written = atoms.join(' ');
      const key = written.toLowerCase();
      const group = groups.get(key);
      const member = { index, exact: anyCase ? null : written };
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
  });
  return [...groups.values()].flatMap((group) => {
    const forms = new Set(group.map(({ exact }) => exact));
    // A name in any case shares every form; without one in a case of its own, they share what they have.
    if (forms.size > 1) forms.delete(null);
    return [...forms].flatMap((form) => {
      const same = new Set(
        group.filter(({ exact }) => exact === null || exact === form).map(({ index }) => index),
      );
      if (same.size < 2) return [];
      return [[...same].sort((a, b) => rankOf(a) - rankOf(b)).map((index) => entries[index]!)];
    });
  });
}
