/**
 * The title behind the name: "Tim Cook, chief executive of Apple,", "Mary Robinson (a former president of Ireland)".
 */
import { afterTokenOf, mentionBefore, mentionFrom, personBefore } from '../mentions-at.js';
import { wordAt, type RoleMention, type RoleText } from '../role-text.js';
import { standsApart, type TitleGroup } from '../title.js';
import { COMMA, keyAt, keysOf } from '../word-keys.js';
import { NOBODY, bearAll, closesBefore, endsInPast, type Bearer } from './pattern.js';

const OPENERS = keysOf(', ( – — - -- :');

export function titleBehindName({ titles, from, to }: TitleGroup, text: RoleText): readonly Bearer[] {
  if (!OPENERS.has(keyAt(text, from - 1))) return NOBODY;
  const first = titles[0]!;
  const last = titles[titles.length - 1]!;
  if (first.form.singular !== null || last.possessed || !standsApart(first)) return NOBODY;
  const person = bearerBefore(text, from - 1);
  if (!person || !closesBefore(text, to)) return NOBODY;
  const of = last.of.length === 0 ? bodyAfter(text, to) : null;
  return bearAll(person, titles.filter(standsApart), of, endsInPast(text, to));
}

/** The person before the mark, or before an age or year of birth and its own mark. */
function bearerBefore(text: RoleText, mark: number): RoleMention | null {
  const beside = mentionBefore(text, mark);
  if (beside) return beside.type === 'person' ? beside : null;
  if (keyAt(text, mark - 2) !== COMMA || !/^\d{1,4}$/u.test(wordAt(text, mark - 1))) return null;
  return personBefore(text, mark - 2);
}

/** "spokesperson, UNICEF, Dakar": the body behind a comma, where nothing else follows it. */
function bodyAfter(text: RoleText, to: number): RoleMention | null {
  if (keyAt(text, to) !== COMMA) return null;
  const mention = mentionFrom(text, to + 1);
  if (mention?.type !== 'organisation') return null;
  const after = afterTokenOf(text, to + 1);
  return after >= text.prose.tokenCount || /^[,.;)]$/u.test(wordAt(text, after)) ? mention : null;
}
