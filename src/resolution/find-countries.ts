/**
 * Countries, capitals and other known places among the names found in a text: the rules of `country-rules`, in their listed
 * order, drop a name or settle what it means by the rest of the document.
 */
import type { Span } from '../document.js';
import type { Form, Knowledge } from '../knowledge/knowledge.js';
import { unitsOf } from '../knowledge/text-units.js';
import type { Mention } from '../recognition/engine.js';
import type { Evidence, Relation } from '../record.js';
import type { TokenisedText } from '../text/tokenise.js';
import { rulesOf, type Listed, type RulesOfForm } from './country-rules/listed-rules.js';
import { signsBeside, tokenAfter, type Candidate, type RuleContext } from './country-rules/rule.js';
import { findNames, type FoundForm } from './find-names.js';
import { NO_NOTES, type TakeNote } from './notes.js';

/** What a span names. Several codes: the text leaves it open. */
export type CountryFinding = Span &
  (
    | { readonly kind: 'country'; readonly codes: readonly string[]; readonly evidence: Evidence }
    | {
        readonly kind: 'capital' | 'place';
        readonly name: string;
        readonly id: string;
        readonly code: string | null;
        readonly relation: Relation;
      }
  );

/**
 * @param mentions the engine's, sorted by start, as context only
 * @param names the forms found, sorted and disjoint
 * @returns sorted, disjoint; linear in the length of the text
 */
export function findCountries(
  prose: TokenisedText,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  takeNote: TakeNote = NO_NOTES,
  names: readonly FoundForm[] = findNames(prose, knowledge).countries,
): CountryFinding[] {
  if (names.length === 0) return [];
  const context = contextOf(prose, mentions, knowledge);
  const rulesOfForm = rulesOf(knowledge);
  const read: ReadCandidate[] = [];
  let asksDocument = false;
  for (const name of names) {
    const candidate = readCandidate(name, prose, knowledge.formAt(name.index), rulesOfForm(name.index));
    candidate.meaning = applyRules(candidate.rules.local, candidate, context, takeNote);
    if (candidate.meaning.kind === 'blocked') continue;
    read.push(candidate);
    if (candidate.rules.document.length > 0) asksDocument = true;
  }
  if (asksDocument) settleByCounts(read, context, takeNote);
  const findings: CountryFinding[] = [];
  for (const { start, end, meaning } of read) {
    if (meaning.kind === 'country') {
      const { kind, codes, evidence } = meaning;
      findings.push({ start, end, kind, codes, evidence });
    } else if (meaning.kind !== 'blocked') {
      const { kind, code, name, id, relation } = meaning;
      findings.push({ start, end, kind, code, name, id, relation });
    }
  }
  return findings;
}

interface Context extends RuleContext {
  readonly counts: Map<string, number>;
  readonly officialNames: Map<string, Span>;
}

function contextOf(prose: TokenisedText, mentions: readonly Mention[], knowledge: Knowledge): Context {
  return { prose, mentions, knowledge, counts: new Map(), officialNames: new Map() };
}

/** The rules that look at the whole document; what one of them decides, the next names do not count. */
function settleByCounts(read: readonly ReadCandidate[], context: Context, takeNote: TakeNote): void {
  for (const candidate of read) {
    countCode(candidate, context.counts);
    addOfficialName(candidate, context.officialNames);
  }
  for (const candidate of read)
    if (candidate.rules.document.length > 0)
      candidate.meaning = applyRules(candidate.rules.document, candidate, context, takeNote);
}

/** A name with what the rules make of it. */
interface ReadCandidate extends Candidate {
  readonly rules: RulesOfForm;
  meaning: Form['meaning'];
}

function applyRules(
  rules: readonly Listed[],
  candidate: ReadCandidate,
  context: RuleContext,
  takeNote: TakeNote,
): Form['meaning'] {
  let { meaning } = candidate;
  for (let i = 0; i < rules.length && meaning.kind !== 'blocked'; i++) {
    const { name, because, rule, signs } = rules[i]!;
    if ((candidate.signs & signs) === 0) continue;
    const before = meaning;
    meaning = rule.decide(candidate, meaning, context);
    if (meaning === before) continue;
    const { start, end } = candidate;
    takeNote({ start, end, rule: name, because, entity: entityOf(meaning), evidence: null });
  }
  return meaning;
}

/** Id of what it means; null where it was dropped or left open. */
function entityOf(meaning: Form['meaning']): string | null {
  if (meaning.kind === 'blocked') return null;
  if (meaning.kind !== 'country') return meaning.id;
  return meaning.codes.length === 1 ? `country/${meaning.codes[0]}` : null;
}

function readCandidate(
  { start, end, token }: FoundForm,
  prose: TokenisedText,
  form: Form,
  rules: RulesOfForm,
): ReadCandidate {
  const after = tokenAfter(prose, token, end);
  const signs = signsBeside(prose, unitsOf(prose.text), end, after);
  return { start, end, token, after, signs, form, rules, meaning: form.meaning };
}

/** Counts a name of one country, or of a place in one, unless the document must first say what it means. */
function countCode({ form: { rules }, meaning }: ReadCandidate, counts: Map<string, number>): void {
  if (meaning.kind === 'blocked') return;
  if (rules.length > 0) {
    if (rules.includes('georgia') || rules.includes('named')) return;
    if (meaning.kind !== 'country' && rules.includes('shared')) return;
  }
  const code =
    meaning.kind !== 'country' ? meaning.code : meaning.codes.length === 1 ? meaning.codes[0]! : null;
  if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
}

function addOfficialName({ start, end, meaning }: ReadCandidate, names: Map<string, Span>): void {
  if (meaning.kind !== 'country' || meaning.evidence !== 'official' || meaning.codes.length > 1) return;
  const code = meaning.codes[0]!;
  if (!names.has(code)) names.set(code, { start, end });
}
