/**
 * The title before the name: "Kenyan President William Ruto", "the president of Kenya, William Ruto,", "President and
 * chief executive Ines Prat", "Foreign Minister Kari Vik of Norway".
 */
import { afterTokenOf, mentionFrom, wordAt, type RoleMention, type RoleText } from '../role-text.js';
import { standsAlone, standsApart, type Title, type TitleGroup } from '../title.js';
import { closesBefore, type Bearer } from './pattern.js';

const HONORIFICS: ReadonlySet<string> = new Set(
  'dr dr. mr mr. mrs mrs. ms ms. sir dame lord lady sheikh sheikha shaykh sayyid hajji mullah maulana " “ \' ‘'.split(
    ' ',
  ),
);

export function titleBeforeName({ titles, to }: TitleGroup, text: RoleText): Bearer[] {
  const last = titles.at(-1)!;
  if (last.form.singular !== null || last.possessed) return [];
  const direct = personAt(text, to);
  if (direct) {
    const token = tokenOf(text, to);
    const of = namedAfter(text, afterTokenOf(text, token));
    return joined(text, titles)
      .filter((title) => standsAlone(title) && title.lead !== 'a')
      .map((title) => ({ person: direct, title, ...(title.of.length === 0 && of ? { of } : {}) }));
  }
  const apposed = wordAt(text, to) === ',' && titles[0]!.lead !== null ? personAt(text, to + 1) : null;
  if (!apposed || !closesBefore(text, afterTokenOf(text, tokenOf(text, to + 1)))) return [];
  return titles.filter(standsApart).map((title) => ({ person: apposed, title }));
}

/** The person's mention at the token or behind an honorific there. */
function personAt(text: RoleText, token: number): RoleMention | null {
  const mention = mentionFrom(text, tokenOf(text, token));
  return mention?.type === 'person' ? mention : null;
}

function tokenOf(text: RoleText, token: number): number {
  let at = token;
  while (at < token + 2 && text.mentionOf[at] === -1 && HONORIFICS.has(wordAt(text, at))) at++;
  return at;
}

/** "… of Norway" behind the name. */
function namedAfter(text: RoleText, token: number): RoleMention | null {
  if (wordAt(text, token) !== 'of') return null;
  const mention = mentionFrom(text, wordAt(text, token + 1) === 'the' ? token + 2 : token + 1);
  return mention && mention.type !== 'person' ? mention : null;
}

/** From the last title back over those that go with it: "Army chief Gen. X", not "the president and Prime Minister X". */
function joined(text: RoleText, titles: readonly Title[]): Title[] {
  const last = titles.at(-1)!;
  const together: Title[] = [last];
  for (let i = titles.length - 2; i >= 0; i--) {
    const title = titles[i]!;
    const isBeside = title.to === together[0]!.from;
    const isAlike =
      isCapital(text, title) === isCapital(text, last) && title.lead !== 'the' && title.lead !== 'a';
    if (wordAt(text, title.to) === ',' || title.form.singular !== null || !(isBeside || isAlike)) break;
    together.unshift(title);
  }
  return together;
}

function isCapital({ prose }: RoleText, { start }: Title): boolean {
  return /\p{Lu}/u.test(prose.text.charAt(start));
}
