/**
 * The known organisations among the names found in a text: the rules below, in their listed order, drop a name that the words
 * beside it or the engine's mentions speak against. What is left is an organisation whatever the engine saw there.
 */
import type { Organisations, OrganisationForm } from '../../knowledge/organisations.js';
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import type { FoundForm } from '../find-names.js';
import { NO_NOTES, type TakeNote } from '../notes.js';
import { createMentionFinder, type MentionFinder } from './find-mentions.js';
import { dropEvents } from './drop-events.js';
import { dropInsideNames } from './drop-inside-names.js';
import { dropProducts } from './drop-products.js';
import { dropUnsupported } from './drop-unsupported.js';
import { dropWordsInCapitals } from './drop-words-in-capitals.js';

/** A name found in the text; `token` is the one it begins in. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly token: number;
  readonly form: OrganisationForm;
}

export interface FindContext {
  readonly prose: TokenisedText;
  /** The engine's. */
  readonly mentions: MentionFinder;
  /** Slugs of organisations whose unambiguous name stands in the document. */
  readonly named: ReadonlySet<string>;
}

/** Why the name is not counted as an organisation, in words; null where it is. */
export type FindRule = (name: FoundName, context: FindContext) => string | null;

interface Listed {
  /** The rule's file. */
  readonly rule: string;
  readonly decide: FindRule;
}

const RULES: readonly Listed[] = [
  { rule: 'drop-words-in-capitals', decide: dropWordsInCapitals },
  { rule: 'drop-inside-names', decide: dropInsideNames },
  { rule: 'drop-products', decide: dropProducts },
  { rule: 'drop-events', decide: dropEvents },
  { rule: 'drop-unsupported', decide: dropUnsupported },
];

/**
 * @param names the forms found, sorted and disjoint
 * @param mentions the engine's, sorted by start
 * @returns sorted, disjoint; linear in both
 */
export function findOrganisations(
  prose: TokenisedText,
  names: readonly FoundForm[],
  mentions: readonly Mention[],
  { formAt }: Organisations,
  takeNote: TakeNote = NO_NOTES,
): FoundName[] {
  const found: FoundName[] = [];
  if (names.length === 0) return found;
  const named = new Set<string>();
  for (const { start, end, token, index } of names) {
    const form = formAt(index);
    found.push({ start, end, token, form });
    if (!form.ambiguous && !form.word) for (const { slug } of form.meanings) named.add(slug);
  }
  const context = { prose, mentions: createMentionFinder(mentions), named };
  return found.filter((name) => isKept(name, context, takeNote));
}

function isKept(name: FoundName, context: FindContext, takeNote: TakeNote): boolean {
  for (const { rule, decide } of RULES) {
    const because = decide(name, context);
    if (because === null) continue;
    takeNote({ start: name.start, end: name.end, rule, because, entity: null, evidence: null });
    return false;
  }
  return true;
}
