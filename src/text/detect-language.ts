/**
 * The language of a text, to warn about documents that are not English. English is told by its function words alone;
 * another script by its characters; only what is neither is given to franc-min, which is loaded here and only then.
 */
import { countEnglish } from './count-english.js';

/** How much is looked at, from the start, the middle and the end of the text: in code units each. */
const SAMPLE = 2_000;

/**
 * Scripts that one language is mostly written in; the first that fills most of the letters decides. Made when it is asked for:
 * the patterns cost milliseconds.
 */
const scripts = (): readonly (readonly [script: RegExp, language: string])[] => [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
];

/** franc's ISO 639-3 codes; a language that has no code of two letters is `und`. */
const codes = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (
      'spa:es eng:en rus:ru arb:ar ben:bn hin:hi por:pt ind:id fra:fr deu:de jav:jv vie:vi ita:it tur:tr pol:pl ukr:uk ' +
      'mar:mr urd:ur guj:gu pan:pa kan:kn mal:ml ory:or nld:nl ron:ro hun:hu ell:el ces:cs swe:sv bul:bg bel:be srp:sr ' +
      'hrv:hr bos:bs aze:az azj:az uzn:uz kaz:kk amh:am som:so swh:sw hau:ha ibo:ig yor:yo zul:zu plt:mg nya:ny kin:rw ' +
      'run:rn ful:ff tgl:tl zlm:ms npi:ne pes:fa prs:fa pbu:ps uig:ug heb:he tam:ta tel:te tha:th kor:ko jpn:ja cmn:zh ' +
      'mya:my khm:km sin:si kmr:ku ckb:ku sun:su lin:ln sna:sn qug:qu dan:da nob:no fin:fi cat:ca slk:sk lit:lt'
    )
      .split(' ')
      .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
  );

/** Fewer letters than this do not tell one language of a shared script from another. */
const FEWEST_LETTERS = 120;

/**
 * ISO 639-1 code, or `und` where the text is too short or too mixed to tell. Cost is bounded, whatever the length. Only
 * for what is neither English nor told by its script must the answer be waited for.
 *
 * @param prose text without markup and headers
 */
export function detectLanguage(prose: string): string | Promise<string> {
  const sample = sampleOf(prose);
  const { letters, foreign, words, english } = countEnglish(sample);
  if (letters === 0) return 'und';
  const script = foreign >= LEAST_SHARE * letters ? languageOfScript(sample, letters) : null;
  if (script !== null) return script;
  // A third of running English is these words; names and headlines have few, other languages hardly any.
  if (english >= 3 && english >= 0.15 * words) return 'en';
  if (letters < FEWEST_LETTERS) return english >= 2 && english >= 0.1 * words ? 'en' : 'und';
  return askFranc(sample, english / words);
}

/** Start, middle and end: a text may open with a quotation or close with a notice in another language. */
function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = Math.floor((text.length - SAMPLE) / 2);
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)].join('\n');
}

/** Of the letters: fewer characters of scripts than this decide nothing. */
const LEAST_SHARE = 0.2;

function languageOfScript(sample: string, letters: number): string | null {
  let found = 0;
  for (const [script, language] of scripts()) {
    const count = sample.match(script)?.length ?? 0;
    // Japanese mixes kana with Han; a fifth of kana makes it Japanese.
    if (count >= (language === 'ja' ? LEAST_SHARE : 0.5) * letters) return language;
    found += count;
  }
  return found >= 0.5 * letters ? 'und' : null;
}

/** The trigrams' answer, if it is clear: text that may well be English in headlines or lists of names stays `und`. */
async function askFranc(sample: string, englishShare: number): Promise<string> {
  const { franc } = await import('franc-min');
  const language = codes()[franc(sample, { minLength: FEWEST_LETTERS })];
  if (language === undefined) return 'und';
  if (language === 'en') return 'en';
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin === 0) return language;
  const capitals = sample.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  const words = sample.match(/\p{L}+/gu)?.length ?? 1;
  // Where most words begin with a capital, these are names or headlines, and their letters say little.
  if (capitals > 0.5 * words || englishShare > 0.06) return 'und';
  return language;
}
