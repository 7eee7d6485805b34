/**
 * Rules and records → findings. Documents come one after another; what is kept of them is their findings, and what rules over
 * the whole set count.
 */
import type { DocumentRecord, EntityRecord, UnresolvedRecord } from '../../record.js';
import { namesOf } from '../entity-names.js';
import { joiningKey } from '../tally.js';
import { createFingerprints, type Finding, type Place } from './finding.js';
import type { Comparison, Counted, Operator, Rule, Selector } from './rule.js';

/** The place of a span in the document that is checked. */
export type LocateSpan = (span: { start: number; end: number }) => Place;

type NewFinding = Omit<Finding, 'known'>;

export interface Checker {
  /** The document's findings, in order of the text for each rule. Linear in its mentions, for each rule. */
  addDocument(record: DocumentRecord, path: string, locate: LocateSpan): NewFinding[];
  /** A document that could not be read: it counts as an error of the set. */
  addFailure(): void;
  /** Those of the set, once all documents are in. */
  finish(): NewFinding[];
}

export function createChecker(rules: readonly Rule[]): Checker {
  const fingerprint = createFingerprints();
  // A number is broken by the document, wherever the first thing too many stands.
  const limits = new Set(rules.filter(({ comparison }) => comparison !== null).map(({ id }) => id));
  const corpus = rules.filter(isOfCorpus).map((rule) => ({ rule, tally: createTally() }));
  const finished = (finding: Omit<NewFinding, 'fingerprint'>): NewFinding => ({
    ...finding,
    fingerprint: fingerprint(limits.has(finding.rule) ? { ...finding, ...NOWHERE } : finding),
  });
  return {
    addDocument(record, path, locate) {
      for (const { rule, tally } of corpus) tally.add(rule.comparison!.counted, record);
      return rules
        .filter((rule) => !isOfCorpus(rule))
        .flatMap((rule) => checkDocument(rule, record, path, locate))
        .map(finished);
    },
    addFailure() {
      for (const { tally } of corpus) tally.addFailure();
    },
    finish() {
      return corpus.flatMap(({ rule, tally }) => {
        const { counted } = rule.comparison!;
        const message = complaintOf(rule, tally.count(counted));
        if (message === null) return [];
        const { id, severity } = rule;
        return [finished({ rule: id, severity, message, document: null, path: null, ...NOWHERE })];
      });
    },
  };
}

const NOWHERE = { place: null, text: null, entity: null } as const;

/** What is forbidden by name is found where it stands, whatever the scope. */
function isOfCorpus({ scope, comparison }: Rule): boolean {
  return scope === 'corpus' && comparison !== null;
}

function checkDocument(
  rule: Rule,
  record: DocumentRecord,
  path: string,
  locate: LocateSpan,
): Omit<NewFinding, 'fingerprint'>[] {
  const { id, severity, comparison, selector } = rule;
  const shared = { rule: id, severity, document: record.id, path };
  if (!comparison)
    return record.entities
      .filter((entity) => isSelected(entity, selector!))
      .flatMap(({ id: entity, name, mentions }) =>
        mentions.map((mention) => ({
          ...shared,
          message: rule.message ?? describeForbidden(mention.text, name, entity),
          place: locate(mention),
          text: mention.text,
          entity,
        })),
      )
      .sort((a, b) => a.place.start - b.place.start);
  const items = listCounted(comparison.counted, record);
  const message = complaintOf(rule, items.length);
  if (message === null) return [];
  const excess = isUpperLimit(rule, comparison)
    ? items[comparison.number - Number(comparison.operator === '<')]
    : undefined;
  const place = excess?.span ? locate(excess.span) : null;
  return [{ ...shared, message, place, text: excess?.text ?? null, entity: excess?.entity ?? null }];
}

function describeForbidden(text: string, name: string, entity: string): string {
  return text === name ? `"${text}" is forbidden` : `"${text}" is forbidden (${entity})`;
}

