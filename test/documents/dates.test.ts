import { describe, expect, it } from '@jest/globals';
import { normaliseDate, normaliseDateValue } from '#src/documents/dates.js';
import { readHeader } from '#src/documents/header.js';
import { makeDocument } from '#src/documents/make-document.js';
import { proseOf } from '#src/document.js';

describe('dates', () => {
  it.each([
    ['2024-04-01', '2024-04-01'],
    ['2024-04-01T23:59:00-11:00', '2024-04-01'],
    ['2024/4/1', '2024-04-01'],
    ['20240401', '2024-04-01'],
    ['1 April 2024', '2024-04-01'],
    ['1st Apr. 2024', '2024-04-01'],
    ['April 1, 2024 10:00 PM', '2024-04-01'],
    ['Mon, 1 Apr 2024 23:30:00 -0800', '2024-04-01'],
    ['13/04/2024', '2024-04-13'],
    ['1.4.2024', '2024-04-01'],
    ['on the 1st of April 2024', '2024-04-01'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %j as %s, the day that is written', async (written, date) => {
    expect(await normaliseDate(written)).toEqual({ date, warnings: [] });
  });

  it.each(['2024-13-45', '2023-02-29', '31 April 2024', 'yesterday', 'April', 'n.d.', '2024'])(
    'warns that %j is no day',
    async (written) => {
      const { date, warnings } = await normaliseDate(written);
      expect([date, warnings.length]).toEqual([null, 1]);
    },
  );

  it('says that a date was a guess', async () => {
    const { date, warnings } = await normaliseDate('04/05/2024');
    expect([date, warnings]).toEqual(['2024-04-05', [expect.stringContaining('guess')]]);
  });

  it.each([
    [1711929600, '2024-04-01'],
    [1711929600000, '2024-04-01'],
    [20240401, '2024-04-01'],
    [null, null],
    [true, null],
    [12, null],
  ])('reads the value %j as %j', async (value, date) => {
    expect((await normaliseDateValue(value)).date).toBe(date);
  });
});

describe('headers', () => {
  it.each([
    [' date 2024-04-01 Iran’s minister', '2024-04-01', '                 Iran’s minister'],
    ['Date: 2024-04-01\nIran', '2024-04-01', '                \nIran'],
    ['date: 1 April 2024\r\nIran', '2024-04-01', '                  \r\nIran'],
    ['Published: Mon, 1 Apr 2024 10:00:00 +0200\nIran', '2024-04-01', `${' '.repeat(41)}\nIran`],
    ['date 2024-13-45 Iran', null, '                Iran'],
    [
      '---\ntitle: Iran\npubDate: 2024-04-01\n---\nIran',
      '2024-04-01',
      '   \n           \n                   \n   \nIran',
    ],
    ['+++\ndate = 2024-04-01\n+++\nIran', '2024-04-01', '   \n                 \n   \nIran'],
    [
      'From: A <a@b.c>\nSubject: Iran talks\nDate: Mon, 1 Apr 2024 10:00:00 +0200\n\nIran',
      '2024-04-01',
      `${' '.repeat(15)}\n         Iran talks\n${' '.repeat(36)}\n\nIran`,
    ],
  ])('masks the header of %j and takes its date', async (text, date, prose) => {
    const document = await makeDocument({ id: 'x', path: 'x', text });
    expect([document.date, proseOf(document)]).toEqual([date, prose]);
  });

  it.each([
    'Date palms grow in Iran and Egypt.',
    'Dates 2024-04-01 and 2024-05-01 were named.',
    'Date: to be announced\nIran',
    'Published in Tehran 2024-04-01',
    'Question: who came?\nAnswer: the minister.\n\nIran',
    'TEHRAN: Iran said so.\nCAIRO: Egypt too.\n\n',
    '---\nA line under a rule, and no other rule: 2024-04-01',
    '---\nProse between rules.\n---\nIran',
    'From: the minister’s letter, in which he wrote\nmany lines',
    'Updates 2024-04-01',
  ])('sees no header in %j', async (text) => {
    expect(await readHeader(text)).toEqual({ date: null, masks: [] });
  });
});
