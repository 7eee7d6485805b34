/**
 * A counterpart has the office of the one whose counterpart he or she is: of the person named ("Ruto's counterpart"),
 * else of the last person before who holds one ("the minister and her Egyptian counterpart").
 */
import type { TakeNote } from '../notes.js';
import type { Claim } from './claim.js';
import { lastMentionBefore } from './find-antecedent.js';
import { pickOffice } from './pick-office.js';
import type { RoleText } from './role-text.js';

/** Mentions that are looked through backwards. */
const FARTHEST = 60;
/** Claims of one person that are looked through. */
const MOST_CLAIMS = 30;

/** Sets the offices of the counterparts among the claims; `held` gives all claims of a person. */
export function settleCounterparts(
  claims: readonly Claim[],
  text: RoleText,
  held: ReadonlyMap<string, readonly Claim[]>,
  takeNote: TakeNote,
): void {
  for (const claim of claims) {
    if (claim.role.basis !== 'counterpart') continue;
    const { patron } = claim.title;
    const holder = patron ? currentOffice(patron.id, claim, held) : lastHolder(text, claim, held);
    if (!holder) continue;
    const { role, title } = holder;
    claim.role.office = role.of === null ? pickOffice(title, claim.of, text.titles) : role.office;
    takeNote({
      rule: 'settle-counterparts',
      because: 'has the office of the one whose counterpart it is',
      start: claim.role.start,
      end: claim.role.end,
      entity: claim.person,
      evidence: { start: role.start, end: role.end },
    });
  }
}

function lastHolder(text: RoleText, claim: Claim, held: ReadonlyMap<string, readonly Claim[]>): Claim | null {
  const last = lastMentionBefore(text, claim.role.start);
  for (let index = last; index >= 0 && index > last - FARTHEST; index--) {
    if (text.merged[index]!.type !== 'person') continue;
    const { id } = text.mentionAt(index);
    if (id === claim.person) continue;
    const holder = currentOffice(id, claim, held);
    if (holder) return holder;
  }
  return null;
}

/** What the person is at present; a counterpart in an organisation has an office of one, not that of a minister. */
function currentOffice(
  person: string | null,
  counterpart: Claim,
  held: ReadonlyMap<string, readonly Claim[]>,
): Claim | null {
  if (person === null) return null;
  const inBody = isBody(counterpart.role.of);
  const holds = (held.get(person) ?? [])
    .slice(0, MOST_CLAIMS)
    .find(
      ({ role: { former, office, basis, of } }) =>
        !former && office !== null && basis === 'stated' && (!inBody || isBody(of)),
    );
  return holds ?? null;
}

function isBody(id: string | null): boolean {
  return id?.startsWith('organisation/') ?? false;
}
