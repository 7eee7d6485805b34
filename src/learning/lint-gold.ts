/**
 * What is doubtful about gold, as data: annotations that our tokens cannot express, labels that nobody mapped, spans that
 * cannot be meant, texts that are there twice, and test text that was trained on. None of it stops anything.
 */
import type { Span } from '../document.js';
import { type TokenisedText, tokenise } from '../text/tokenise.js';
import type { GoldDocument, GoldMention } from './gold.js';
import { DEFAULT_LABELS, type LabelTable } from './labels.js';
import { trimSpan } from './trim-span.js';

export const LINT_KINDS = [
  'unknown-label',
  'crosses-token',
  'overlap',
  'empty',
  'edge-space',
  'splits-character',
  'repeated-id',
  'repeated-text',
] as const;
/**
 * - `unknown-label`: not in the label table, so not scored; one finding a label, at its first mention
 * - `crosses-token`: begins or ends inside one of our tokens, so that no recogniser can find exactly it
 * - `overlap`: with an earlier mention, the longer first; only the first is scored
 * - `empty`, `edge-space`: a span without characters, or with white space at an end
 * - `splits-character`: begins or ends between the two halves of a character outside the basic plane
 * - `repeated-id`, `repeated-text`: of a document
 */
export type LintKind = (typeof LINT_KINDS)[number];

export interface LintFinding {
  kind: LintKind;
  document: string;
  /** Null for a finding on a whole document. */
  mention: (Span & { text: string; label: string }) | null;
  /** What it collides with: the text of the other mention, the id of the other document. */
  other: string | null;
  /** How many mentions it stands for: more than one only for a label. */
  count: number;
}

/** In the order of the documents. Linear but for the sorting of mentions. */
export function lintGold(
  documents: readonly GoldDocument[],
  labels: LabelTable = DEFAULT_LABELS,
): LintFinding[] {
  const findings: LintFinding[] = [];
  const unknown = new Map<string, LintFinding>();
  const ids = new Set<string>();
  const texts = new Map<string, string>();
  for (const document of documents) {
    const { id, text } = document;
    const onDocument = { document: id, mention: null, count: 1 };
    if (ids.has(id)) findings.push({ kind: 'repeated-id', ...onDocument, other: id });
    ids.add(id);
    const twin = texts.get(text);
    if (twin === undefined) texts.set(text, id);
    else findings.push({ kind: 'repeated-text', ...onDocument, other: twin });
    for (const finding of lintMentions(document)) findings.push(finding);
    for (const mention of document.mentions) {
      const label = mention.label.toLowerCase();
      if (labels.has(label)) continue;
      const known = unknown.get(label);
      if (known) known.count++;
      else {
        const finding: LintFinding = { ...onMention('unknown-label', document, mention), other: null };
        unknown.set(label, finding);
        findings.push(finding);
      }
    }
  }
  return findings;
}

function* lintMentions(document: GoldDocument): Generator<LintFinding> {
  const { text, mentions } = document;
  const tokens = tokenise(text);
  let last: GoldMention | null = null;
  for (const mention of mentions) {
    const finding = (kind: LintKind, other: string | null = null): LintFinding => ({
      ...onMention(kind, document, mention),
      other,
    });
    const { start, end } = mention;
    const name = text.slice(start, end);
    if (name === '') {
      yield finding('empty');
      continue;
    }
    if (name.trim() !== name) yield finding('edge-space');
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) yield finding('splits-character');
    else if (crossesToken(tokens, trimSpan(text, mention))) yield finding('crosses-token');
    if (last && start < last.end) yield finding('overlap', text.slice(last.start, last.end));
    if (!last || end > last.end) last = mention;
  }
}

function onMention(
  kind: LintKind,
  { id, text }: GoldDocument,
  { start, end, label }: GoldMention,
): Omit<LintFinding, 'other'> {
  return { kind, document: id, mention: { start, end, text: text.slice(start, end), label }, count: 1 };
}

function splitsCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

function crossesToken({ tokenStarts, tokenEnds, tokenCount }: TokenisedText, { start, end }: Span): boolean {
  return !contains(tokenStarts, tokenCount, start) || !contains(tokenEnds, tokenCount, end);
}

/** Binary search in the first `count` of ascending values. */
function contains(values: Uint32Array, count: number, value: number): boolean {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low < count && values[low] === value;
}
