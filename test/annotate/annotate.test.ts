/** The text with its names marked: what the gold formats keep, and that no text of a document becomes markup. */
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { cutAtMarks, type Mark } from '#src/analysis/list-marks.js';
import { DEFAULT_LABELS } from '#src/learning/labels.js';
import { readColumns } from '#src/learning/gold-formats/columns.js';
import { readSpacy } from '#src/learning/gold-formats/spacy.js';
import { createConllPrinter } from '#src/output/annotate/conll.js';
import { createHtmlPrinter, escapeHtml } from '#src/output/annotate/html.js';
import { DARK, KINDS, LIGHT } from '#src/output/annotate/palette.js';
import { createSpacyPrinter } from '#src/output/annotate/spacy.js';
import { createTerminalPrinter } from '#src/output/annotate/terminal.js';
import { widthOf } from '#src/output/layout/measure-text.js';
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

const UNSAFE = [
  '\u001b',
  '\u0007',
  '\u009b',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u0085',
  '\u200f',
  '\r',
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

const OPEN = { type: 'person', entity: null, candidates: [], evidence: null } as const;

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

  it('give a spaCy file as its schema says', async () => {
    const schema = JSON.parse(readFileSync('schemas/annotation.json', 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    const { stdout } = await runBinary(['annotate', 'fixtures/articles', '--format', 'spacy']);
    const lines = stdout.trimEnd().split('\n');
    const labels = new Set<string>();
    for (const line of lines) {
      const record = JSON.parse(line) as { id: string; text: string; ents: { label: string }[] };
      validate(record);
      expect(validate.errors).toBeNull();
      for (const { label } of record.ents) labels.add(label);
      expect(validate({ ...record, surprise: 1 })).toBe(false);
      expect(validate({ id: record.id, text: record.text })).toBe(false);
    }
    expect(lines).toHaveLength(16);
    expect([...labels].sort()).toEqual(['GPE', 'LOC', 'NORP', 'ORG', 'PERSON']);
  });

  it('give CoNLL four columns a line and no character that a terminal would obey', () => {
    const unit = fc.oneof(fc.constantFrom(...WORDS, ...UNSAFE, ' '), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        // What is written is UTF-8, which has no lone surrogates.
        const text = parts.join('').replace(/\p{Surrogate}/gu, '');
        const written = createConllPrinter().document({ id: 'a', text, prose: tokenise(text), marks: [] });
        for (const character of UNSAFE) expect(written).not.toContain(character);
        for (const line of written.split('\n')) expect([1, 4]).toContain(line.split(/\s/u).length);
      }),
    );
  });

  it('CoNLL has no override of direction even where a token has one', () => {
    const text = 'Ana\u202eBo';
    const one = { tokenCount: 1, tokenStarts: Uint32Array.of(0), tokenEnds: Uint32Array.of(text.length) };
    const prose = { ...tokenise(text), ...one, sentenceCount: 1, sentenceStarts: Uint32Array.of(0, 1) };
    expect(createConllPrinter().document({ id: 'x', text, prose, marks: [] })).toContain('AnaBo -X- _ O\n');
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

  it('has a list of documents where there are several, each link to one that is there', () => {
    const draw = (ids: string[]): string => {
      const printer = createHtmlPrinter();
      const sections = ids.map((id) => printer.document({ id, text: '', prose: tokenise(''), marks: [] }));
      return (
        printer.begin() + sections.join('') + printer.document({ id: 'bad', error: 'x' }) + printer.end()
      );
    };
    expect(draw([])).not.toContain('<nav');
    const page = draw(['a\nb', '<i>']);
    const links = Array.from(page.matchAll(/href="#([^"]+)"/gu), (match) => match[1]);
    expect(links).toEqual(['d1', 'd2', 'd3']);
    for (const link of links) expect(page).toContain(`id="${link!}"`);
    expect(page).toContain('<bdi>a b</bdi>');
    expect(page).toContain('<bdi>&#60;i&#62;</bdi>');
    expect(page).toContain('<bdi>bad (not read)</bdi>');
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
        for (const line of printed.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('gets every character of the text in its order, and no space that the text has not', () => {
    const text = '李明在北京见了王毅，后来Kofi-Annan去了日内瓦和很多别的地方'.repeat(4);
    const marks = Array.from(text.matchAll(/王毅|Kofi-Annan/gu), ({ index, 0: name }) => ({
      ...OPEN,
      start: index,
      end: index + name.length,
    }));
    const annotated = { id: 'a', text, prose: tokenise(text), marks };
    for (let width = 12; width < 60; width++) {
      const printed = createTerminalPrinter({ width, colour: false }).document(annotated);
      const body = printed.slice(printed.indexOf('\n\n') + 2);
      expect(body).not.toContain(' ');
      expect(body.replace(/\n/gu, '').replace(/\[([^\]]*)\]\(person\)/gu, '$1')).toBe(text);
    }
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
