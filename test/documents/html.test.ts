import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Document } from '#src/document.js';
import { extractHtml } from '#src/documents/extract-html.js';
import { locate } from '#src/documents/locate.js';
import { readFiles, type Files } from './read-all.js';

const PAGE = readFileSync(new URL('../../fixtures/documents/page.html', import.meta.url));

async function readOne(files: Files): Promise<Document> {
  return (await readFiles(files)).documents[0]!;
}

describe('HTML', () => {
  it('gives the headline and the main text, block by block, without what stands around it', async () => {
    const { text, date } = await readOne({ 'page.html': PAGE });
    expect(text.split('\n\n')).toEqual([
      'Foreign minister visits Cairo',
      'The foreign minister arrived in Cairo on Sunday, officials said, in the first visit for many years & the longest.',
      'He met his counterpart, Sameh\u00A0Shoukry, for bilateral talks about trade, security and the region, and agreed to meet again.',
      'Envoys from Oman, Qatar and Türkiye attended',
      'Nobody from Chad came',
      'Iran | 4 delegates',
    ]);
    expect(date).toBe('2024-04-01');
  });

  it('knows where each word stands in the source', async () => {
    const document = await readOne({ 'page.html': PAGE });
    const lines = PAGE.toString('utf8').split('\n');
    const words = document.text.matchAll(/[A-Za-z]{4,}/g);
    let checked = 0;
    for (const { index, 0: word } of words) {
      const { line, column } = locate(document, index);
      expect(lines[line - 1]!.slice(column - 1, column - 1 + word.length)).toBe(word);
      checked++;
    }
    expect(checked).toBeGreaterThan(30);
  });

  it.each([
    ['a fragment', 'Iran <b>said</b> so', 'Iran said so'],
    ['a short page', '<body><nav>Home</nav><p>Iran.</p><p>Oman.</p><footer>(c)</footer>', 'Iran.\n\nOman.'],
    [
      'a title that the text lacks',
      '<title>Talks in Oman</title><p>Iran came.</p>',
      'Talks in Oman\n\nIran came.',
    ],
    [
      'a headline that the text has',
      '<title>Iran came</title><h1>Iran came</h1><p>Oman.</p>',
      'Iran came\n\nOman.',
    ],
    ['line breaks', '<p>Iran<br>Oman</p>', 'Iran\nOman'],
    ['scripts', '<p>Iran<script>Oman</script><style>Chad</style></p>', 'Iran'],
    ['only a form', '<form><p>Iran</p></form>', 'Iran'],
    ['nothing', '<p> </p>', ''],
  ])('reads %s', async (_, html, text) => {
    expect((await readOne({ 'a.html': html })).text).toBe(text);
  });

  it.each([
    ['<meta name="DC.date" content="2024-04-01">', '2024-04-01'],
    [
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2024-04-01T09:00Z"}]}</script>',
      '2024-04-01',
    ],
    ['<time datetime="2024-04-01">Monday</time>', '2024-04-01'],
    ['<time>2024-04-01</time>', null],
    ['<script type="application/ld+json">{"datePublished":</script>', null],
  ])('takes the date of %s', async (head, date) => {
    expect((await readOne({ 'a.html': `${head}<p>Iran</p>` })).date).toBe(date);
  });

  it('decodes what <meta charset> says where the bytes are not UTF-8', async () => {
    const html = '<meta charset="windows-1251"><p>\xc8\xf0\xe0\xed</p>';
    expect(await readOne({ 'a.html': Buffer.from(html, 'latin1') })).toMatchObject({
      text: 'Иран',
      warnings: [],
    });
    expect((await readOne({ 'a.html': html.replace('\xc8\xf0\xe0\xed', 'Иран') })).text).toBe('Иран');
  });

  it('passes each piece of text once, so that its work grows with the page', () => {
    for (const count of [1000, 2000, 4000]) {
      let chosen = 0;
      const choose = () => {
        chosen++;
        return 'in' as const;
      };
      const { anchors } = extractHtml('<p>Iran <b>and</b> Oman</p>'.repeat(count), choose);
      expect([chosen, anchors.length]).toEqual([1 + 2 * count, 3 * count]);
    }
  });
});
