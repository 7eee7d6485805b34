/**
 * From bytes to text, whole: UTF-8 first, then what the bytes themselves say, then what the document says, then a
 * guess. Whatever is guessed or replaced is said in a warning, so that nothing is changed silently.
 */
import { isUtf8 } from 'node:buffer';
import { Problem } from '../problem.js';
import { counted } from './counted.js';
import { guessEncoding, isUtf8Name } from './guess-encoding.js';
import { findByteOrderMark, sniffUtf16 } from './sniff-encoding.js';

export interface Decoded {
  /** Without its byte order mark, line ends as they are. */
  readonly text: string;
  readonly warnings: readonly string[];
}

export interface DecodeOptions {
  /** Said by the user: used whatever the bytes look like. */
  readonly encoding?: string | undefined;
  /** Said by the document (an HTML `<meta charset>`): used when the bytes are not UTF-8. */
  readonly declared?: string | undefined;
}

/**
 * Linear in the number of bytes.
 *
 * @param path for the problem
 * @throws Problem `binary` if the bytes are no text
 */
export async function decode(path: string, bytes: Buffer, options: DecodeOptions = {}): Promise<Decoded> {
  const decoded =
    options.encoding === undefined ? await find(bytes, options) : await force(bytes, options.encoding);
  refuseBinary(path, decoded.text);
  return decoded;
}

async function force(bytes: Buffer, encoding: string): Promise<Decoded> {
  if (isUtf8Name(encoding)) return decodeUtf8(bytes);
  return countReplaced(await decodeAs(bytes, encoding), encoding);
}

async function find(bytes: Buffer, { declared }: DecodeOptions): Promise<Decoded> {
  const mark = findByteOrderMark(bytes);
  if (mark !== null && mark.encoding !== 'utf-8')
    return countReplaced(await decodeAs(bytes.subarray(mark.length), mark.encoding), mark.encoding);
  const utf16 = mark === null ? sniffUtf16(bytes) : null;
  if (utf16 !== null) return countReplaced(await decodeAs(bytes, utf16), utf16);
  if (mark !== null || isUtf8(bytes) || bytes.includes(0)) return decodeUtf8(bytes);
  const { characters, bad } = countUtf8(bytes);
  if (characters > 0 && bad <= characters) return decodeUtf8(bytes);
  if (declared !== undefined && !isUtf8Name(declared) && (await isKnown(declared)))
    return countReplaced(await decodeAs(bytes, declared), declared);
  const encoding = await guessEncoding(bytes);
  const { text, warnings } = countReplaced(await decodeAs(bytes, encoding), encoding);
  return { text, warnings: [guessWarning(encoding), ...warnings] };
}

export function guessWarning(encoding: string): string {
  return `is not UTF-8: read as ${encoding}, which is a guess; --encoding NAME says which it is`;
}

async function isKnown(encoding: string): Promise<boolean> {
  return (await import('iconv-lite')).default.encodingExists(encoding);
}

async function decodeAs(bytes: Buffer, encoding: string): Promise<string> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(bytes, encoding);
}

function decodeUtf8(bytes: Buffer): Decoded {
  const text = bytes.toString('utf8');
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (isUtf8(bytes)) return { text: text.slice(start), warnings: [] };
  return countReplaced(text.slice(start), 'utf-8', bytes);
}

/**
 * Adds the warning about what could not be decoded. A U+FFFD that the source itself has is told from one that stands
 * for bad bytes where the bytes are known to be UTF-8.
 */
function countReplaced(text: string, encoding: string, utf8?: Buffer): Decoded {
  const first = text.indexOf('\uFFFD');
  if (first === -1) return { text, warnings: [] };
  if (utf8 === undefined)
    return { text, warnings: [replacedWarning(count(text), text.slice(0, first), encoding)] };
  const { bad, firstBad } = countUtf8(utf8);
  return { text, warnings: [replacedWarning(bad, utf8.toString('latin1', 0, firstBad), encoding)] };
}

function replacedWarning(count: number, before: string, encoding: string): string {
  const line = 1 + (before.match(/\r\n?|\n/g)?.length ?? 0);
  const what = `${counted(count, isUtf8Name(encoding) ? 'byte' : 'place')} could not be read as ${encoding}`;
  return `${what} (the first in line ${line}) and became U+FFFD`;
}

function count(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) found++;
  return found;
}

/**
 * How much of the bytes is UTF-8: well-formed characters beyond ASCII, and bytes that belong to none (RFC 3629:
 * no overlong forms, no surrogates, nothing above U+10FFFF).
 */
export function countUtf8(bytes: Buffer): { characters: number; bad: number; firstBad: number } {
  let characters = 0;
  let bad = 0;
  let firstBad = -1;
  for (let i = 0; i < bytes.length;) {
    if (bytes[i]! < 0x80) {
      i++;
      continue;
    }
    const length = lengthOfCharacter(bytes, i);
    if (length > 0) characters++;
    else {
      bad++;
      if (firstBad === -1) firstBad = i;
    }
    i += Math.max(1, length);
  }
  return { characters, bad, firstBad };
}

/** The bytes of the well-formed character beyond ASCII that starts here; 0 if none does. */
function lengthOfCharacter(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  const length = lead >= 0xf5 || lead < 0xc2 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >> 6 !== 0b10) return 0;
  const next = bytes[at + 1] ?? 0;
  if ((lead === 0xe0 && next < 0xa0) || (lead === 0xed && next >= 0xa0)) return 0;
  if ((lead === 0xf0 && next < 0x90) || (lead === 0xf4 && next >= 0x90)) return 0;
  return length;
}

// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/** Text has no NUL, and hardly any other control character. */
function refuseBinary(path: string, text: string): void {
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (!text.includes('\0') && controls * 10 <= text.length) return;
  const remedy = 'convert it to text first, or say --encoding if it is text';
  throw new Problem('binary', path, 'is a binary file, not text', remedy);
}
