/** What holds for the mentions of organisations in any text, and the notes that are left of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { Mention } from '#src/recognition/engine.js';
import type { Note } from '#src/resolution/notes.js';
import { mentionOrganisations } from '#src/resolution/organisations/mention-organisations.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';

const file = new URL('../../dist/knowledge/world.bin', import.meta.url);
const knowledge = readKnowledge(readFileSync(file));
const names = knowledge.organisations.forms.map(({ form }) => form);

const parts = fc.array(
  fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(
      'the Council',
      'the Bank',
      'of',
      '(ABC)',
      ',',
      '.',
      'Abe Bea Coe',
      '\n',
      'al-',
      'who',
      'Iran’s',
    ),
  ),
  { maxLength: 14 },
);

/** Some of the words of the text as mentions of some types. */
function pretendMentions(text: string, pick: readonly number[]): Mention[] {
  const words = [...text.matchAll(/[\p{L}-]+(?: [\p{L}-]+)?/gu)];
  return words.flatMap((word, i): Mention[] => {
    const type = ([null, 'organisation', 'person', 'place'] as const)[(pick[i % pick.length] ?? 0) % 4];
    return type ? [{ start: word.index, end: word.index + word[0].length, type, score: 0.5 }] : [];
  });
}

describe('mentionOrganisations', () => {
  it('gives sorted, disjoint spans for any text and mentions', () => {
    fc.assert(
      fc.property(parts, fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }), (words, pick) => {
        const text = words.join(' ');
        const prose = tokenise(text);
        const { mentions } = mentionOrganisations(
          prose,
          pretendMentions(text, pick),
          knowledge,
          () => undefined,
        );
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('resolves any text to entities whose ids are their own and whose mentions are slices', () => {
    fc.assert(
      fc.property(parts, fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }), (words, pick) => {
        const text = words.join(' ');
        const { entities } = resolve(text, tokenise(text), pretendMentions(text, pick), knowledge);
        const ids = entities.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { mentions } of entities)
          for (const { start, end, text: slice } of mentions) expect(text.slice(start, end)).toBe(slice);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every unambiguous name in a sentence', () => {
    const missing = knowledge.organisations.forms.filter(({ form, ambiguous, article }) => {
      if (ambiguous) return false;
      const name = article === 'always' ? `al-${form}` : form;
      const text = `They spoke of ${name} at length.`;
      const { mentions } = mentionOrganisations(tokenise(text), [], knowledge, () => undefined);
      return mentions.length !== 1 || !text.slice(mentions[0]!.start).startsWith(name);
    });
    expect(missing.map(({ form }) => form)).toEqual([]);
  });

  it('leaves notes of what it found, dropped, joined and called a part', () => {
    const text = 'UNICEF and the World Health Organization met. The Shell shone. WHO experts left.';
    const notes: Note[] = [];
    resolve(text, tokenise(text), [], knowledge, (note) => notes.push(note));
    const said = notes.map(
      ({ rule, start, end, entity }) => `${rule}: ${text.slice(start, end)} → ${entity ?? '-'}`,
    );
    expect(said).toContain('drop-unsupported: Shell → -');
    expect(said).toContain('place-organisations: UNICEF → -');
    expect(said).toContain('link-known-names: WHO → World Health Organization');
    expect(said).toContain('find-whole: UNICEF → organisation/united-nations');
  });
});
