/**
 * Where the token that begins at an offset ends: words with their inner apostrophes, hyphens and full stops,
 * numbers, addresses. Each function looks at a character at most a few times, so that scanning is linear.
 */
import {
  ABBREVIATIONS,
  BEFORE_NAME,
  COMPOUND_ENDS,
  COMPOUND_STARTS,
  HOST_ENDS,
  SENTENCE_OPENERS,
} from './abbreviations.js';
import {
  DIGIT,
  HAN,
  JOINER,
  LINE_END,
  LOWER,
  SPACE,
  SYMBOL,
  UPPER,
  isAsciiLetter,
  isHyphen,
  isWordKind,
  kindAt,
  widthAt,
} from './characters.js';

const DOT = 0x2e;
/** Longest abbreviation, compound part or host label worth a look in the lists. */
const LISTED = 14;
const LONGEST_ABBREVIATION = [...BEFORE_NAME, ...ABBREVIATIONS].reduce(
  (most, { length }) => Math.max(most, length),
  0,
);

/** 1 for the characters a run of which is one token. */
const REPEATED = new Uint8Array(128);
for (const character of '.-=*_!?~+#') REPEATED[character.charCodeAt(0)] = 1;

/** The end of the token that begins at `start`, which is no space. */
export function scanToken(text: string, start: number): number {
  const kind = kindAt(text, start);
  if (isWordKind(kind)) return scanWord(text, start);
  if (kind === HAN) return scanRun(text, start, HAN);
  const code = text.charCodeAt(start);
  if (isApostrophe(code) && isPossessive(text, start)) return start + 2;
  if (code === 0x40 && isWordKind(kindAt(text, start + 1))) return scanAddressPart(text, start + 1);
  if (REPEATED[code] !== 1) return start + widthAt(text, start);
  let end = start + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

/** The end of an e-mail address's or handle's run of word characters, full stops and hyphens, from `index`. */
export function scanAddressPart(text: string, index: number): number {
  let end = index;
  while (isAddressCharacter(text, end)) end++;
  while (end > index && !isWordKind(kindAt(text, end - 1))) end--;
  return end;
}

export function isAddressCharacter(text: string, index: number): boolean {
  return isWordKind(kindAt(text, index)) || '._-+'.includes(text.charAt(index) || ' ');
}

/** `'s` after a name: an apostrophe, an s and no letter after it. */
export function isPossessive(text: string, index: number): boolean {
  return (text.charCodeAt(index + 1) | 32) === 0x73 && !isWordKind(kindAt(text, index + 2));
}

export function isApostrophe(code: number): boolean {
  return (
    code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4 || code === 0x2bc
  );
}

function scanWord(text: string, start: number): number {
  const first = text.charCodeAt(start) | 32;
  if ((first === 0x68 || first === 0x77) && isUrl(text, start)) return scanUrl(text, start);
  let end: number;
  for (let part = start; ;) {
    end = scanLetters(text, part);
    const joint = text.charCodeAt(end);
    // As most words end.
    if (joint === 0x20) return end;
    const next = kindAt(text, end + 1);
    if (joint === DOT) {
      const dotted = scanDotted(text, start, part, end);
      if (dotted === end) return end;
      if (text.charCodeAt(dotted - 1) === DOT || !isHyphen(text.charCodeAt(dotted))) return dotted;
      end = dotted;
    } else if (isApostrophe(joint)) {
      if (!isWordKind(next) || next === DIGIT || isPossessive(text, end)) return end;
      part = end + 1;
      continue;
    } else if (joint === 0x2c || joint === 0x3a) {
      if (next !== DIGIT || kindAt(text, end - 1) !== DIGIT) return end;
      part = end + 1;
      continue;
    } else if (joint === 0x26) {
      if (next !== UPPER || kindAt(text, end - 1) !== UPPER) return end;
      part = end + 1;
      continue;
    } else if (joint === 0x5f && isWordKind(next)) {
      part = end + 1;
      continue;
    }
    if (!isHyphen(text.charCodeAt(end))) return end;
    const after = skipHyphen(text, start, end);
    if (after === end) return end;
    part = after;
  }
}

/** Where the word goes on behind its hyphen at `end`, over a line end too; `end` if the hyphen parts. */
function skipHyphen(text: string, start: number, end: number): number {
  let after = end + 1;
  if (kindAt(text, after) === LINE_END) {
    after += text.startsWith('\r\n', after) ? 2 : 1;
    while (kindAt(text, after) === SPACE && after < text.length && after < end + 40) after++;
  }
  const kind = kindAt(text, after);
  if (!isWordKind(kind)) return end;
  if (kind === LOWER || kind === UPPER) {
    let stop = after;
    while (stop - after <= LISTED && isWordKind(kindAt(text, stop))) stop++;
    if (isListed(text, after, stop, COMPOUND_ENDS)) return end;
    if (isListed(text, start, end, COMPOUND_STARTS)) return end;
  }
  return after;
}

/**
 * What a full stop at `end` does to the word `[start, end)`, whose last part begins at `part`: the end of the
 * token with it, or `end` if the full stop stands by itself.
 */
function scanDotted(text: string, start: number, part: number, end: number): number {
  const next = kindAt(text, end + 1);
  if (next === DIGIT && kindAt(text, end - 1) === DIGIT) return scanNumber(text, end + 1);
  const single = part === start && end - start === widthAt(text, start) && kindAt(text, start) !== DIGIT;
  if (single && isLone(text, end + 1)) return scanAcronym(text, end + 1);
  if (next === LOWER) {
    const host = scanHost(text, end);
    if (host > end) return host;
  }
  if (single) return isInitial(text, start, end) ? end + 1 : end;
  if (end - start > LONGEST_ABBREVIATION) return end;
  const word = text.slice(start, end).toLowerCase();
  if (word === 'ph' && (text.charCodeAt(end + 1) | 32) === 0x64)
    return text.charCodeAt(end + 2) === DOT ? end + 3 : end + 2;
  if (BEFORE_NAME.has(word)) return end + 1;
  return ABBREVIATIONS.has(word) && isAbbreviation(text, start, end) ? end + 1 : end;
}

/**
 * Whether a word of the list is meant as an abbreviation. Those that are English words too (mar, sat, no, in "he said no.") count only where they begin with a capital or a
 * number follows; where nothing follows in the paragraph, the full stop ends its sentence.
 */
function isAbbreviation(text: string, start: number, end: number): boolean {
  const next = nextInParagraph(text, end + 1);
  if (next <= end + 1) return false;
  const following = kindAt(text, next);
  if (kindAt(text, start) === UPPER) return following !== UPPER || !opensSentence(text, next);
  return following === DIGIT || following === LOWER;
}

/** Spaces in a row that are looked through: more set a column apart, and looking costs time. */
const WIDEST_GAP = 40;

/** The offset of what follows `index` behind spaces and at most one line end; -1 at the paragraph's end. */
function nextInParagraph(text: string, index: number): number {
  let next = index;
  for (let lines = 0; next < text.length && next < index + WIDEST_GAP; next++) {
    const kind = kindAt(text, next);
    if (kind !== SPACE && kind !== LINE_END) return next;
    if (kind === LINE_END && text.charCodeAt(next - 1) !== 0x0d && ++lines > 1) return -1;
  }
  return -1;
}

/** A single letter with no letter after it: the next part of an acronym such as U.S. */
function isLone(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return isWordKind(kind) && kind !== DIGIT && !isWordKind(kindAt(text, index + widthAt(text, index)));
}

/** From the letter after an acronym's first full stop to its end, its last full stop included. */
function scanAcronym(text: string, index: number): number {
  let end = index;
  while (isLone(text, end)) {
    end += widthAt(text, end);
    if (text.charCodeAt(end) !== DOT) return end;
    end++;
  }
  return end;
}

/** "J. Smith", "J.Smith", but not "plan B. The talks" or "So did I.". */
function isInitial(text: string, start: number, end: number): boolean {
  if (kindAt(text, start) !== UPPER) return false;
  const next = nextInParagraph(text, end + 1);
  return next > 0 && kindAt(text, next) === UPPER && !opensSentence(text, next);
}

/** Whether the word at `index` is one that often opens a sentence, written with a capital. */
export function opensSentence(text: string, index: number): boolean {
  let end = index;
  while (end - index <= LISTED && isWordKind(kindAt(text, end))) end++;
  return isListed(text, index, end, SENTENCE_OPENERS) && kindAt(text, index) === UPPER;
}

function isListed(text: string, start: number, end: number, list: ReadonlySet<string>): boolean {
  return end - start <= LISTED && list.has(text.slice(start, end).toLowerCase());
}

function scanLetters(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isAsciiLetter(text.charCodeAt(end))) end++;
    const kind = kindAt(text, end);
    if (isWordKind(kind)) end += widthAt(text, end);
    else if (kind === JOINER && end > start && isWordKind(kindAt(text, end + 1))) end++;
    else return end;
  }
}

