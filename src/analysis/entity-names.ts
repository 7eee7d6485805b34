/** What a user may call an entity, in options and in rules: the same everywhere. */
import type { EntityRecord } from '../record.js';

/** Its id, name, aliases and, of a country, codes. */
export function namesOf(entity: EntityRecord): string[] {
  const names = [entity.id, entity.name, ...entity.aliases];
  if (entity.type === 'country') names.push(entity.code, entity.code3 ?? entity.code);
  return names;
}

/** Case, compatibility forms and the kind of space do not tell names apart. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
