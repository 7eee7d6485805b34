/** How the parts of an entity are put into the cells of `csv` and `tsv`. */
import type { Row } from '../printable.js';
import {
  codeOf,
  countriesOf,
  describeRole,
  nameOf,
  type Described,
  type Names,
  type StatedRole,
} from './describe-entities.js';

/** Several values in one cell. */
export function joinFlat(parts: readonly string[]): string {
  return parts.join('; ');
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly aliases: readonly string[];
}

/** The cells that an entity has in a document and in the totals alike. */
export function flattenEntity(
  entity: Described & Named,
  evidence: Readonly<Record<string, number>>,
  names: Names,
): Row {
  const countries = countriesOf(entity, names);
  const roles = entity.type === 'person' ? entity.roles : [];
  return {
    type: entity.type,
    id: entity.id,
    name: entity.name,
    count: entity.count,
    code: joinFlat(countries.map(codeOf)),
    country: joinFlat(countries.map((id) => nameOf(id, names))),
    aliases: joinFlat(entity.aliases),
    roles: joinFlat([...new Set(roles.map((role) => flattenRole(role, names)))]),
    evidence: flattenEvidence(evidence, entity.type === 'country' ? entity.via : []),
  };
}

/** `former Prime Minister (Egypt)` */
function flattenRole({ of, ...role }: StatedRole, names: Names): string {
  return describeRole({ ...role, of: null }, names) + (of === null ? '' : ` (${nameOf(of, names)})`);
}

/** `name:4; demonym:2; via Tehran:2` */
function flattenEvidence(
  evidence: Readonly<Record<string, number>>,
  via: readonly { readonly name: string; readonly count: number }[],
): string {
  return joinFlat([
    ...Object.entries(evidence)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind}:${count}`),
    ...via.map(({ name, count }) => `via ${name}:${count}`),
  ]);
}
