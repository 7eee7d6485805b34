/**
 * The title before the name: "Kenyan President William Ruto", "the president of Kenya, William Ruto,", "President and
 * chief executive Ines Prat", "Foreign Minister Kari Vik of Norway".
 */
import { afterTokenOf, mentionFrom, personFrom } from '../mentions-at.js';
import { wordAt, type RoleMention, type RoleText } from '../role-text.js';
import { standsAlone, standsApart, type Title, type TitleGroup } from '../title.js';
import { COMMA, OF, THE, keyAt, keysOf } from '../word-keys.js';
import { NOBODY, bearAll, closesBefore, type Bearer } from './pattern.js';

const HONORIFICS = keysOf(
  'dr dr. mr mr. mrs mrs. ms ms. sir dame lord lady sheikh shaykh sayyid hajji mullah " “ \' ‘',
);
const LONG_HONORIFICS: ReadonlySet<string> = new Set(['sheikha', 'maulana']);

export function titleBeforeName({ titles, to }: TitleGroup, text: RoleText): readonly Bearer[] {
  const last = titles[titles.length - 1]!;
  if (last.form.singular !== null || last.possessed) return NOBODY;
  const token = afterHonorifics(text, to);
  const direct = personFrom(text, token);
  if (direct) {
    const of = namedAfter(text, afterTokenOf(text, token));
    const bearers: Bearer[] = [];
    for (const title of joined(text, titles)) {
      if (!standsAlone(title) || title.lead === 'a') continue;
      const own = title.of.length === 0 && of ? of : undefined;
      bearers.push({ person: direct, title, of: own, former: false });
    }
    return bearers;
  }
  if (titles[0]!.lead === null || keyAt(text, to) !== COMMA) return NOBODY;
  const behind = afterHonorifics(text, to + 1);
  const apposed = personFrom(text, behind);
  if (!apposed || !closesBefore(text, afterTokenOf(text, behind))) return NOBODY;
  return bearAll(apposed, titles.filter(standsApart), null, false);
}

/** The token behind at most two honorifics, where a person's name may begin. */
function afterHonorifics(text: RoleText, token: number): number {
  let at = token;
  while (at < token + 2 && text.mentionOf[at] === -1 && isHonorific(text, at)) at++;
  return at;
}

function isHonorific(text: RoleText, token: number): boolean {
  const key = keyAt(text, token);
  return key === 0 ? LONG_HONORIFICS.has(wordAt(text, token)) : HONORIFICS.has(key);
}

/** "… of Norway" behind the name. */
function namedAfter(text: RoleText, token: number): RoleMention | null {
  if (keyAt(text, token) !== OF) return null;
  const mention = mentionFrom(text, keyAt(text, token + 1) === THE ? token + 2 : token + 1);
  return mention && mention.type !== 'person' ? mention : null;
}

/** From the last title back over those that go with it: "Army chief Gen. X", not "the president and Prime Minister X". */
function joined(text: RoleText, titles: readonly Title[]): readonly Title[] {
  if (titles.length === 1) return titles;
  const last = titles[titles.length - 1]!;
  const together: Title[] = [last];
  for (let i = titles.length - 2; i >= 0; i--) {
    const title = titles[i]!;
    const isBeside = title.to === together[0]!.from;
    const isAlike =
      isCapital(text, title) === isCapital(text, last) && title.lead !== 'the' && title.lead !== 'a';
    if (keyAt(text, title.to) === COMMA || title.form.singular !== null || !(isBeside || isAlike)) break;
    together.unshift(title);
  }
  return together;
}

function isCapital({ prose }: RoleText, { start }: Title): boolean {
  return /\p{Lu}/u.test(prose.text.charAt(start));
}
