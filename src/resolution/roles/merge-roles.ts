/**
 * The claims of one person → roles: each role once, in the fullest words that the text has for it.
 */
import type { RoleRecord } from '../../record.js';

/**
 * Two claims are one role if they agree in what they are of, or one does not say it, and have the same office or one
 * has all words of the other's title ("minister", "finance minister"). The one with an owner, then that with more
 * words, then the first gives title and span; it is a former role if any of them is. In order of the text.
 */
export function mergeRoles(claims: readonly RoleRecord[]): RoleRecord[] {
  const fullest = [...claims].sort(
    (a, b) =>
      Number(b.of !== null) - Number(a.of !== null) ||
      Number(b.basis === 'stated') - Number(a.basis === 'stated') ||
      wordsOf(b.title).length - wordsOf(a.title).length ||
      a.start - b.start,
  );
  const roles: RoleRecord[] = [];
  for (const claim of fullest) {
    const known = roles.find((role) => isSame(role, claim));
    if (!known) roles.push({ ...claim });
    else known.former ||= claim.former;
  }
  return roles.sort((a, b) => a.start - b.start);
}

function isSame(role: RoleRecord, claim: RoleRecord): boolean {
  if (claim.of !== null && claim.of !== role.of) return false;
  if (role.office !== null && role.office === claim.office) return true;
  const words = new Set(wordsOf(role.title));
  return wordsOf(claim.title).every((word) => words.has(word)) || isPlainer(role, claim);
}

/** "President" alone, which is no office of a country's before the country is known. */
function isPlainer(role: RoleRecord, claim: RoleRecord): boolean {
  const words = new Set(wordsOf(claim.title));
  return claim.of === null && wordsOf(role.title).every((word) => words.has(word));
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().split(/[\s-]+/u);
}
