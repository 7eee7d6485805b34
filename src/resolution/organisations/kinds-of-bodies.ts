/**
 * Words that say what kind of body an organisation is. Compiled by the project from general knowledge; lower-case, as
 * `wordsOfName` spells them.
 */
import { orderWords, wordsOfName } from '../../knowledge/organisation-names.js';

/** A body that every country has: a nation before it is no part of its name ("the Philippine Senate"). */
const COMMON_BODY =
  /(?:^|\s)(?:ministry|parliament|senate|congress|national assembly|house of representatives|chamber of deputies|(?:supreme|high|constitutional|federal|appeals?) court|court of (?:appeals?|cassation)|government|cabinet|presidency|army|navy|air force|armed forces|military|police|embassy|consulate|central bank|foreign office|(?:electoral|election) commission|prosecutor s office|treasury)$/u;

/** Without one of these no name can match: a quick look before the long one. */
const COMMON_LAST: ReadonlySet<string> = new Set(
  `ministry parliament senate congress assembly representatives deputies court appeal appeals cassation
   government cabinet presidency army navy force forces military police embassy consulate bank office
   commission treasury`.split(/\s+/u),
);
const COMMON_FIRST: ReadonlySet<string> = new Set(
  `ministry department parliament embassy consulate`.split(/\s+/u),
);

const OFFICE = /^(?:ministry|department|parliament|embassy|consulate) (?:of|for) /u;

/** Nouns that stand for an organisation of the document when they have a capital and an article: "the Council". */
const HEADS = `Academy Agency Alliance Army Assembly Association Authority Bank Board Brotherhood Bureau Centre Center Chamber
  Church Club College Commission Committee Confederation Congress Corporation Council Court Department Federation
  Foundation Front Fund Institute League Ministry Mission Movement Museum Office Organisation Organization Parliament
  Party Secretariat Senate Society Tribunal Union University`;

/** The same, with a capital, as a text has them. */
export const HEAD_NOUNS: readonly string[] = HEADS.split(/\s+/u);

const HEAD_KEYS: ReadonlySet<string> = new Set(
  HEAD_NOUNS.map((noun) =>
    noun.toLowerCase().replace('centre', 'center').replace('organisation', 'organization'),
  ),
);

/** What a part of an organisation is called after the name of the whole: "UN Women", "Hamas Political Bureau". */
const UNITS: ReadonlySet<string> = new Set(
  `academy agency alumni army assembly athletics battalion board branch brigade brigades bureau center chapter college command
   commission commissioner committee congress council court delegation department directorate division envoy extension
   faculty force forces foundation fund headquarters high hospital institute lab laboratory league library
   mission museum office parliament police press program school secretariat section team unit wing women
   youth`.split(/\s+/u),
);

export function isCommonBody(words: readonly string[]): boolean {
  if (!COMMON_LAST.has(words.at(-1)!) && !COMMON_FIRST.has(words[0]!)) return false;
  const name = words.join(' ');
  return COMMON_BODY.test(name) || OFFICE.test(name);
}

/** The same, of a name as written. */
export function isNameOfCommonBody(name: string): boolean {
  return isCommonBody(orderWords(wordsOfName(name)));
}

export function isHeadNoun(word: string): boolean {
  return HEAD_KEYS.has(word);
}

export function isUnit(word: string): boolean {
  return UNITS.has(word);
}
