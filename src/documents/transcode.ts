/**
 * From bytes to UTF-8 bytes, streamed, for the formats that are read record by record: nothing but a chunk is held.
 * UTF-8 passes as it is, so that a reader of lines can blame a bad byte on its own line.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { countUtf8, guessWarning } from './decode.js';
import { guessEncoding, isUtf8Name } from './guess-encoding.js';
import { findByteOrderMark, sniffUtf16 } from './sniff-encoding.js';

export interface Transcoded {
  /** UTF-8 without a byte order mark; malformed only where the source is malformed UTF-8. */
  readonly bytes: AsyncIterable<Buffer>;
  /** The encoding that was guessed, once it has been: a warning for the documents that follow. */
  readonly guess: () => string | null;
}

/**
 * @param encoding forces it; otherwise a byte order mark, the NULs of UTF-16, or UTF-8
 * @param mayGuess whether input that turns out not to be UTF-8 is given to chardet. That is decided at the first
 *   chunk beyond ASCII, where everything before it reads the same in either.
 */
export function transcode(
  source: AsyncIterable<Buffer>,
  encoding: string | undefined,
  mayGuess: boolean,
): Transcoded {
  let guess: string | null = null;
  const bytes = convert(source, encoding, mayGuess, (name) => {
    guess = guessWarning(name);
  });
  return { bytes, guess: () => guess };
}

async function* convert(
  source: AsyncIterable<Buffer>,
  forced: string | undefined,
  mayGuess: boolean,
  onGuess: (encoding: string) => void,
): AsyncGenerator<Buffer> {
  let decoder: Decoder | null = forced === undefined || isUtf8Name(forced) ? null : await decoderOf(forced);
  let undecided = mayGuess && forced === undefined;
  let first = true;
  for await (const chunk of source) {
    let rest = chunk;
    if (first) {
      first = false;
      const mark = findByteOrderMark(chunk);
      const found = mark?.encoding ?? sniffUtf16(chunk);
      if (decoder === null && forced === undefined && found !== null && found !== 'utf-8')
        decoder = await decoderOf(found);
      if (mark !== null) undecided = false;
      if (mark?.encoding === 'utf-8' && decoder === null) rest = chunk.subarray(mark.length);
    }
    if (decoder === null && undecided && !isAscii(rest)) {
      undecided = false;
      const name = await guessIfNotUtf8(rest);
      if (name !== null) {
        onGuess(name);
        decoder = await decoderOf(name);
      }
    }
    if (decoder === null) yield rest;
    else yield Buffer.from(decoder.write(rest));
  }
  const last = decoder?.end();
  if (last !== undefined) yield Buffer.from(last);
}

interface Decoder {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

async function decoderOf(encoding: string): Promise<Decoder> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.getDecoder(encoding);
}

/** A chunk may end within a character: its last three bytes do not count against UTF-8. */
async function guessIfNotUtf8(chunk: Buffer): Promise<string | null> {
  if (isUtf8(chunk)) return null;
  const { characters, bad } = countUtf8(chunk.subarray(0, Math.max(1, chunk.length - 3)));
  return bad <= characters ? null : guessEncoding(chunk);
}
