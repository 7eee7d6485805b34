import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locate } from '#src/documents/locate.js';
import { splitLines } from '#src/documents/split-lines.js';
import { readAll, readFiles } from './read-all.js';

async function linesOf(chunks: Iterable<Buffer>, longest?: number): Promise<(string | null)[]> {
  async function* stream() {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  const lines: (string | null)[] = [];
  for await (const { bytes } of splitLines(stream(), longest)) lines.push(bytes?.toString('latin1') ?? null);
  return lines;
}

describe('splitting lines', () => {
  it('does not depend on how the bytes fall into chunks', async () => {
    const chunks = fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\r'), maxLength: 6 }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(chunks, async (parts) => {
        const whole = parts.join('').split('\n');
        if (whole.at(-1) === '') whole.pop();
        expect(await linesOf(parts.map((part) => Buffer.from(part)))).toEqual(whole);
      }),
    );
  });

  it('drops a line that is too long without holding it, and goes on', async () => {
    const chunks = ['ok\n', 'x'.repeat(9), 'x'.repeat(9), '\nok'].map((part) => Buffer.from(part));
    expect(await linesOf(chunks, 10)).toEqual(['ok', null, 'ok']);
  });
});

describe('JSON lines', () => {
  const LINES = [
    '{"text": "Iran said", "id": 7, "date": "2024-04-01T23:00:00-05:00"}',
    '',
    'not json',
    '["an array"]',
    '{"body": "x", "title": "y"}',
    '{"text": 5}',
    '{"text": "again", "id": "7"}',
    '{"text": "no id\\nsecond line", "date": 1711929600}',
    '{"text": "date 2024-02-30 Iran", "id": ""}',
  ];

  it('gives each record a document or a problem that names its line', async () => {
    const { ids, documents, failed } = await readFiles({ 'a.jsonl': LINES.join('\r\n') });
    expect(ids).toEqual([
      '7',
      'a.jsonl:3 bad-record',
      'a.jsonl:4 bad-record',
      'a.jsonl:5 missing-field',
      'a.jsonl:6 bad-record',
      'a.jsonl:7 repeated-id',
      'a.jsonl:8',
      'a.jsonl:9',
    ]);
    expect(failed[2]!.problem.message).toContain('its fields: "body", "title"');
    expect(documents.map(({ date }) => date)).toEqual(['2024-04-01', '2024-04-01', null]);
    expect(locate(documents[1]!, documents[1]!.text.indexOf('second'))).toEqual({ line: 8, column: 1 });
    expect(documents[2]!.warnings).toEqual(['the date "2024-02-30" is not a day and is left out']);
  });

  it('reads the fields it is told to, by name', async () => {
    const options = { textField: 'body', idField: 'key', dateField: 'when' };
    const record = JSON.stringify({
      body: 'x',
      key: 'k',
      when: 'April 2, 2024',
      text: 'not this',
      __proto__: null,
    });
    const { documents } = await readFiles({ 'a.ndjson': record }, undefined, options);
    expect(documents).toMatchObject([{ id: 'k', text: 'x', date: '2024-04-02' }]);
  });

  it('blames a line that is not UTF-8 on that line, unless the encoding is given', async () => {
    const bytes = Buffer.from('{"text":"a"}\n{"text":"caf\xe9"}\n{"text":"b"}', 'latin1');
    expect((await readFiles({ 'a.jsonl': bytes })).ids).toEqual([
      'a.jsonl:1',
      'a.jsonl:2 bad-encoding',
      'a.jsonl:3',
    ]);
    const { documents } = await readFiles({ 'a.jsonl': bytes }, undefined, { encoding: 'windows-1252' });
    expect(documents[1]!.text).toBe('café');
  });

  it('reads UTF-16 and gzip, from standard input too', async () => {
    const bytes = gzipSync(Buffer.from('\uFEFF{"text":"Ñ"}\n{"text":"Ž"}\n', 'utf16le'));
    const { documents } = await readAll(['-'], { input: 'jsonl' }, [bytes]);
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['-:1', 'Ñ'],
      ['-:2', 'Ž'],
    ]);
  });

  it('holds one chunk of a long input at a time', async () => {
    let produced = 0;
    function* chunks() {
      for (; produced < 2000; produced++) yield Buffer.from(`{"text":"document ${produced}"}\n`.repeat(100));
    }
    const { Readable } = await import('node:stream');
    const { readDocuments } = await import('#src/documents/read-documents.js');
    const stdin = Readable.from(chunks(), { objectMode: true, highWaterMark: 1 });
    const documents = readDocuments(['-'], { stdin, input: 'jsonl', onNotice: () => undefined });
    await documents.next();
    expect(produced).toBeLessThan(10);
    await documents.return(undefined);
  });
});

