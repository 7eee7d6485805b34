/**
 * Puts a document together from what a format found: the same header, date and warnings for every format.
 */
import type { Anchor, Document, Span } from '../document.js';
import { normaliseDateValue } from './dates.js';
import { readHeader } from './header.js';

export interface DocumentParts {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** As the format gives it (a record's field, a page's metadata); a header in the text counts where this is empty. */
  readonly date?: unknown;
  /** Sorted and disjoint; the header's are added. */
  readonly masks?: readonly Span[];
  readonly anchors?: readonly Anchor[];
  readonly warnings?: readonly string[];
}

export async function makeDocument(parts: DocumentParts): Promise<Document> {
  const { id, path, text, anchors = [] } = parts;
  const header = await readHeader(text);
  const given =
    parts.date === undefined || parts.date === null || parts.date === '' ? header.date : parts.date;
  const { date, warnings: dateWarnings } = await normaliseDateValue(given);
  const warnings = [...(parts.warnings ?? []), ...dateWarnings];
  if (text.trim() === '') warnings.push('is empty');
  return {
    id,
    path,
    text,
    date,
    masks: mergeSpans([...header.masks, ...(parts.masks ?? [])]),
    anchors,
    warnings,
  };
}

/** Sorted, disjoint and not empty: what overlaps or touches becomes one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (end <= start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
