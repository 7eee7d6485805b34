/**
 * Finds the known organisations in tokenised prose, in one walk: the longest name at each word that has a capital, then
 * the rules below in their listed order, which drop a name that the words beside it or the engine's mentions speak
 * against. What is left is an organisation whatever the engine saw there.
 */
import type { Organisations, OrganisationForm } from '../../knowledge/organisations.js';
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { nameStartsOf } from '../name-starts.js';
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

const RULES: readonly (readonly [string, FindRule])[] = [
  ['drop-words-in-capitals', dropWordsInCapitals],
  ['drop-inside-names', dropInsideNames],
  ['drop-products', dropProducts],
  ['drop-events', dropEvents],
  ['drop-unsupported', dropUnsupported],
];

/**
 * @param mentions the engine's, sorted by start
 * @returns sorted, disjoint; linear in the length of the text
 */
export function findOrganisations(
  prose: TokenisedText,
  mentions: readonly Mention[],
  organisations: Organisations,
  takeNote: TakeNote = NO_NOTES,
): FoundName[] {
  const found = walk(prose, organisations);
  const named = new Set<string>();
  for (const { form } of found)
    if (!form.ambiguous && !form.word) for (const { slug } of form.meanings) named.add(slug);
  const context = { prose, mentions: createMentionFinder(mentions), named };
  return found.filter((name) => {
    for (const [rule, decide] of RULES) {
      const because = decide(name, context);
      if (because === null) continue;
      takeNote({ start: name.start, end: name.end, rule, because, entity: null, evidence: null });
      return false;
    }
    return true;
  });
}

/** The longest names at the starts of tokens, from left to right; of "al-Qaeda" at the hyphen. */
function walk(prose: TokenisedText, { matcher, formAt }: Organisations): FoundName[] {
  const { text, tokenStarts } = prose;
  const found: FoundName[] = [];
  let free = 0;
  const nameStarts = nameStartsOf(prose);
  for (let i = 0; i < nameStarts.length; i++) {
    const token = nameStarts[i]!;
    const start = tokenStarts[token]!;
    if (start < free) continue;
    const first = text.charCodeAt(start);
    if (first > 0x61 && first < 0x80) continue;
    const article = isArticle(text, start);
    if (first === 0x61 && !article) continue;
    const index = matcher.longestAt(text, article ? start + 3 : start);
    if (index < 0 || text.charCodeAt(start - 1) === 0x40) continue;
    const form = formAt(index);
    if (form.article === (article ? 'never' : 'always')) continue;
    free = matcher.end;
    found.push({ start, end: free, token, form });
  }
  return found;
}

/** "al-", "Al " and the like. */
function isArticle(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== 0x61 && first !== 0x41) return false;
  const second = text.charCodeAt(at + 1);
  if (second !== 0x6c && second !== 0x4c) return false;
  const third = text.charCodeAt(at + 2);
  return third === 0x2d || third === 0x20 || third === 0x2010 || third === 0x2011;
}
