/**
 * The attributes of spaCy's Matcher that can be told from a token's text and place: as spaCy computes them, which is as
 * Python's string methods do.
 */

/** A piece of the text as a pattern sees it. */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  readonly opensSentence: boolean;
  readonly closesSentence: boolean;
  /** White space follows. */
  readonly spaceAfter: boolean;
}

export const TEXTS: Readonly<Record<string, (piece: Piece) => string>> = {
  ORTH: ({ text }) => text,
  TEXT: ({ text }) => text,
  LOWER: ({ lower }) => lower,
  SHAPE: ({ text }) => shapeOf(text),
  PREFIX: ({ text }) => charactersOf(text)[0]!,
  SUFFIX: ({ text }) => charactersOf(text).slice(-3).join(''),
};

export const NUMBERS: Readonly<Record<string, (piece: Piece) => number>> = {
  LENGTH: ({ text }) => (isAscii(text) ? text.length : charactersOf(text).length),
};

const test =
  (form: RegExp) =>
  ({ text }: Piece): boolean =>
    form.test(text);

export const FLAGS: Readonly<Record<string, (piece: Piece) => boolean>> = {
  IS_ALPHA: test(/^\p{L}+$/u),
  IS_ASCII: ({ text }) => isAscii(text),
  IS_DIGIT: test(/^[\p{Nd}\u00b2\u00b3\u00b9\u2070-\u2089]+$/u),
  IS_LOWER: test(/^(?=.*\p{Ll})[^\p{Lu}\p{Lt}]+$/su),
  IS_UPPER: test(/^(?=.*\p{Lu})[^\p{Ll}\p{Lt}]+$/su),
  IS_TITLE: test(/^\P{LC}*(?:[\p{Lu}\p{Lt}]\p{Ll}*(?:\P{LC}+|$))+$/u),
  IS_PUNCT: test(/^\p{P}+$/u),
  // White space is in no token here.
  IS_SPACE: () => false,
  IS_BRACKET: test(/^[()[\]{}<>]$/u),
  IS_QUOTE: test(/^["'`«»‘’‚‛“”„‟‹›❮❯]$|^(?:''|``)$/u),
  IS_LEFT_PUNCT: test(/^[([{<"'«‘‚‛“„‟‹❮]$|^``$/u),
  IS_RIGHT_PUNCT: test(/^[)\]}>"'»’”›❯]$|^''$/u),
  IS_CURRENCY: test(/^\p{Sc}+$/u),
  IS_SENT_START: ({ opensSentence }) => opensSentence,
  IS_SENT_END: ({ closesSentence }) => closesSentence,
  SPACY: ({ spaceAfter }) => spaceAfter,
  LIKE_NUM: ({ lower }) => isLikeNumber(lower),
  LIKE_URL: ({ text }) => isLikeUrl(text),
  LIKE_EMAIL: test(/^[a-z0-9_.+-]+@[a-z0-9-]+\.[a-z0-9.-]+$/iu),
};

/** Code points, as Python counts them. */
function charactersOf(text: string): string[] {
  return Array.from(text);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** X, x and d for capitals, small letters and digits; of one kind in a row, four at most. */
export function shapeOf(text: string): string {
  if (charactersOf(text).length >= 100) return 'LONG';
  return text
    .replace(/\p{Ll}|\p{Lo}|\p{Lm}/gu, 'x')
    .replace(/\p{Lu}|\p{Lt}/gu, 'X')
    .replace(/\p{Nd}/gu, 'd')
    .replace(/(.)\1{4,}/gsu, '$1$1$1$1');
}

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion ' +
    'quadrillion gajillion bazillion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ' +
    'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth ' +
    'sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth trillionth quadrillionth'
  ).split(' '),
);

function isLikeNumber(lower: string): boolean {
  const plain = lower.replace(/^[+\-±~]/u, '').replace(/[,.]/gu, '');
  return (
    /^\p{Nd}+$/u.test(plain) ||
    /^\p{Nd}+\/\p{Nd}+$/u.test(plain) ||
    NUMBER_WORDS.has(lower) ||
    /^\p{Nd}+(?:st|nd|rd|th)$/u.test(lower)
  );
}

function isLikeUrl(text: string): boolean {
  if (/^(?:https?:\/\/|www\.)/u.test(text)) return true;
  if (text.includes('@')) return false;
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|edu|gov|net|mil|int|info|biz|io|[a-z]{2})(?:[/:?#].*)?$/u.test(
    text,
  );
}
