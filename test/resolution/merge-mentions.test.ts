import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import type { CountryFinding } from '#src/resolution/find-countries.js';
import { mergeMentions } from '#src/resolution/merge-mentions.js';

/**
 * A text with marks: `<p:…>`, `<o:…>` and `<l:…>` are the engine's person, organisation and place, `[…]` is a
 * country found by name, `{…}` one by its demonym. They may be nested either way.
 */
function parse(marked: string): { text: string; mentions: Mention[]; findings: CountryFinding[] } {
  const types: Record<string, MentionType> = { p: 'person', o: 'organisation', l: 'place' };
  const mentions: Mention[] = [];
  const findings: CountryFinding[] = [];
  const open: ((end: number) => void)[] = [];
  let text = '';
  for (const [part] of marked.matchAll(/<[pol]:|[>[\]{}]|[^<>[\]{}]+/gu)) {
    const start = text.length;
    if (part.startsWith('<')) {
      open.push((end) => mentions.push({ start, end, type: types[part[1]!]!, score: 0.5 }));
    } else if (part === '[' || part === '{') {
      const evidence = part === '[' ? 'name' : 'demonym';
      open.push((end) => findings.push({ start, end, kind: 'country', codes: ['XX'], evidence }));
    } else if (/^[>\]}]$/u.test(part)) open.pop()!(text.length);
    else text += part;
  }
  const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;
  return { text, mentions: mentions.sort(byStart), findings: findings.sort(byStart) };
}

function merge(marked: string): string[] {
  const { text, mentions, findings } = parse(marked);
  return mergeMentions(text, mentions, findings).map((entry) => {
    const slice = text.slice(entry.start, entry.end);
    if (entry.finding) return `country ${slice}${entry.score === null ? '' : ` ${entry.score}`}`;
    return `${entry.type} ${slice}${entry.within.length > 0 ? ` with ${entry.within.length}` : ''}`;
  });
}

describe('mergeMentions', () => {
  it.each<[string, string[]]>([
    ['<p:Ana Diaz> of [Peru]', ['person Ana Diaz', 'country Peru']],
    ['<l:[Peru]>', ['country Peru 0.5']],
    ['<o:[Peru]>', ['country Peru 0.5']],
    ['<o:Bank of [China]>', ['organisation Bank of China with 1']],
    ['<o:{Peruvian} Bank of [China]>', ['organisation Peruvian Bank of China with 2']],
    ['<p:{Egyptian} Sameh Shoukry>', ['country Egyptian', 'person Sameh Shoukry']],
    ['<p:{Egyptian}>', ['country Egyptian 0.5']],
    ['<p:Michael [Jordan]>', ['person Michael Jordan with 1']],
    ['<l:Northern [Kenya]>', ['place Northern Kenya with 1']],
    ['<l:Geneva, [Switzerland]>', ['place Geneva', 'country Switzerland']],
    ['<l:[Peru], Indiana>', ['country Peru']],
    ['[South <l:Korea]>', ['country South Korea']],
    ['<p:Ana> <p:Eva> [Peru] <o:UN>', ['person Ana', 'person Eva', 'country Peru', 'organisation UN']],
    ['', []],
  ])('makes of %j %j', (marked, expected) => {
    expect(merge(marked)).toEqual(expected);
  });

  const spans = fc
    .array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
    .map((steps) => {
      let offset = 0;
      return steps.map(([gap, length]) => {
        const start = offset + gap;
        offset = start + length;
        return { start, end: offset };
      });
    });

  it('gives sorted, disjoint spans, and keeps every finding directly or within a name', () => {
    fc.assert(
      fc.property(spans, spans, fc.constantFrom('name', 'demonym'), (first, second, evidence) => {
        const text = 'Abc def, '.repeat(30);
        const mentions = first.map((span, i) => ({
          ...span,
          type: (['person', 'organisation', 'place'] as const)[i % 3]!,
          score: null,
        }));
        const findings = second.map((span) => ({
          ...span,
          kind: 'country' as const,
          codes: ['XX'],
          evidence,
        }));
        const merged = mergeMentions(text, mentions, findings);
        for (let i = 1; i < merged.length; i++)
          expect(merged[i]!.start).toBeGreaterThanOrEqual(merged[i - 1]!.end);
        const kept = merged.flatMap((entry) => (entry.finding ? [entry.finding] : entry.within));
        expect(kept).toEqual(findings);
      }),
    );
  });
});
