/** Who is who among people: tables of cases. */
import { describe, expect, it } from '@jest/globals';
import { markPeople } from './mark-people.js';
import { FIRST_CASES } from './people-cases-first.js';
import { SECOND_CASES } from './people-cases-second.js';

describe('people of a document', () => {
  it.each([...FIRST_CASES, ...SECOND_CASES])('are told apart and joined as marked in: %s', (marked) => {
    expect(markPeople(marked)).toBe(marked);
  });
});
