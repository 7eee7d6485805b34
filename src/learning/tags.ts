/**
 * Tags of tokens (`B-PER`, `I-PER`, `O`) → spans of tokens. One decoder reads IOB1, IOB2, BILOU and IOBES, because no tag
 * means two things among them: B, S, U and W always begin; L, E, S, U and W always end; I and M go on with a span of
 * the same label that is still open, and else begin one (which is IOB1, and the lenient reading of a slip in IOB2).
 */

/** Tokens `[start, end)` with their label. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const TAG = /^([BILUESMW])-(.+)$/;

export function isTag(tag: string): boolean {
  return tag === 'O' || TAG.test(tag);
}

/** The spans in order. Each tag must be one by `isTag`. */
export function decodeTags(tags: readonly string[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let open: string | null = null;
  let start = 0;
  for (const [index, tag] of tags.entries()) {
    const [, prefix = '', label = ''] = TAG.exec(tag) ?? [];
    if (open !== null && (open !== label || 'BSUW'.includes(prefix))) {
      spans.push({ start, end: index, label: open });
      open = null;
    }
    if (tag === 'O') continue;
    if (open === null) start = index;
    open = label;
    if ('LESUW'.includes(prefix)) {
      spans.push({ start, end: index + 1, label });
      open = null;
    }
  }
  if (open !== null) spans.push({ start, end: tags.length, label: open });
  return spans;
}
