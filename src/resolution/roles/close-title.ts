/**
 * A title's head with the words read before it → the title, with what it is of on either side.
 */
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import { isHyphen } from '../../text/characters.js';
import { findOwner, noOwner } from './find-owner.js';
import { FOR, OF, TO, readComplement } from './read-complement.js';
import { isPlainWord } from './is-plain-word.js';
import { isLowerCase, isPossessive, tokenAt, type RoleMention, type RoleText } from './role-text.js';
import type { Title } from './title.js';

/** What has been read of a title before its head. */
export interface Opening {
  start: number;
  former: boolean;
  deputy: boolean;
  qualified: boolean;
  portfolio: string | null;
  /** A nation or body between the words: "former US secretary of state". */
  of: RoleMention | null;
}

/** More than any word says of an owner: one that stands before the title is kept. */
const NEVER = OF + 1;

const SUFFIX = /^[- ](?:elect|designate|emeritus)\b/iu;

/**
 * @param opens the first token of its sentence
 * @param first the title's first token
 * @param bare where its head ends
 * @param follows whether another title stands right before it: what is before that is not its owner
 */
export function closeTitle(
  text: RoleText,
  form: TitleForm,
  { start, former, deputy, qualified, portfolio, of }: Opening,
  opens: number,
  first: number,
  bare: number,
  follows: boolean,
): Title | null {
  const { text: prose } = text.prose;
  const { units } = text;
  const initial = units[bare + 1]! | 0x20;
  const suffix = initial === 0x64 || initial === 0x65 ? SUFFIX.exec(prose.slice(bare, bare + 12)) : null;
  const end = bare + (suffix?.[0].length ?? 0);
  if (isHyphen(units[end]!) && /\p{L}/u.test(prose.charAt(end + 1))) return null;
  if (start > 0 && isHyphen(units[start - 1]!) && start === text.prose.tokenStarts[first]) return null;
  const core = tokenAt(text, end - 1, first) + 1;
  const charge = qualified ? false : hasUnknownCharge(text, form, first, opens);
  const owner = follows ? noOwner(first) : findOwner(text, charge ? first - 1 : first, opens, isSent(form));
  const complement = readComplement(text, core, form);
  const left = of ? [of] : owner.of;
  const needed =
    left.length > 0 ? (owner.weak && of === null ? FOR : NEVER) : owner.lead === 'owner' ? OF : TO;
  const useRight = complement.of.length > 0 && complement.strength >= needed;
  const ofs = useRight ? complement.of : left;
  return {
    start: charge ? text.prose.tokenStarts[first - 1]! : owner.start < 0 ? start : owner.start,
    end: Math.max(end, complement.titleEnd),
    form,
    former: former || owner.former,
    deputy,
    qualified: qualified || charge || owner.start >= 0 || complement.titleEnd > end,
    portfolio: portfolio ?? complement.portfolio,
    from: owner.from,
    to: complement.to,
    of: ofs,
    side: useRight ? 'right' : left.length > 0 ? 'left' : complement.told ? 'right' : null,
    nationality: !useRight && left.length > 0 && (of ? of.demonym : owner.weak),
    indirect: useRight && complement.indirect,
    patron: owner.patron,
    lead: of && owner.lead === null ? 'owner' : owner.lead,
    possessed: isPossessive(text, core) && complement.to === core,
  };
}

function isSent({ offices }: TitleForm): boolean {
  return offices[0]?.office === 'ambassador' || offices[0]?.office === 'envoy';
}

/** "Commodities Minister": a capitalised word that no table has, inside a sentence. */
function hasUnknownCharge(text: RoleText, form: TitleForm, first: number, opens: number): boolean {
  return (
    form.takesPortfolio &&
    first - 1 > opens &&
    !isLowerCase(text, first - 1) &&
    !isLowerCase(text, first) &&
    isPlainWord(text, first - 1)
  );
}
