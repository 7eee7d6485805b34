// Whole outputs of the sample records, kept in fixtures/output: each command in each format, tables at three widths.
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { FORMATS } from '#src/output/printers.js';
import { expectGolden } from '../golden.js';
import { SAMPLES } from '../records/build-samples.js';
import { print } from './print.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/output');

const commands = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];

describe('the output of the sample records', () => {
  const widths = [40, 80, 160];
  it.each(commands.flatMap((command) => widths.map((width) => ({ command, width }))))(
    'is the expected table for $command at $width columns',
    async ({ command, width }) => {
      const { shape, items } = SAMPLES[command];
      const printed = await print('table', shape, items, { width });
      expectGolden(printed, join(FOLDER, `${command}-${width}.txt`));
    },
  );

  const formats = FORMATS.filter((format) => format !== 'table');
  it.each(commands.flatMap((command) => formats.map((format) => ({ command, format }))))(
    'is the expected $format for $command',
    async ({ command, format }) => {
      const { shape, items } = SAMPLES[command];
      expectGolden(await print(format, shape, items), join(FOLDER, `${command}.${format}`));
    },
  );
});
