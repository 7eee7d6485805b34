/**
 * The claims of one person → roles: each role once, in the fullest words that the text has for it.
 */
import type { RoleRecord } from '../../record.js';

/** A role with its words, in lower case. */
interface Worded {
  readonly role: RoleRecord;
  readonly words: ReadonlySet<string>;
}

/**
 * Two claims are one role if they agree in what they are of, or one does not say it, and have the same office or one
 * has all words of the other's title ("minister", "finance minister"). The one with an owner, then a stated one, then
 * that with more words, then the first gives title and span; it is a former role if any of them is. In order of the
 * text; linear in the claims, quadratic in the different roles of one person.
 */
export function mergeRoles(claims: readonly RoleRecord[]): RoleRecord[] {
  if (claims.length === 1) return [{ ...claims[0]! }];
  const fullest = withoutRepeats(claims).map(toWorded).sort(byFullness);
  const roles: Worded[] = [];
  for (const claim of fullest) {
    const known = roles.find((role) => isSame(role, claim));
    if (known) known.role.former ||= claim.role.former;
    else roles.push(claim);
  }
  return roles.map(({ role }) => role).sort((a, b) => a.start - b.start);
}

/** One claim for each title of each thing, the first. */
function withoutRepeats(claims: readonly RoleRecord[]): RoleRecord[] {
  const first = new Map<string, RoleRecord>();
  for (const claim of claims) {
    const key = [claim.title.toLowerCase(), claim.of, claim.office, claim.basis].join('|');
    const known = first.get(key);
    if (known) known.former ||= claim.former;
    else first.set(key, { ...claim });
  }
  return [...first.values()];
}

function toWorded(role: RoleRecord): Worded {
  return { role, words: new Set(role.title.toLowerCase().split(/[\s-]+/u)) };
}

function byFullness(a: Worded, b: Worded): number {
  return (
    Number(b.role.of !== null) - Number(a.role.of !== null) ||
    Number(b.role.basis === 'stated') - Number(a.role.basis === 'stated') ||
    b.words.size - a.words.size ||
    a.role.start - b.role.start
  );
}

/** @param claim not fuller than `known` */
function isSame(known: Worded, claim: Worded): boolean {
  const { of, office } = claim.role;
  if (of !== null && of !== known.role.of) return false;
  if (office !== null && office === known.role.office) return true;
  return isWithin(claim.words, known.words) || (of === null && isWithin(known.words, claim.words));
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((word) => whole.has(word));
}
