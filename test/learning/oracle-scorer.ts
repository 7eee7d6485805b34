/**
 * A second scorer, written from the definitions and without the code of the first: it tries every one-to-one pairing
 * of gold with predicted mentions of a type and takes the best. Exponential; for small documents only.
 */
import type { MentionType } from '#src/recognition/engine.js';

export interface OracleMention {
  start: number;
  end: number;
  type: MentionType;
}

export interface OracleScores {
  strict: number;
  partial: number;
  typeOnly: number;
  spanOnly: number;
}

/** Points, before they are divided by anything. Names are compared without articles, quotes, possessives, space. */
export function oraclePoints(text: string, gold: OracleMention[], predicted: OracleMention[]): OracleScores {
  const bare = (mention: OracleMention): Set<number> => bareOffsets(text, mention);
  const same = (a: OracleMention, b: OracleMention): boolean => [...bare(a)].join() === [...bare(b)].join();
  const touch = (a: OracleMention, b: OracleMention): boolean =>
    [...bare(a)].some((offset) => bare(b).has(offset));
  const typed =
    (credit: (a: OracleMention, b: OracleMention) => number) => (a: OracleMention, b: OracleMention) =>
      a.type === b.type ? credit(a, b) : 0;
  return {
    strict: best(
      gold,
      predicted,
      typed((a, b) => (same(a, b) ? 1 : 0)),
    ),
    partial: best(
      gold,
      predicted,
      typed((a, b) => (same(a, b) ? 1 : touch(a, b) ? 0.5 : 0)),
    ),
    typeOnly: best(
      gold,
      predicted,
      typed((a, b) => (touch(a, b) ? 1 : 0)),
    ),
    spanOnly: best(gold, predicted, (a, b) => (same(a, b) ? 1 : 0)),
  };
}

function best(
  [first, ...rest]: OracleMention[],
  predicted: OracleMention[],
  credit: (a: OracleMention, b: OracleMention) => number,
): number {
  if (!first) return 0;
  const alternatives = predicted.map((mention, index) => {
    const points = credit(first, mention);
    return points === 0 ? 0 : points + best(rest, predicted.toSpliced(index, 1), credit);
  });
  return Math.max(best(rest, predicted, credit), ...alternatives);
}

/** The offsets of a mention's characters that count, found by taking one piece off an end until none comes off. */
function bareOffsets(text: string, { start, end }: OracleMention): Set<number> {
  const quotes = `"'“”‘’«»`;
  let [from, to] = [start, end];
  for (;;) {
    const name = text.slice(from, to);
    const lower = name.toLowerCase();
    const article = ['a', 'an', 'the'].find(
      (word) =>
        lower.startsWith(word) && lower.charAt(word.length).trim() === '' && lower.length > word.length,
    );
    const isEdge = (character: string): boolean => character.trim() === '' || quotes.includes(character);
    if (name === '') return range(start, end);
    if (article !== undefined) from += article.length;
    else if (isEdge(name[0]!)) from++;
    else if (isEdge(name.at(-1)!)) to--;
    else if (lower.endsWith("'s") || lower.endsWith('’s')) to -= 2;
    else return range(from, to);
  }
}

function range(start: number, end: number): Set<number> {
  return new Set(Array.from({ length: end - start }, (_, index) => start + index));
}
