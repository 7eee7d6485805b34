/** One time that the text gives a role to a person. */
import type { RoleRecord } from '../../record.js';
import type { RoleMention } from './role-text.js';
import type { Title } from './title.js';

export interface Claim {
  /** Entity id. */
  readonly person: string;
  readonly title: Title;
  /** What the role is of. */
  readonly of: RoleMention | null;
  readonly role: RoleRecord;
}
