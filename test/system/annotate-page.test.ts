/** The annotated page in a browser: hostile names stay text, and the page is drawn. Needs the Debian package chromium. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../cli/run-binary.js';

const MARK = 'SCRIPT-RAN';
const RUN = `document.title='${MARK}'`;
const HOSTILE = [
  {
    id: `</title><script>${RUN}</script>\u202e`,
    text: `President <script>${RUN}</script> Hassan Ali met Maria \u202eLopez in Berlin.`,
  },
  {
    id: `"><img src=x onerror="${RUN}">`,
    text: `<img src=x onerror="${RUN}"> Kofi Annan of the United Nations </style></div></section><script>${RUN}</script>`,
  },
  {
    id: `javascript:${RUN}`,
    text: `Ana <svg/onload=${RUN}> Lopez' onmouseover='${RUN}' and &lt;Egypt&gt; <iframe srcdoc="<script>parent.${RUN}</script>">`,
  },
];
const folder = mkdtempSync(join(tmpdir(), 'annotate-page-'));

function browse(...args: string[]): string {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  return execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', profile, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
}

function annotate(): string {
  const source = join(folder, 'hostile.jsonl');
  writeFileSync(source, HOSTILE.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const page = join(folder, 'page.html');
  execFileSync('node', ['bin/docs-cli.js', 'annotate', source, '--format', 'html', '-o', page], {
    cwd: ROOT,
  });
  return page;
}

describe('the annotated page in a browser', () => {
  it('runs no script of a document and shows it as text', () => {
    const dom = browse('--dump-dom', '--virtual-time-budget=3000', `file://${annotate()}`);
    expect(dom).toContain('<title>Annotated documents</title>');
    expect(dom).not.toMatch(/<script|<img|<svg|<iframe|\u202e/iu);
    expect(dom).toContain('&lt;script&gt;document.title');
    expect(dom.match(/<section /gu)).toHaveLength(HOSTILE.length);
  });

  it('would show by its title that a script ran', () => {
    const page = join(folder, 'control.html');
    writeFileSync(page, `<title>x</title><script>${RUN}</script>`);
    expect(browse('--dump-dom', `file://${page}`)).toContain(`<title>${MARK}</title>`);
  });

  it('is drawn with its style, and printed', () => {
    const page = `file://${annotate()}`;
    const image = join(folder, 'page.png');
    browse('--window-size=1200,900', `--screenshot=${image}`, page);
    // An empty or unstyled picture of this size takes a few kilobytes.
    expect(statSync(image).size).toBeGreaterThan(20_000);
    const print = join(folder, 'page.pdf');
    browse(`--print-to-pdf=${print}`, page);
    expect(statSync(print).size).toBeGreaterThan(5_000);
  });
});
