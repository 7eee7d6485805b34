/** The text with its names marked: what the gold formats keep, and that no text of a document becomes markup. */
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { cutAtMarks, type Mark } from '#src/analysis/list-marks.js';
import { DEFAULT_LABELS } from '#src/learning/labels.js';
import { readColumns } from '#src/learning/gold-formats/columns.js';
import { readSpacy } from '#src/learning/gold-formats/spacy.js';
import { createConllPrinter } from '#src/output/annotate/conll.js';
import { createHtmlPrinter, escapeHtml } from '#src/output/annotate/html.js';
import { DARK, KINDS, LIGHT } from '#src/output/annotate/palette.js';
import { createSpacyPrinter } from '#src/output/annotate/spacy.js';
import { createTerminalPrinter } from '#src/output/annotate/terminal.js';
import { tokenise } from '#src/text/tokenise.js';
import { runBinary } from '../cli/run-binary.js';

const WORDS = [
  'Ana Lía',
  '😀',
  'Kofi',
  'was',
  '.',
  'U.N.',
  '“BBC”',
  'm-Iran',
  '\n\n',
  '-LRB-',
  '#',
  '<b>',
  '李明',
  'O',
];

/** A text with marks at any places, of any types, that do not begin or end with white space. */
const annotatedTexts = fc
  .array(
    fc.record({
      word: fc.constantFrom(...WORDS),
      type: fc.constantFrom('person', 'organisation', 'place', null),
    }),
  )
  .map((parts) => {
    let text = '';
    const marks: Mark[] = [];
    for (const { word, type } of parts) {
      if (type && /\p{L}/u.test(word))
        marks.push({
          start: text.length,
          end: text.length + word.length,
          type,
          entity: null,
          candidates: [],
          evidence: null,
        });
      text += `${word} `;
    }
    return { id: 'a', text, prose: tokenise(text), marks };
  });

const spansOf = (marks: readonly { start: number; end: number; type: string | null }[]) =>
  marks.map(({ start, end, type }) => ({ start, end, type }));

describe('the gold formats', () => {
  it('give back every mention of a spaCy file, in code points there and code units here', () => {
    fc.assert(
      fc.property(annotatedTexts, (annotated) => {
        const { documents, problems } = readSpacy(
          createSpacyPrinter().document(annotated),
          'f',
          DEFAULT_LABELS,
        );
        expect(problems).toEqual([]);
        expect(documents[0]!.text).toBe(annotated.text);
        expect(spansOf(documents[0]!.mentions)).toEqual(spansOf(annotated.marks));
      }),
    );
  });

  it('give back every mention of a CoNLL file, in its words', () => {
    const bare = (text: string): string => text.replace(/\s+/gu, '').replaceAll('-LRB-', '(');
    fc.assert(
      fc.property(annotatedTexts, (annotated) => {
        const { documents, problems } = readColumns(
          createConllPrinter().document(annotated),
          'f',
          DEFAULT_LABELS,
        );
        expect(problems).toEqual([]);
        const [document] = documents;
        expect(bare(document?.text ?? '')).toBe(bare(annotated.text));
        expect(
          document?.mentions.map(({ start, end, type }) => [bare(document.text.slice(start, end)), type]) ??
            [],
        ).toEqual(
          annotated.marks.map(({ start, end, type }) => [bare(annotated.text.slice(start, end)), type]),
        );
      }),
    );
  });

  it.each(['spacy', 'conll'])('lose nothing on the way through evaluate: %s', async (format) => {
    const file = join(mkdtempSync(join(tmpdir(), 'annotate-')), 'gold');
    await runBinary(['annotate', 'fixtures/articles', '--recognised', '--format', format, '-o', file]);
    const { stdout } = await runBinary(['evaluate', file, '--json']);
    expect(stdout).toMatch(/"f1": 1\b/u);
    expect(stdout).not.toMatch(/"f1": 0/u);
  });
});

describe('text in the page', () => {
  it('holds no character that could open markup or reorder the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text).replace(/&#\d+;/gu, '');
        expect(escaped).not.toMatch(/[<>"'&`\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('is the text of the document, piece by piece', () => {
    fc.assert(
      fc.property(annotatedTexts, ({ text, marks }) => {
        expect(
          cutAtMarks(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('stands in a page without a script, under a policy that allows none', () => {
    const printer = createHtmlPrinter();
    const text = '<script>alert(1)</script> Kofi';
    const mark: Mark = {
      start: 0,
      end: text.length,
      type: 'person',
      entity: null,
      candidates: ['"><script>'],
      evidence: null,
    };
    const page =
      printer.begin() +
      printer.document({ id: '</style><script>', text, prose: tokenise(text), marks: [mark] }) +
      printer.document({ id: 'b', error: '<img onerror=1>' }) +
      printer.end();
    expect(page).not.toMatch(/<script|<img/iu);
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; /u);
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s colours', (_, palette) => {
  it('have a contrast of at least 4.5 wherever text stands on them', () => {
    for (const kind of KINDS) expect(contrast(palette.text, palette.kinds[kind])).toBeGreaterThanOrEqual(4.5);
    for (const ink of [palette.text, palette.quiet, palette.link])
      expect(contrast(ink, palette.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the terminal', () => {
  it('gets no line wider than it is, and no character that moves the cursor', () => {
    fc.assert(
      fc.property(annotatedTexts, fc.integer({ min: 12, max: 60 }), (annotated, width) => {
        const printed = createTerminalPrinter({ width, colour: false }).document({
          ...annotated,
          id: '\u001b[2J\u202etest',
        });
        for (const unsafe of ['\u001b', '\u202e']) expect(printed).not.toContain(unsafe);
        for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('shows names in colour only where colour is wanted', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'annotate-')), 'a.txt');
    writeFileSync(file, 'Kofi Annan flew to Geneva.\n');
    const coloured = await runBinary(['annotate', file, '--color']);
    expect(coloured.stdout).toContain('\u001b[1m\u001b[33mKofi');
    expect(coloured.stdout).not.toContain('[Kofi');
    const plain = await runBinary(['annotate', file]);
    expect(plain.stdout).toContain('[Kofi Annan](person) flew to [Geneva](place).');
    expect(plain.stdout).not.toContain('\u001b');
  });
});
