/**
 * The encoding of bytes that are not UTF-8, guessed by chardet, which is loaded only here; and what an encoding's
 * name means. iconv-lite decodes what Node does not.
 */
import { Problem } from '../problem.js';

/** Enough for chardet's statistics, and a bound on their cost. */
const SAMPLE = 16_384;
/** ASCII kept on either side of other bytes: chardet looks at words. */
const MARGIN = 32;

/** As on the web: text labelled with the older name is in practice its Windows successor. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  gb2312: 'gb18030',
};

/** Encodings of the Latin alphabet that differ in a few letters: fewer bytes than this do not tell them apart. */
const FEW = 8;
const LATIN = new Set(
  'iso-8859-1 iso-8859-2 iso-8859-9 windows-1250 windows-1252 windows-1254 windows-1257 windows-1258'.split(
    ' ',
  ),
);

/**
 * The most likely encoding, in lower case; `windows-1252` where nothing speaks for another, because it is the most
 * common one that is not UTF-8 and decodes anything.
 */
export async function guessEncoding(bytes: Buffer): Promise<string> {
  const [{ analyse }, { default: iconv }] = await Promise.all([import('chardet'), import('iconv-lite')]);
  const matches = analyse(sampleOf(bytes));
  const match = matches.find(({ name }) => !/^(utf-|ascii)/i.test(name) && iconv.encodingExists(name));
  if (match === undefined || match.confidence < 10) return 'windows-1252';
  const name = match.name.toLowerCase();
  if (LATIN.has(name) && countBeyondAscii(bytes) < FEW) return 'windows-1252';
  return SUCCESSORS[name] ?? name;
}

/** The bytes beyond ASCII with some of their neighbours, up to the bound: in a long English text they are rare. */
function sampleOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let taken = 0;
  let end = 0;
  for (let i = 0; i < bytes.length && taken < SAMPLE; i++) {
    if (bytes[i]! < 0x80) continue;
    const start = Math.max(end, i - MARGIN);
    end = i + 1;
    for (let quiet = 0; end < bytes.length && quiet < MARGIN && end - start < SAMPLE; end++)
      quiet = bytes[end]! < 0x80 ? quiet + 1 : 0;
    parts.push(bytes.subarray(start, end));
    taken += end - start;
    i = end - 1;
  }
  return Buffer.concat(parts);
}

/** Up to `FEW`. */
function countBeyondAscii(bytes: Buffer): number {
  let found = 0;
  for (let i = 0; i < bytes.length && found < FEW; i++) if (bytes[i]! >= 0x80) found++;
  return found;
}

/** @throws Problem `usage` if no such encoding can be decoded */
export async function checkEncoding(encoding: string): Promise<void> {
  if (isUtf8Name(encoding)) return;
  const { default: iconv } = await import('iconv-lite');
  const known: boolean = iconv.encodingExists(encoding);
  if (known) return;
  const remedy = 'give a name such as utf-8, utf-16le, windows-1252, windows-1251, shift_jis or gb18030';
  throw new Problem('usage', `--encoding ${encoding}`, 'no such encoding', remedy);
}

export function isUtf8Name(encoding: string): boolean {
  return /^utf-?8$/i.test(encoding);
}
