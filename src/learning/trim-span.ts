/**
 * The part of a span that scores compare. Annotators differ on whether "the", a quote or a possessive belongs to
 * a name; here it never does, for gold and predicted alike.
 */
import type { Span } from '../document.js';

const LEADING = /^(?:\s|["'“”„‟‘’‚‛«»‹›`]|(?:an?|the)\s)+/i;
const TRAILING = /(?:\s|["'“”„‟‘’‚‛«»‹›`]|['’ʼ]s)+$/i;

/**
 * The span without leading articles (a, an, the), and without quotes, a possessive and white space on either
 * side. A span of which nothing would be left ("The The") stays as it is.
 */
export function trimSpan(text: string, { start, end }: Span): Span {
  const name = text.slice(start, end);
  const leading = LEADING.exec(name)?.[0].length ?? 0;
  const trailing = TRAILING.exec(name.slice(leading))?.[0].length ?? 0;
  return leading + trailing < name.length ? { start: start + leading, end: end - trailing } : { start, end };
}
