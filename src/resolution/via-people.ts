/**
 * What people say for countries: someone in office for a country ("Egypt's foreign minister") counts for it wherever the
 * document names them. Former offices do not.
 */
import type { PersonRecord } from '../record.js';
import type { Indirect } from './build-countries.js';

const COUNTRY = 'country/';

export function viaPeople(people: readonly PersonRecord[]): Indirect[] {
  return people.flatMap(({ id, name, count, roles }) => {
    const held = roles.filter(({ of, former }) => !former && of?.startsWith(COUNTRY));
    const codes = new Set(held.map(({ of }) => of!.slice(COUNTRY.length)));
    return [...codes].map((code) => ({ code, relation: 'person' as const, entity: id, name, count }));
  });
}
