/**
 * Finds countries, capitals and other known places in tokenised prose: the longest name at each word, then the rules
 * of `country-rules` in their listed order, which drop a name or settle what it means by the rest of the document.
 */
import type { Span } from '../document.js';
import type { Form, Knowledge } from '../knowledge/knowledge.js';
import type { Mention } from '../recognition/engine.js';
import type { Evidence, Relation } from '../record.js';
import type { TokenisedText } from '../text/tokenise.js';
import { DOCUMENT_RULES, LOCAL_RULES, type Listed } from './country-rules/listed-rules.js';
import type { Candidate, RuleContext } from './country-rules/rule.js';
import { hyphenFrom, nameStartsOf } from './name-starts.js';
import { NO_NOTES, type TakeNote } from './notes.js';

/** What a span names. Several codes: the text leaves it open. */
export type CountryFinding = Span &
  (
    | { readonly kind: 'country'; readonly codes: string[]; readonly evidence: Evidence }
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
 * @returns sorted, disjoint; linear in the length of the text
 */
export function findCountries(
  prose: TokenisedText,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  takeNote: TakeNote = NO_NOTES,
): CountryFinding[] {
  const counts = new Map<string, number>();
  const officialNames = new Map<string, Span>();
  const context: RuleContext = { prose, mentions, knowledge, counts, officialNames };
  const read = findCandidates(prose, knowledge).map((candidate) => {
    const meaning = applyRules(LOCAL_RULES, candidate, candidate.form.meaning, context, takeNote);
    return { candidate, meaning };
  });
  for (const { candidate, meaning } of read) {
    countCode(candidate, meaning, counts);
    addOfficialName(candidate, meaning, officialNames);
  }
  const findings: CountryFinding[] = [];
  for (const { candidate, meaning: first } of read) {
    const { start, end } = candidate;
    const meaning = applyRules(DOCUMENT_RULES, candidate, first, context, takeNote);
    if (meaning.kind === 'country') {
      const { kind, codes, evidence } = meaning;
      findings.push({ start, end, kind, codes: [...codes], evidence });
    } else if (meaning.kind !== 'blocked') {
      const { kind, code, name, id, relation } = meaning;
      findings.push({ start, end, kind, code, name, id, relation });
    }
  }
  return findings;
}

function applyRules(
  rules: readonly Listed[],
  candidate: Candidate,
  first: Form['meaning'],
  context: RuleContext,
  takeNote: TakeNote,
): Form['meaning'] {
  let meaning = first;
  for (const { name, because, rule } of rules) {
    if (meaning.kind === 'blocked') break;
    const before = meaning;
    meaning = rule(candidate, meaning, context);
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

/** The longest names at the starts of tokens and after hyphens inside them, from left to right. */
function findCandidates(prose: TokenisedText, knowledge: Knowledge): Candidate[] {
  const { text, tokenStarts, tokenEnds } = prose;
  const { matcher, formAt } = knowledge;
  const candidates: Candidate[] = [];
  let free = 0;
  let hyphen = hyphenFrom(text, 0);
  const nameStarts = nameStartsOf(prose);
  for (let i = 0; i < nameStarts.length; i++) {
    const token = nameStarts[i]!;
    const end = tokenEnds[token]!;
    for (let start = tokenStarts[token]!; start < end; start = hyphen + 1) {
      if (hyphen < start) hyphen = hyphenFrom(text, start);
      if (start >= free && text.charCodeAt(start - 1) !== AT) {
        const index = matcher.longestAt(text, start);
        if (index >= 0) {
          free = matcher.end;
          candidates.push({ start, end: free, token, form: formAt(index) });
        }
      }
    }
  }
  return candidates;
}

const AT = 0x40;

/** Counts a name of one country, or of a place in one, unless the document must first say what it means. */
function countCode({ form }: Candidate, meaning: Form['meaning'], counts: Map<string, number>): void {
  if (meaning.kind === 'blocked' || form.rules.includes('georgia')) return;
  if (form.rules.includes('named')) return;
  if (meaning.kind !== 'country' && form.rules.includes('shared')) return;
  const codes = meaning.kind === 'country' ? meaning.codes : [meaning.code];
  const [code] = codes;
  if (code !== undefined && codes.length === 1) counts.set(code, (counts.get(code) ?? 0) + 1);
}

function addOfficialName({ start, end }: Span, meaning: Form['meaning'], names: Map<string, Span>): void {
  if (meaning.kind !== 'country' || meaning.evidence !== 'official' || meaning.codes.length > 1) return;
  const [code] = meaning.codes as [string];
  if (!names.has(code)) names.set(code, { start, end });
}
