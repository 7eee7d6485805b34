/**
 * Every mention of a document with the words around it (`mentions`): its sentence or a number of tokens on
 * either side. Its JSON Schema is `schemas/mention.json`.
 */
import type { DocumentRecord, EntityType, Evidence, UnresolvedRecord } from '../record.js';
import type { TokenisedText } from '../text/tokenise.js';
import { foldName, namesOf } from './entity-names.js';
import { couldBe } from './filter-entities.js';
import { compareText } from './tally.js';

export const MENTION_SCHEMA = 'docs-cli/mention/1';

/**
 * A context reaches at most so many UTF-16 code units to either side of its mention, cut between tokens. Text
 * without sentence ends would otherwise be repeated whole for each of its mentions.
 */
export const CONTEXT_BOUND = 1000;

export interface MentionContext {
  /** A slice of the document's text. */
  text: string;
  /** The mention within it: `text.slice(start, end)` is the mention's text. */
  start: number;
  end: number;
  /** Whether the sentence goes on before or after it. */
  cutStart: boolean;
  cutEnd: boolean;
}

export interface ConcordanceRow {
  schema: typeof MENTION_SCHEMA;
  version: string;
  /** The document's id and date. */
  document: string;
  date: string | null;
  type: EntityType;
  /** Entity id; null for a mention that the text leaves open between the `candidates`. */
  entity: string | null;
  name: string;
  candidates: string[];
  text: string;
  evidence: Evidence | null;
  score: number | null;
  start: number;
  end: number;
  /** Index of its sentence, from 0. */
  sentence: number;
  context: MentionContext;
}

export interface ConcordanceOptions {
  /** Ids, names, aliases or codes, in any case; mentions of any entity when absent. */
  readonly entities?: readonly string[] | undefined;
  readonly types?: readonly EntityType[] | undefined;
  /** So many tokens on either side, across sentences, instead of the whole sentence. */
  readonly context?: number | undefined;
}

/**
 * The mentions of a document in order of the text.
 *
 * @param prose the tokenised prose of the same document: it has the text's offsets
 * @param text the document's text, of which the contexts are slices
 */
export function listMentions(
  record: DocumentRecord,
  prose: TokenisedText,
  text: string,
  options: ConcordanceOptions = {},
): ConcordanceRow[] {
  const wanted = options.entities && new Set(options.entities.map(foldName));
  const locate = (span: Located) => locateInSentence(span, prose, text, options.context);
  const { version, id: document, date } = record;
  const shared = { schema: MENTION_SCHEMA, version, document, date } as const;
  const rows: ConcordanceRow[] = [];
  for (const entity of record.entities) {
    const { type, id, name } = entity;
    if (
      (options.types && !options.types.includes(type)) ||
      (wanted && !namesOf(entity).some((key) => wanted.has(foldName(key))))
    )
      continue;
    for (const mention of entity.mentions) {
      const evidence = 'evidence' in mention ? mention.evidence : null;
      const { text: words, score } = mention;
      const described = { type, entity: id, name, candidates: [], text: words, evidence, score };
      rows.push({ ...shared, ...described, ...locate(mention) });
    }
  }
  for (const open of record.unresolved) {
    if (
      (options.types && !couldBe(open, options.types)) ||
      (wanted && !namesOfOpen(open).some((key) => wanted.has(foldName(key))))
    )
      continue;
    const { type, text: words, candidates } = open;
    const described = {
      type,
      entity: null,
      name: words,
      candidates,
      text: words,
      evidence: null,
      score: null,
    };
    rows.push({ ...shared, ...described, ...locate(open) });
  }
  return rows.sort(
    (a, b) => a.start - b.start || a.end - b.end || compareText(a.entity ?? '', b.entity ?? ''),
  );
}

function namesOfOpen({ text, candidates }: UnresolvedRecord): string[] {
  return [text, ...candidates];
}

interface Located {
  readonly start: number;
  readonly end: number;
}

/**
 * A span's sentence and the words around it.
 *
 * @param contextTokens so many tokens on either side instead of the whole sentence
 */
export function locateInSentence(
  { start, end }: Located,
  prose: TokenisedText,
  text: string,
  contextTokens?: number,
): Pick<ConcordanceRow, 'start' | 'end' | 'sentence' | 'context'> {
  const token = lastAtOrBefore(prose.tokenStarts, prose.tokenCount, start);
  const lastToken = Math.max(token, lastAtOrBefore(prose.tokenStarts, prose.tokenCount, end - 1));
  const sentence = lastAtOrBefore(prose.sentenceStarts, prose.sentenceCount, token);
  const sentenceFrom = prose.sentenceStarts[sentence] ?? 0;
  const sentenceTo = (prose.sentenceStarts[sentence + 1] ?? prose.tokenCount) - 1;
  const from = contextTokens === undefined ? sentenceFrom : Math.max(0, token - contextTokens);
  const to =
    contextTokens === undefined ? sentenceTo : Math.min(prose.tokenCount - 1, lastToken + contextTokens);

  let first = token;
  while (first > from && start - prose.tokenStarts[first - 1]! <= CONTEXT_BOUND) first--;
  let last = lastToken;
  while (last < to && prose.tokenEnds[last + 1]! - end <= CONTEXT_BOUND) last++;
  const contextStart = Math.min(start, prose.tokenStarts[first] ?? start);
  const context = {
    text: text.slice(contextStart, Math.max(end, prose.tokenEnds[last] ?? end)),
    start: start - contextStart,
    end: end - contextStart,
    cutStart: first > sentenceFrom,
    cutEnd: last < sentenceTo,
  };
  return { start, end, sentence, context };
}

/** Index of the last of the first `length` sorted values that is not greater than `limit`; 0 if none is. */
function lastAtOrBefore(values: Uint32Array, length: number, limit: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
