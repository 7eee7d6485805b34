import { describe, expect, it } from '@jest/globals';
import { formatFigure, printMarkdown, printText } from './print-findings.js';
import { replaceBetweenMarks } from './write-readme.js';

const finding = {
  title: 'Start-up',
  rows: [
    { name: '`node -e 0`', figures: { seconds: 0.04, 'words/s': null, '× node': 1 } },
    { name: '`docs-cli`', figures: { seconds: 0.06, 'words/s': 123_456.7, '× node': 1.5 } },
  ],
  notes: ['Read the ratios.'],
};

describe('findings', () => {
  it('are columns in a terminal', () => {
    expect(printText(finding)).toBe(
      'Start-up   seconds  words/s  × node\n' +
        'node -e 0    0.040        –    1.00\n' +
        'docs-cli     0.060  123,457    1.50\n' +
        'Read the ratios.\n',
    );
  });

  it('are a table in Markdown', () => {
    expect(printMarkdown(finding)).toBe(
      '| Start-up | seconds | words/s | × node |\n' +
        '| - | -: | -: | -: |\n' +
        '| `node -e 0` | 0.040 | – | 1.00 |\n' +
        '| `docs-cli` | 0.060 | 123,457 | 1.50 |\n' +
        '\nRead the ratios.\n',
    );
  });

  it.each([
    [null, 'seconds', '–'],
    [0.0449, 'seconds', '0.045'],
    [0.0449, '× the first', '0.04'],
    [1.006, 'seconds', '1.01'],
    [99.94, 'seconds', '99.9'],
    [100.4, 'peak MB', '100'],
    [1_234_567.8, 'words/s', '1,234,568'],
  ])('say %p of %s as %s', (figure, column, text) => {
    expect(formatFigure(figure, column)).toBe(text);
  });

  it('replace what stands between the marks of the README, again and again', () => {
    const readme = 'Speed\n<!-- bench -->\nold\n<!-- /bench -->\nLimits\n';
    const once = replaceBetweenMarks(readme, '| new |');
    expect(once).toBe('Speed\n<!-- bench -->\n\n| new |\n\n<!-- /bench -->\nLimits\n');
    expect(replaceBetweenMarks(once, '| new |')).toBe(once);
    expect(() => replaceBetweenMarks('Speed', '')).toThrow('README');
  });
});
