import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { countUtf8, decode } from '#src/documents/decode.js';
import { readAll, readFiles } from './read-all.js';

const RUSSIAN = 'Министр иностранных дел Ирана провёл переговоры в Каире.';
const JAPANESE = '外務大臣は今日、カイロで会談を行いました。';

describe('decoding', () => {
  it('gives back what was encoded, whatever forced encoding carries it', async () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !/[\p{Cc}\uFEFF\uFFFD]/u.test(one));
    const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'gb18030');
    await fc.assert(
      fc.asyncProperty(text, encoding, async (one, encoding) => {
        const bytes = iconv.encode(one, encoding);
        expect(await decode('x', bytes, { encoding })).toEqual({ text: one, warnings: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('knows UTF-8 and, by its byte order mark, UTF-16 and UTF-32', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\p{Cc}\uFEFF\uFFFD]/u.test(one));
    const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be');
    await fc.assert(
      fc.asyncProperty(text, encoding, async (one, encoding) => {
        const bytes = iconv.encode(one, encoding, { addBOM: true });
        expect(await decode('x', bytes)).toEqual({ text: one, warnings: [] });
      }),
      { numRuns: 200 },
    );
  });

  it.each(['utf-16le', 'utf-16be'])(
    'knows %s without a mark by its NULs, in any script',
    async (encoding) => {
      for (const text of ['Iran’s minister said', `${RUSSIAN}\n`, `${JAPANESE}\n${JAPANESE}\n`])
        expect((await decode('x', iconv.encode(text, encoding))).text).toBe(text);
    },
  );

  it.each([
    ['windows-1252', 'Iran’s minister: “Café déjà vu”'],
    ['windows-1252', 'El señor Núñez habló en España'],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-kr', '외무장관은 오늘 회담을 가졌다.'],
  ])('guesses %s and says so', async (encoding, text) => {
    const decoded = await decode('x', iconv.encode(`${'In English first. '.repeat(100)}${text}`, encoding));
    expect(decoded.text.endsWith(text)).toBe(true);
    expect(decoded.warnings).toEqual([
      `is not UTF-8: read as ${encoding}, which is a guess; --encoding NAME says which it is`,
    ]);
  });

  it('keeps UTF-8 with a few bad bytes, counts them and names the first line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('é\nü '),
      Buffer.from([0xff, 0x20, 0xc3]),
      Buffer.from('\nñ é'),
    ]);
    expect(await decode('x', bytes)).toEqual({
      text: 'é\nü \uFFFD \uFFFD\nñ é',
      warnings: ['2 bytes could not be read as utf-8 (the first in line 2) and became U+FFFD'],
    });
  });

  it('reports what a forced encoding cannot read', async () => {
    const { text, warnings } = await decode('x', Buffer.from('a\nb\xe9c', 'latin1'), { encoding: 'UTF-8' });
    expect(text).toBe('a\nb\uFFFDc');
    expect(warnings).toEqual(['1 byte could not be read as utf-8 (the first in line 2) and became U+FFFD']);
  });

  it('counts UTF-8 as the platform does: no bad bytes exactly where it is well-formed', () => {
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (bytes) => {
        const fatal = new TextDecoder('utf-8', { fatal: true });
        let wellFormed = true;
        try {
          fatal.decode(Uint8Array.from(bytes));
        } catch {
          wellFormed = false;
        }
        expect(countUtf8(Buffer.from(bytes)).bad === 0).toBe(wellFormed);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses an encoding that does not exist before it reads anything', async () => {
    await expect(readAll(['-'], { encoding: 'klingon' })).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['a.txt', Buffer.from('a\0b\0\0\x01\xff', 'latin1'), 'binary', 'not text'],
    ['controls.txt', Buffer.from('\x01\x02\x03\x04abc'), 'binary', 'not text'],
    ['a.pdf', 'anything', 'unsupported-format', 'pdftotext'],
    ['misnamed.txt', '%PDF-1.7\n', 'unsupported-format', 'pdftotext'],
    ['a.docx', 'PK\x03\x04', 'unsupported-format', 'pandoc'],
    ['zip.txt', 'PK\x03\x04', 'unsupported-format', 'unpack'],
    ['a.PNG', 'x', 'unsupported-format', 'image'],
    ['pdf.txt.gz', gzipSync('%PDF-1.7\n'), 'unsupported-format', 'pdftotext'],
    ['plain.txt.gz', 'not gzip', 'bad-gzip', 'not gzip'],
    ['cut.txt.gz', gzipSync('Iran said so. '.repeat(50)).subarray(0, 30), 'bad-gzip', 'again'],
    [
      'broken.txt.gz',
      Buffer.concat([gzipSync('').subarray(0, 10), Buffer.from('garbage')]),
      'bad-gzip',
      'again',
    ],
  ])('refuses %s', async (name, bytes, code, message) => {
    const { ids, failed } = await readFiles({ [name]: bytes, 'z.txt': 'read all the same' });
    expect(ids).toEqual([`${name} ${code}`, 'z.txt']);
    expect(failed[0]!.problem.message).toContain(message);
  });

  it('unpacks gzip by its name, its first bytes and from standard input', async () => {
    const packed = gzipSync('Iran said');
    const { documents } = await readFiles({ 'a.txt.gz': packed, 'misnamed.txt': packed });
    expect(documents.map(({ text }) => text)).toEqual(['Iran said', 'Iran said']);
    const bytes = Array.from(packed, (byte) => Buffer.from([byte]));
    expect((await readAll(['-'], {}, bytes)).documents[0]!.text).toBe('Iran said');
  });

  it('gives an empty file as an empty document with a warning', async () => {
    const { documents } = await readFiles({
      'a.txt': '',
      'b.md': '\uFEFF',
      'c.html': '',
      'd.txt.gz': gzipSync(''),
    });
    expect(documents.map(({ text, warnings }) => [text, ...warnings])).toEqual(
      Array(4).fill(['', 'is empty']),
    );
  });
});
