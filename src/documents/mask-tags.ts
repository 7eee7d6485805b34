/**
 * Tags, comments, scripts and styles in a stretch of HTML inside Markdown; its text stays prose.
 */
import type { Span } from '../document.js';

/** Linear: every search goes on from where the last one ended, and what never closes runs to the end. */
export function maskTags(text: string, from: number, to: number): Span[] {
  const masks: Span[] = [];
  for (let at = text.indexOf('<', from); at !== -1 && at < to;) {
    const end = Math.min(endOfTag(text, at), to);
    masks.push({ start: at, end });
    at = text.indexOf('<', end);
  }
  return masks;
}

function endOfTag(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  const raw = /^<(script|style|pre|textarea)\b/i.exec(text.slice(at, at + 12));
  if (raw) return after(text, '>', after(text, `</${raw[1]!.toLowerCase()}`, at));
  return after(text, '>', at);
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}
