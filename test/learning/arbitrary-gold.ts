/** Random gold for properties: texts of odd words, and disjoint mentions on them. */
import fc from 'fast-check';
import type { GoldDocument } from '#src/learning/gold.js';
import { DEFAULT_LABELS, typeOfLabel } from '#src/learning/labels.js';

/** Words with emoji, astral letters, combining marks, right-to-left and width-changing characters. */
export const WORDS = [
  'Ann',
  'ßtraße',
  '👩‍🚀',
  '𝒜bel',
  'é́',
  'حماس',
  '北京',
  'ﬁn',
  'İzmir',
  "O'Hara",
  '-',
  '7',
  'the',
];

export const LABELS = ['PER', 'ORG', 'loc', 'MISC', 'Unheard-of'];

/** Disjoint labelled spans of `[0, length)`, sorted; they often touch. */
export function spansOf(length: number): fc.Arbitrary<{ start: number; end: number; label: string }[]> {
  return fc
    .array(
      fc.record({
        gap: fc.integer({ min: 0, max: 2 }),
        size: fc.integer({ min: 1, max: 3 }),
        label: fc.constantFrom(...LABELS),
      }),
    )
    .map((parts) => {
      let offset = 0;
      return parts.flatMap(({ gap, size, label }) => {
        const start = offset + gap;
        offset = start + size;
        return offset <= length ? [{ start, end: offset, label }] : [];
      });
    });
}

/** A document with sentences of words with a space between, and mentions of whole words within a sentence. */
export const goldDocument: fc.Arbitrary<GoldDocument> = fc
  .array(
    fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
      .chain((words) => spansOf(words.length).map((spans) => ({ words, spans }))),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => {
    let text = '';
    const sentences = [];
    const mentions = [];
    for (const { words, spans } of parts) {
      if (text !== '') text += '\n\n';
      const tokens = words.map((word, index) => {
        text += index > 0 ? ` ${word}` : word;
        return { start: text.length - word.length, end: text.length };
      });
      sentences.push({ tokens });
      for (const { start, end, label } of spans)
        mentions.push({
          start: tokens[start]!.start,
          end: tokens[end - 1]!.end,
          label,
          type: typeOfLabel(DEFAULT_LABELS, label),
        });
    }
    return { id: 'random', text, sentences, mentions };
  });
