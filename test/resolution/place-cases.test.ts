/** Countries and places in whole documents, with what an engine recognises beside them: tables of cases. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { FIRST_PLACE_CASES } from './place-cases-first.js';
import { answerCase, expectedAnswer, readCase } from './read-cases.js';

const file = new URL('../../dist/knowledge/countries.json', import.meta.url);
const knowledge = readKnowledge(JSON.parse(readFileSync(file, 'utf8')));

describe('countries and places in documents', () => {
  it.each([...FIRST_PLACE_CASES])('finds exactly what is marked in: %s', (marked) => {
    const marks = readCase(marked);
    expect(answerCase(marks, knowledge)).toBe(expectedAnswer(marks));
  });
});
