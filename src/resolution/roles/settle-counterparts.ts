/**
 * A counterpart has the office of the one whose counterpart he or she is: of the person named ("Ruto's counterpart"),
 * else of the last person before who holds one ("the minister and her Egyptian counterpart").
 */
import type { RoleRecord } from '../../record.js';
import { lastMentionBefore } from './find-antecedent.js';
import type { RoleText } from './role-text.js';
import type { Claim } from './claim.js';

/** People's mentions that are looked through backwards. */
const FARTHEST = 30;

/** Sets the offices of the counterparts among the claims; `held` gives what a person holds by other claims. */
export function settleCounterparts(
  claims: readonly Claim[],
  text: RoleText,
  held: (person: string) => readonly RoleRecord[],
): void {
  for (const claim of claims) {
    if (claim.role.basis !== 'counterpart') continue;
    const { patron } = claim.title;
    const person = patron?.id ?? lastHolder(text, claim, held);
    claim.role.office = person === null ? null : currentOffice(held(person), isBody(claim.role.of));
  }
}

function lastHolder(
  text: RoleText,
  { person, role }: Claim,
  held: (person: string) => readonly RoleRecord[],
): string | null {
  let looked = 0;
  for (let index = lastMentionBefore(text, role.start); index >= 0 && looked < FARTHEST; index--) {
    const { type, id } = text.mentions[index]!;
    if (type !== 'person' || id === null || id === person) continue;
    if (currentOffice(held(id), isBody(role.of)) !== null) return id;
    looked++;
  }
  return null;
}

/** A counterpart in an organisation has an office of one: not that of a minister. */
function currentOffice(roles: readonly RoleRecord[], inBody: boolean): string | null {
  const holds = roles.find(
    ({ former, office, basis, of }) =>
      !former && office !== null && basis === 'stated' && (!inBody || isBody(of)),
  );
  return holds?.office ?? null;
}

function isBody(id: string | null): boolean {
  return id?.startsWith('organisation/') ?? false;
}
