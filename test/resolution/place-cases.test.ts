/** Countries and places in whole documents, with what an engine recognises beside them: tables of cases. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readGazetteer } from '#src/knowledge/gazetteer.js';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { FIRST_PLACE_CASES } from './place-cases-first.js';
import { SECOND_PLACE_CASES } from './place-cases-second.js';
import { answerCase, expectedAnswer, readCase } from './read-cases.js';

const read = (name: string): Buffer => readFileSync(new URL(`../../dist/knowledge/${name}`, import.meta.url));
const knowledge = readKnowledge(read('world.bin'), readGazetteer(read('places.bin')));

describe('countries and places in documents', () => {
  it.each([...FIRST_PLACE_CASES, ...SECOND_PLACE_CASES])('finds exactly what is marked in: %s', (marked) => {
    const marks = readCase(marked);
    expect(answerCase(marks, knowledge)).toBe(expectedAnswer(marks));
  });
});
