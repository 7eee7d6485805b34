/**
 * The known organisations among the names found in a text: the rules below, in their listed order, drop a name that the words
 * beside it or the engine's mentions speak against. What is left is an organisation whatever the engine saw there.
 */
import type { Organisations, OrganisationForm } from '../../knowledge/organisations.js';
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import type { FoundForm } from '../find-names.js';
import { NO_NOTES, type TakeNote } from '../notes.js';
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
  /** Whether the engine saw an organisation in it or in a part of it. */
  readonly isSeen: boolean;
  /** Whether a mention of the engine's holds it and more. */
  readonly isInside: boolean;
}

export interface FindContext {
  readonly prose: TokenisedText;
  /** Slugs of organisations whose unambiguous name stands in the document; gathered when first asked for. */
  readonly named: () => ReadonlySet<string>;
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
  let named: Set<string> | null = null;
  const context: FindContext = { prose, named: () => (named ??= slugsOf(names, formAt)) };
  let next = 0;
  for (const { start, end, token, index } of names) {
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    let isSeen = false;
    let isInside = false;
    for (let at = next; at < mentions.length && mentions[at]!.start < end; at++) {
      const mention = mentions[at]!;
      if (mention.type === 'organisation') isSeen = true;
      if (mention.start <= start && mention.end >= end && mention.end - mention.start > end - start)
        isInside = true;
    }
    const name = { start, end, token, form: formAt(index), isSeen, isInside };
    if (isKept(name, context, takeNote)) found.push(name);
  }
  return found;
}

function slugsOf(names: readonly FoundForm[], formAt: Organisations['formAt']): Set<string> {
  const slugs = new Set<string>();
  for (const { index } of names) {
    const { ambiguous, word, meanings } = formAt(index);
    if (!ambiguous && !word) for (const { slug } of meanings) slugs.add(slug);
  }
  return slugs;
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
