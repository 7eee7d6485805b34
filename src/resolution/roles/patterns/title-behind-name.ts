/**
 * The title behind the name: "Tim Cook, chief executive of Apple,", "Mary Robinson (a former president of Ireland)".
 */
import { mentionBefore, mentionFrom, wordAt, type RoleMention, type RoleText } from '../role-text.js';
import { standsApart, type TitleGroup } from '../title.js';
import { closesBefore, endsInPast, type Bearer } from './pattern.js';

const OPENERS: ReadonlySet<string> = new Set([',', '(', '–', '—', '-', '--', ':']);

export function titleBehindName({ titles, from, to }: TitleGroup, text: RoleText): Bearer[] {
  const [first] = titles;
  if (!OPENERS.has(wordAt(text, from - 1))) return [];
  if (first!.form.singular !== null || titles.at(-1)!.possessed) return [];
  if (!standsApart(first!)) return [];
  const person = personBefore(text, from - 1);
  if (!person || !closesBefore(text, to)) return [];
  const of = titles.at(-1)!.of.length === 0 ? bodyAfter(text, to) : null;
  const former = endsInPast(text, to);
  return titles.filter(standsApart).map((title) => ({ person, title, former, ...(of ? { of } : {}) }));
}

/** The person before the mark, or before an age or year of birth and its own mark. */
function personBefore(text: RoleText, mark: number): RoleMention | null {
  const beside = mentionBefore(text, mark);
  if (beside) return beside.type === 'person' ? beside : null;
  if (!/^\d{1,4}$/u.test(wordAt(text, mark - 1)) || wordAt(text, mark - 2) !== ',') return null;
  const before = mentionBefore(text, mark - 2);
  return before?.type === 'person' ? before : null;
}

/** "spokesperson, UNICEF, Dakar": the body behind a comma, where nothing else follows it. */
function bodyAfter(text: RoleText, to: number): RoleMention | null {
  if (wordAt(text, to) !== ',') return null;
  const mention = mentionFrom(text, to + 1);
  if (mention?.type !== 'organisation') return null;
  const after = mention.afterToken;
  return after >= text.prose.tokenCount || /^[,.;)]$/u.test(wordAt(text, after)) ? mention : null;
}