function scanNumber(text: string, start: number): number {
  let end = scanLetters(text, start);
  while (
    (text.charCodeAt(end) === DOT || text.charCodeAt(end) === 0x2c || text.charCodeAt(end) === 0x3a) &&
    kindAt(text, end + 1) === DIGIT
  )
    end = scanLetters(text, end + 1);
  return end;
}

function scanRun(text: string, start: number, kind: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end) === kind) end += widthAt(text, end);
  return end;
}

/** From the full stop at `end`: past the host name's last label and path if the labels end in a known one. */
function scanHost(text: string, end: number): number {
  let host = end;
  for (let dot = end; text.charCodeAt(dot) === DOT;) {
    let stop = dot + 1;
    while (stop - dot <= LISTED && isWordKind(kindAt(text, stop))) stop++;
    if (stop === dot + 1 || !isListed(text, dot + 1, stop, HOST_ENDS)) break;
    host = stop;
    dot = stop;
  }
  return host > end && text[host] === '/' ? scanUrl(text, host) : host;
}

function isUrl(text: string, start: number): boolean {
  const next = text.charCodeAt(start + 1) | 32;
  if (next !== 0x74 && next !== 0x77) return false;
  return /^(?:https?:\/\/|www\.)[^\s]/i.test(text.slice(start, start + 9));
}

/** To the next space or bracket, without the punctuation of the sentence around it. */
function scanUrl(text: string, start: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end) > LINE_END && !'<>"”“’)]}'.includes(text[end]!)) end++;
  while (end > start + 1 && kindAt(text, end - 1) === SYMBOL && text[end - 1] !== '/') end--;
  return end;
}
