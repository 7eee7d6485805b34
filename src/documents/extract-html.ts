/**
 * Text of chosen elements of an HTML page, with the place of every piece of it in the source. Blocks stand apart by
 * blank lines, so that sentences do not run together; white space is collapsed as a browser does; entities are decoded.
 */
import { Parser } from 'htmlparser2';
import type { Anchor } from '../document.js';
import { lineAt, lineStartsOf } from './locate.js';

/** `in`, `out`: the text directly in this element; `never`: nothing in it, however deep; `inherit`: as its parent. */
export type Choice = 'in' | 'out' | 'never' | 'inherit';

/** @param start offset of the element's `<` in the source */
export type Choose = (name: string, start: number) => Choice;

export interface Extracted {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table tbody tfoot thead ' +
    'title tr ul caption'
  ).split(' '),
);
const RANKS = ['', ' ', ' | ', '\n', '\n\n'] as const;
type Break = (typeof RANKS)[number];

/** Linear in the length of the source. */
export function extractHtml(source: string, choose: Choose): Extracted {
  const writer = startWriting(source);
  // Text outside every element belongs to none: a fragment is taken as the body it would be.
  const choices: Choice[] = [outermost(choose)];
  let preformatted = 0;
  const parser = new Parser({
    onopentag(name) {
      const above = choices.at(-1)!;
      const choice = above === 'never' ? 'never' : choose(name, parser.startIndex);
      choices.push(choice === 'inherit' ? above : choice);
      if (name === 'pre') preformatted++;
      writer.separate(breakOf(name));
    },
    onclosetag(name) {
      choices.pop();
      if (name === 'pre') preformatted--;
      writer.separate(breakOf(name));
    },
    ontext(text) {
      if (choices.at(-1) === 'in') writer.write(text, parser.startIndex, preformatted > 0);
    },
  });
  parser.end(source);
  return writer.finish();
}

function breakOf(name: string): Break {
  if (BLOCKS.has(name)) return '\n\n';
  if (name === 'br') return '\n';
  return name === 'td' || name === 'th' ? ' | ' : '';
}

interface Writer {
  separate(by: Break): void;
  write(text: string, from: number, preformatted: boolean): void;
  finish(): Extracted;
}

/** Collects text; a break is written only between two words, the strongest of those that were asked for. */
function startWriting(source: string): Writer {
  const starts = lineStartsOf(source);
  const parts: string[] = [];
  const anchors: Anchor[] = [];
  let length = 0;
  let pending: Break = '';
  let broken = true;

  const push = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const place = (from: number): void => {
    const line = lineAt(starts, from);
    const anchor = { offset: length, line: line + 1, column: from - starts[line]! + 1 };
    const last = anchors.at(-1);
    const goesOn =
      !broken && last?.line === anchor.line && last.column - last.offset === anchor.column - anchor.offset;
    if (!goesOn) anchors.push(anchor);
    broken = false;
  };
  const separate = (by: Break): void => {
    if (RANKS.indexOf(by) > RANKS.indexOf(pending)) pending = by;
  };
  const put = (piece: string, from: number): void => {
    if (length > 0) push(pending);
    broken ||= pending.includes('\n');
    pending = '';
    place(from);
    push(piece);
  };
  return {
    separate,
    write(text, from, preformatted) {
      for (const { index, 0: piece } of text.matchAll(/[^ \t\n\f\r]+|[ \t\n\f\r]+/g)) {
        if (!/^[ \t\n\f\r]/.test(piece)) put(piece, from + index);
        else separate(preformatted && /[\n\r]/.test(piece) ? '\n' : ' ');
      }
    },
    finish: () => ({ text: parts.join(''), anchors }),
  };
}

function outermost(choose: Choose): Choice {
  const choice = choose('body', -1);
  return choice === 'inherit' ? 'out' : choice;
}