describe('CSV and TSV', () => {
  const ROWS = [
    'id,text,date',
    '1,"two',
    'lines ""quoted""",2024-04-01',
    '',
    '2,plain,13/04/2024',
    '3,a "b" c,',
    '4',
    '5,a,b,c',
    '1,again,',
    ',no id,',
    '6,"never closed',
    '7,swallowed,',
  ];

  it.each(['\n', '\r\n', '\r'])(
    'gives each row a document or a problem that names its line, with %j',
    async (end) => {
      const { ids, documents } = await readFiles({ 'a.csv': ROWS.join(end) });
      expect(ids).toEqual([
        '1',
        '2',
        'a.csv:6 bad-record',
        'a.csv:7 missing-field',
        'a.csv:8 bad-record',
        'a.csv:9 repeated-id',
        'a.csv:10',
        'a.csv:11 bad-record',
      ]);
      expect(documents[0]).toMatchObject({ text: `two${end}lines "quoted"`, date: '2024-04-01' });
      expect(locate(documents[0]!, documents[0]!.text.indexOf('lines'))).toEqual({ line: 3, column: 1 });
      expect(documents[1]!.date).toBe('2024-04-13');
    },
  );

  it('fails a file whose header lacks the column once, naming the columns there are', async () => {
    const { failed } = await readFiles({ 'a.csv': 'id,body\n1,x\n2,y\n' });
    expect(failed.map(({ id, problem }) => [id, problem.code])).toEqual([['a.csv', 'missing-field']]);
    expect(failed[0]!.problem.message).toContain('"id", "body"');
    expect((await readFiles({ 'a.csv': 'id,body\n1,x\n' }, undefined, { textColumn: 'body' })).ids).toEqual([
      '1',
    ]);
  });

  it.each([
    ['tabs, with quotes as they are', 'a.tsv', 'id\ttext\n1\tsaid "so" twice\n', 'said "so" twice'],
    ['semicolons', 'a.csv', 'id;text\n1;one, two\n', 'one, two'],
    ['a byte order mark', 'a.csv', '\uFEFFtext,id\nx,1\n', 'x'],
    ['Windows-1252', 'a.csv', Buffer.from('id,text\n1,caf\xe9 d\xe9j\xe0 vu\n', 'latin1'), 'café déjà vu'],
    ['UTF-16', 'a.csv', Buffer.from('\uFEFFid,text\n1,Łódź\n', 'utf16le'), 'Łódź'],
  ])('reads %s', async (_, name, content, text) => {
    const { documents } = await readFiles({ [name]: content });
    expect(documents.map((one) => [one.id, one.text])).toEqual([['1', text]]);
  });

  it('warns of each document whose encoding was guessed', async () => {
    const { documents } = await readFiles({
      'a.csv': Buffer.from('id,text\n1,caf\xe9 cr\xe8me\n', 'latin1'),
    });
    expect(documents[0]!.warnings).toEqual([expect.stringContaining('--encoding')]);
  });

  it('says that a file without records has none', async () => {
    expect((await readFiles({ 'a.csv': 'id,text\n', 'b.jsonl': '\n' })).ids).toEqual([
      'a.csv no-documents',
      'b.jsonl no-documents',
    ]);
  });
});
