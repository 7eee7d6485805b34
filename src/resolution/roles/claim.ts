/** One time that the text gives a role to a person. */
import type { RoleRecord } from '../../record.js';
import type { Title } from './title.js';

export interface Claim {
  /** Entity id. */
  readonly person: string;
  readonly title: Title;
  readonly role: RoleRecord;
}
