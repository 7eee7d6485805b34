import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proseOf } from '#src/document.js';
import { cutMarkdown } from '#src/documents/cut-markdown.js';
import { maskMarkdown } from '#src/documents/mask-markdown.js';
import { readFiles } from './read-all.js';

async function wordsOf(text: string): Promise<string> {
  return proseOf({ text, masks: await maskMarkdown(text) })
    .replace(/\s+/g, ' ')
    .trim();
}

describe('Markdown', () => {
  it.each([
    ['# Talks in **Cairo**', 'Talks in Cairo'],
    ['_Iran_ and ~~Iraq~~ and __Oman__', 'Iran and Iraq and Oman'],
    ['See [the minister](http://a.b/Iran_x "Iraq") now', 'See the minister now'],
    ['See [the minister][1] now\n\n[1]: http://a.b/Iran', 'See the minister now'],
    ['![Photo of Iran](iran.png) Oman', 'Oman'],
    ['Run `let Iran` in Oman', 'Run in Oman'],
    ['```\nIran\n```\nOman', 'Oman'],
    ['~~~\nIran\n```\nIraq\n~~~\nOman', 'Oman'],
    ['- Iran\n- [ ] Oman\n1. Chad', 'Iran Oman Chad'],
    ['> Iran\n> and Oman', 'Iran and Oman'],
    ['| Iran | Iraq |\n|---|:-:|\n| Oman | Chad |', 'Iran | Iraq Oman | Chad'],
    ['<b>Iran</b> <!-- Iraq --> Oman', 'Iran Oman'],
    ['<script>Iran</script>\n\nOman', 'Oman'],
    ['Go to https://iran.example/x and <https://oman.example>', 'Go to and'],
    ['2 * 3 and snake_case_name', '2 * 3 and snake_case_name'],
    ['Iran\\*s', 'Iran *s'],
    ['---\ntitle: Iran\n---\n\nOman', 'Oman'],
    ['+++\ntitle = "Iran"\n+++\nOman', 'Oman'],
    ['Iran\n====\n\nOman[^1].\n\n[^1]: Chad', 'Iran Oman . Chad'],
  ])('keeps the prose of %j', async (markdown, words) => {
    expect(await wordsOf(markdown)).toBe(words);
  });

  it('keeps the source as the text, with the date of its front matter', async () => {
    const source = '\uFEFF---\r\ndate: 2024-04-01\r\n---\r\n# Iran\r\n';
    const { documents } = await readFiles({ 'a.md': source });
    expect(documents[0]).toMatchObject({ text: source.slice(1), date: '2024-04-01', anchors: [] });
  });

  const markdown = fc
    .array(
      fc.constantFrom(
        'a',
        'Iran ',
        '\n',
        '\n\n',
        '# ',
        '**',
        '_',
        '[',
        '](x)',
        '`',
        '```\n',
        '> ',
        '|',
        '- ',
        '<b>',
        '<!--',
        '\\',
        '&amp;',
        '---\n',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('masks sorted, disjoint spans within the text', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        let from = 0;
        for (const { start, end } of await maskMarkdown(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['[', '*a ', '>', '- a\n', 'Iran.\n\n', '```\n', 'x'.repeat(70_000), '~~~\n\n'])(
    'cuts many of %j into adjoining pieces of bounded size, their number linear',
    (part) => {
      for (const length of [50_000, 100_000, 200_000]) {
        const text = part.repeat(Math.ceil(length / part.length));
        const pieces = cutMarkdown(text, 0);
        expect(pieces.map(({ start }) => start)).toEqual([0, ...pieces.slice(0, -1).map(({ end }) => end)]);
        expect(pieces.at(-1)!.end).toBe(text.length);
        expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_192);
        expect(pieces.length).toBeLessThanOrEqual(2 + (2 * text.length) / 4_096);
      }
    },
  );

  it('masks a fence that is longer than a piece, and nothing around it', async () => {
    const text = `Oman\n\n\`\`\`\n${'Iran\n'.repeat(10_000)}\`\`\`\n\nChad`;
    expect(await wordsOf(text)).toBe('Oman Chad');
  });

  it('survives nesting that the parser does not', async () => {
    expect(await wordsOf(`${'>'.repeat(20_000)} Iran`)).toBe('Iran');
  });
});
