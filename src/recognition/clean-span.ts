/**
 * What may stand at the edges of a name: no article, title, quote, possessive or stray mark, whatever was decoded.
 */
import type { Span } from '../document.js';

const LEADING =
  /^(?:[\s"'“”„‟‘’‚‛«»‹›`.,;:!?)\]}*•·/&@#–—-]|(?:the|an?)\s(?!(?:Hague|Gambia)\b)|(?:Mr|Mrs|Ms|Dr|Prof|Sir|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Rev|Hon)(?:\.\s?|\s)(?=\S))/iu;
const TRAILING = /(?:[\s"'“”„‟‘’‚‛«»‹›`,;:!?([{*•·/&@#–—-]|['’ʼ]s)$/iu;

/** The span without what does not belong to the name; null if no letter or digit is left. Linear in what it drops. */
export function cleanSpan(text: string, start: number, end: number): Span | null {
  let name = text.slice(start, end);
  for (let match = LEADING.exec(name); match !== null; match = LEADING.exec(name))
    name = name.slice(match[0].length);
  const from = end - name.length;
  for (let match = TRAILING.exec(name); match !== null; match = TRAILING.exec(name))
    name = name.slice(0, match.index);
  if (name.endsWith('.') && /\p{Ll}{4}\.$/u.test(name)) name = name.slice(0, -1);
  return /[\p{L}\p{N}]/u.test(name) ? { start: from, end: from + name.length } : null;
}
