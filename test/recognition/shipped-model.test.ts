/** The model that ships: it is read by this program, is small, and finds what anyone would. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadTrainedEngine } from '#src/recognition/trained.js';
import { tokenise } from '#src/text/tokenise.js';

const bytes = readFileSync('models/english.model');
const engine = loadTrainedEngine(bytes, 'models/english.model');
const find = (text: string): string[] =>
  engine.recognise(tokenise(text)).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);

describe('the shipped model', () => {
  it('has at most 8 MB', () => {
    expect(bytes.length).toBeLessThanOrEqual(8_000_000);
  });

  it.each([
    [
      'Turkey’s Foreign Minister Hakan Fidan met his counterpart Ayman Safadi in Amman on Sunday.',
      ['place: Turkey', 'person: Hakan Fidan', 'person: Ayman Safadi', 'place: Amman'],
    ],
    [
      'Dr. Ngozi Okonjo-Iweala, head of the World Trade Organization, met Ban Ki-moon.',
      ['person: Ngozi Okonjo-Iweala', 'organisation: World Trade Organization', 'person: Ban Ki-moon'],
    ],
    ['U.S.-backed forces entered Guinea-Bissau.', ['place: U.S.', 'place: Guinea-Bissau']],
    ['the talks went on for a long time in the capital', []],
    ['Meanwhile, the Monday talks were long.', []],
  ])('reads %j', (text, names) => {
    expect(find(text)).toEqual(names);
  });
});
