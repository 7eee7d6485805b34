/**
 * The engine that asks compromise for people, organisations and places. It parses slowly and superlinearly, so it
 * is given chunks of whole sentences with a bound on their tokens; a longer sentence is cut.
 */
import nlp from 'compromise';
import type { Span } from '../document.js';
import type { TokenisedText } from '../text/tokenise.js';
import { cleanSpan } from './clean-span.js';
import type { Engine, Mention, MentionType } from './engine.js';

/** Tokens in a chunk: large enough that the cost of a call does not show, small enough to stay linear. */
const CHUNK_TOKENS = 200;

/** What compromise gives us of a term: `pre + text + post` is its part of the input. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
}
/** `[sentence, first term, end term]` of a match. */
type Pointer = readonly [number, number, number];
interface View {
  readonly document: readonly (readonly Term[])[];
  readonly fullPointer: readonly Pointer[];
}
interface ParsedView extends View {
  people(): View;
  organizations(): View;
  places(): View;
}

export const compromiseEngine: Engine = {
  name: 'compromise',
  recognise(prose) {
    const mentions: Mention[] = [];
    for (const { first, end } of chunksOf(prose)) {
      const span = { start: prose.tokenStarts[first]!, end: prose.tokenEnds[end - 1]! };
      mentions.push(...recogniseChunk(prose, span));
    }
    return mentions;
  },
};

/** A half-open range of tokens. */
interface Chunk {
  readonly first: number;
  readonly end: number;
}

/** Whole sentences with at most `CHUNK_TOKENS` tokens together; a sentence that is longer is cut into such. */
export function* chunksOf({ sentenceStarts, sentenceCount, tokenCount }: TokenisedText): Generator<Chunk> {
  let first = 0;
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const begin = sentenceStarts[sentence]!;
    const end = sentenceStarts[sentence + 1]!;
    if (end - first > CHUNK_TOKENS && begin > first) {
      yield { first, end: begin };
      first = begin;
    }
    for (; end - first > CHUNK_TOKENS; first += CHUNK_TOKENS) yield { first, end: first + CHUNK_TOKENS };
  }
  if (first < tokenCount) yield { first, end: tokenCount };
}

function recogniseChunk(prose: TokenisedText, chunk: Span): Mention[] {
  const view = nlp(plainSlice(prose, chunk)) as unknown as ParsedView;
  const offsets = termOffsets(view, chunk.start);
  const candidates: Mention[] = [];
  const add = (found: View, type: MentionType): void => {
    for (const [sentence, first, end] of found.fullPointer) {
      const terms = offsets[sentence]!;
      const rough = wholeTokens(prose, { start: terms[first]!.start, end: terms[end - 1]!.end });
      for (const part of partsOf(prose.text, rough)) {
        const span = cleanSpan(prose.text, part, type);
        if (span && hasCapital(prose.text, span)) candidates.push({ ...span, type, score: null });
      }
    }
  };
  add(view.organizations(), 'organisation');
  add(view.people(), 'person');
  add(view.places(), 'place');
  return withoutOverlaps(candidates);
}

/**
 * The slice as compromise reads it best, of the same length: quotes straight; line ends only between sentences,
 * where they keep it from joining them. A run of over a hundred characters without white space (base64, a long
 * address) is no name and is blanked.
 */
function plainSlice(prose: TokenisedText, { start, end }: Span): string {
  const plain = prose.text
    .slice(start, end)
    .replace(/[\r\n\t\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\S{101,}/gu, (run) => ' '.repeat(run.length));
  const parts: string[] = [];
  let from = 0;
  for (const sentence of sentenceStartsIn(prose, start, end)) {
    const gap = sentence - start - 1;
    if (plain[gap] !== ' ') continue;
    parts.push(plain.slice(from, gap), '\n');
    from = gap + 1;
  }
  return parts.join('') + plain.slice(from);
}

/** Offsets at which sentences begin, after `start` and before `end`. */
function sentenceStartsIn(prose: TokenisedText, start: number, end: number): number[] {
  const { tokenStarts, sentenceStarts, sentenceCount } = prose;
  const offsets: number[] = [];
  let sentence = firstAbove(sentenceStarts, firstAbove(tokenStarts, start) - 1);
  for (; sentence < sentenceCount && tokenStarts[sentenceStarts[sentence]!]! < end; sentence++) {
    offsets.push(tokenStarts[sentenceStarts[sentence]!]!);
  }
  return offsets;
}

/** The spans of all terms in the document's text; the parts of a contraction that were not written are empty. */
function termOffsets(view: View, base: number): Span[][] {
  let offset = base;
  return view.document.map((sentence) =>
    sentence.map(({ pre, text, post }) => {
      const start = offset + pre.length;
      const end = start + text.length;
      offset = end + post.length;
      return { start, end };
    }),
  );
}

/** What a bar between cells or a wide gap parts is no one name. */
function* partsOf(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  for (const { 0: gap, index } of text.slice(start, end).matchAll(/\||\s{3,}/gu)) {
    yield { start: from, end: start + index };
    from = start + index + gap.length;
  }
  yield { start: from, end };
}

/** The span with the rest of the tokens that it begins or ends in: compromise parts names at hyphens. */
function wholeTokens({ tokenStarts, tokenEnds }: TokenisedText, { start, end }: Span): Span {
  return {
    start: tokenStarts[firstAbove(tokenEnds, start)] ?? start,
    end: tokenEnds[firstAbove(tokenEnds, end - 1)] ?? end,
  };
}

/** Index of the first value above `limit` in an ascending list. */
function firstAbove(ascending: Uint32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function hasCapital(text: string, { start, end }: Span): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(start, end));
}

/** Longer spans first; among equals the first given. Sorted by start. */
function withoutOverlaps(candidates: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => end <= mention.start || mention.end <= start)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
