/**
 * HTML: the main text of a page, its headline first, each piece mapped to its place in the source.
 */
import type { Anchor } from '../../document.js';
import { decode } from '../decode.js';
import { extractHtml, type Choose, type Extracted } from '../extract-html.js';
import { findHtmlDate, findHtmlEncoding } from '../html-metadata.js';
import { findMainElements } from '../main-elements.js';
import { makeDocument } from '../make-document.js';
import type { ReadOptions, ReadResult, Source } from '../options.js';
import { readWhole } from '../read-whole.js';

export async function* readHtml(source: Source, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { path } = source;
  const bytes = await readWhole(source);
  const encodings = { encoding: options.encoding, declared: findHtmlEncoding(bytes) };
  const { text: html, warnings } = await decode(path, bytes, encodings);
  const { text, anchors } = withHeadline(findHeadline(html), await extractMain(html));
  yield await makeDocument({ id: path, path, text, anchors, date: findHtmlDate(html), warnings });
}

/** Holds no text that a reader sees. */
const UNSEEN = new Set(
  'script style noscript template svg math iframe object canvas audio video head title button select textarea'.split(
    ' ',
  ),
);
/** Around the main text. */
const AROUND = new Set('nav header footer aside form'.split(' '));

const isSeen: Choose = (name) => (UNSEEN.has(name) ? 'never' : 'in');
const isInBody: Choose = (name) => (UNSEEN.has(name) || AROUND.has(name) ? 'never' : 'in');

/** What Readability keeps; the body without what stands around it if that is nothing or misses text; then all of it. */
async function extractMain(html: string): Promise<Extracted> {
  const main = await findMainElements(html);
  if (main !== null) {
    const choose: Choose = (name, start) =>
      UNSEEN.has(name) ? 'never' : main.starts.has(start) ? 'in' : 'out';
    const extracted = extractHtml(html, choose);
    const characters = extracted.text.replace(/\s+/g, '').length;
    if (characters > 0 && characters >= 0.8 * main.characters) return extracted;
  }
  const body = extractHtml(html, isInBody);
  return body.text === '' ? extractHtml(html, isSeen) : body;
}

/** The first `<h1>` if the page's title has it or there is no title, else the title without the site's name. */
function findHeadline(html: string): Extracted | null {
  const title = extractHtml(html, firstOf('title'));
  const heading = extractHtml(html, firstOf('h1'));
  if (heading.text !== '' && (title.text === '' || contains(title.text, heading.text))) return heading;
  const bare = /^(\S+(?:\s+\S+){2,})\s+[|–—»·-]\s+[^|–—»·]{1,40}$/.exec(title.text)?.[1];
  return title.text === '' ? null : { text: bare ?? title.text, anchors: title.anchors };
}

function firstOf(element: string): Choose {
  let found: number | null = null;
  return (name, start) => {
    if (name !== element || (found !== null && found !== start)) return 'inherit';
    found = start;
    return 'in';
  };
}

function withHeadline(headline: Extracted | null, main: Extracted): Extracted {
  if (headline === null || contains(main.text, headline.text)) return main;
  const shift = headline.text.length + 2;
  const before = headline.anchors.filter(({ offset }) => offset < headline.text.length);
  const after = main.anchors.map((anchor): Anchor => ({ ...anchor, offset: anchor.offset + shift }));
  return { text: `${headline.text}\n\n${main.text}`, anchors: [...before, ...after] };
}

function contains(text: string, part: string): boolean {
  const plain = (one: string): string => one.toLowerCase().replace(/\s+/g, ' ');
  return plain(text).includes(plain(part));
}