/** What is wrong with the number, null if nothing is. */
function complaintOf({ kind, text, comparison, message }: Rule, count: number): string | null {
  const { operator, number, counted } = comparison!;
  if (compare(count, operator, number) === (kind === 'require')) return null;
  if (message !== null) return message;
  if (counted.kind === 'entities' && operator === '>=' && number === 1 && !/[<>=]/u.test(text))
    return `${text} is required and not there`;
  return `${text} is ${kind === 'require' ? 'required' : 'forbidden'}: there ${count === 1 ? 'is' : 'are'} ${count}`;
}

function compare(count: number, operator: Operator, number: number): boolean {
  switch (operator) {
    case '>=':
      return count >= number;
    case '<=':
      return count <= number;
    case '>':
      return count > number;
    case '<':
      return count < number;
    case '!=':
      return count !== number;
    case '=':
    case '==':
      return count === number;
  }
}

/** Whether the first thing too many can be shown. */
function isUpperLimit({ kind }: Rule, { operator }: Comparison): boolean {
  return (
    kind === 'require' && (operator === '<=' || operator === '<' || operator === '=' || operator === '==')
  );
}

/** One thing that is counted, and where it first stands. */
interface Item {
  readonly span: { start: number; end: number } | null;
  readonly text: string | null;
  readonly entity: string | null;
}

function listCounted(counted: Counted, record: DocumentRecord): Item[] {
  if (counted.kind === 'measure') {
    switch (counted.measure) {
      case 'entities':
        return record.entities
          .filter(({ count }) => count > 0)
          .map(entityItem)
          .sort(byStart);
      case 'unresolved':
        return record.unresolved.map(openItem);
      case 'warnings':
        return record.warnings.map(() => ({ span: null, text: null, entity: null }));
      case 'documents':
        return [{ span: null, text: null, entity: null }];
      case 'errors':
        return [];
    }
  }
  const selected = record.entities.filter((entity) => isSelected(entity, counted.selector));
  if (counted.kind === 'entities') return selected.map(entityItem).sort(byStart);
  return selected
    .flatMap(({ id, mentions }) =>
      mentions.map((mention) => ({ span: mention, text: mention.text, entity: id })),
    )
    .sort(byStart);
}

function entityItem({ id, mentions }: EntityRecord): Item {
  return { span: mentions[0] ?? null, text: mentions[0]?.text ?? null, entity: id };
}

function openItem({ start, end, text }: UnresolvedRecord): Item {
  return { span: { start, end }, text, entity: null };
}

function byStart(a: Item, b: Item): number {
  return (a.span?.start ?? 0) - (b.span?.start ?? 0);
}

/** Mentioned itself, of the type, and called so. */
export function isSelected(entity: EntityRecord, { type, matches }: Selector): boolean {
  if (entity.count === 0 || (type !== null && entity.type !== type)) return false;
  if (matches === null) return true;
  const { id } = entity;
  return [...namesOf(entity), id.slice(id.indexOf('/') + 1)].some(matches);
}

interface Tally {
  add(counted: Counted, record: DocumentRecord): void;
  addFailure(): void;
  count(counted: Counted): number;
}

/** Entities of several documents are one where their ids are, as in all totals. */
function createTally(): Tally {
  const ids = new Set<string>();
  let count = 0;
  let failures = 0;
  return {
    add(counted, record) {
      const items = listCounted(counted, record);
      const isOfEntities =
        counted.kind === 'entities' || (counted.kind === 'measure' && counted.measure === 'entities');
      if (!isOfEntities) count += items.length;
      else for (const { entity } of items) ids.add(joiningKey(entity!, record.id));
    },
    addFailure() {
      failures++;
    },
    count(counted) {
      if (counted.kind === 'measure' && counted.measure === 'errors') return failures;
      if (counted.kind === 'measure' && counted.measure === 'documents') return count + failures;
      return count + ids.size;
    },
  };
}
