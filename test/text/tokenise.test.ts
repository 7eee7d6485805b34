/** Tokens and sentences: a table of what text does, and what holds of any text. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_SENTENCE, tokenise, wordText } from '#src/text/tokenise.js';

/** Tokens parted by spaces, sentences by ` / `; a line end inside a token shows as `⏎`. */
function show(text: string): string {
  const { tokenStarts, tokenEnds, sentenceStarts, sentenceCount } = tokenise(text);
  return Array.from({ length: sentenceCount }, (_, s) =>
    Array.from({ length: sentenceStarts[s + 1]! - sentenceStarts[s]! }, (_, i) =>
      text
        .slice(tokenStarts[sentenceStarts[s]! + i], tokenEnds[sentenceStarts[s]! + i])
        .replace(/\r?\n/g, '⏎'),
    ).join(' '),
  ).join(' / ');
}

const TABLE: [name: string, text: string, shown: string][] = [
  ['titles', 'Mr. Li met Dr. Ng and Gen. Sisi.', 'Mr. Li met Dr. Ng and Gen. Sisi .'],
  [
    'initials',
    'J. K. Rowling and J.K. Simmons and W.E.B. Du Bois.',
    'J. K. Rowling and J.K. Simmons and W.E.B. Du Bois .',
  ],
  ['a letter that is no initial', 'This is plan B. The talks began.', 'This is plan B . / The talks began .'],
  ['companies', 'Apple Inc. of Cupertino. Acme Ltd. fell.', 'Apple Inc . of Cupertino . / Acme Ltd . fell .'],
  [
    'acronyms',
    'The U.S. Senate met in the U.S. The talks, e.g. those.',
    'The U.S. Senate met in the U.S. / The talks , e.g. those .',
  ],
  ['degrees', 'A Ph.D. student, an M.A. thesis.', 'A Ph.D. student , an M.A. thesis .'],
  [
    'months',
    'On Jan. 5 he left. He came in Dec. The rest stayed.',
    'On Jan. 5 he left . / He came in Dec . / The rest stayed .',
  ],
  [
    'an abbreviation before a line end of wrapped prose',
    'He left the capital of his country on Jan.\r\n5 for good.',
    'He left the capital of his country on Jan. 5 for good .',
  ],
  ['an abbreviation that ends a paragraph', 'Est.\n\nErat.', 'Est . / Erat .'],
  [
    'words that only look like abbreviations',
    'He said no. The cat sat. They left.',
    'He said no . / The cat sat . / They left .',
  ],
  ['numbers', 'It rose 3.5 to 1,234.50 at 10:30.', 'It rose 3.5 to 1,234.50 at 10:30 .'],
  [
    'possessives',
    "Iran’s and CHINA'S and James' and Hamas’ men",
    "Iran ’s and CHINA 'S and James ' and Hamas ’ men",
  ],
  ['apostrophes', "N'Golo Kanté met O'Brien in Xi'an; don't.", "N'Golo Kanté met O'Brien in Xi'an ; don't ."],
  [
    'hyphens that join',
    'Ziad al-Nakhale, Jean-Claude, Guinea-Bissau, Ban Ki-moon',
    'Ziad al-Nakhale , Jean-Claude , Guinea-Bissau , Ban Ki-moon',
  ],
  [
    'hyphens that part',
    'US-led, U.S.-backed, anti-Castro, ex-Barcelona',
    'US - led , U.S. - backed , anti - Castro , ex - Barcelona',
  ],
  ['dashes', 'the deal—if any–is off -- maybe', 'the deal — if any – is off -- maybe'],
  [
    'addresses',
    'See https://a.org/b?c=1. Or www.x.com, or jo.li@mail.co.uk; @user',
    'See https://a.org/b?c=1 . / Or www.x.com , or jo.li@mail.co.uk ; @user',
  ],
  ['host names', 'allAfrica.com said', 'allAfrica.com said'],
  ['hashtags', 'talks on #Ukraine today', 'talks on # Ukraine today'],
  ['ampersands', 'AT&T, R & D', 'AT&T , R & D'],
  [
    'a missing space after a full stop',
    'They met in Geneva.The talks failed.',
    'They met in Geneva . / The talks failed .',
  ],
  [
    'quotes behind a full stop',
    '“We won.” She left. ("Yes.") He too.',
    '“ We won . ” / She left . / ( " Yes . " ) / He too .',
  ],
  ['a question inside a sentence', '"Why?" he asked.', '" Why ? " he asked .'],
  ['an ellipsis', 'Well... maybe. Well... He left.', 'Well ... maybe . / Well ... / He left .'],
  ['Han inside English', '习近平 (Xi Jinping) 来了。他走。', '习近平 ( Xi Jinping ) 来了 。 / 他走 。'],
  ['Arabic inside English', 'named زياد النخالة (Ziad)', 'named زياد النخالة ( Ziad )'],
  ['combining marks', 'José left', 'José left'],
  ['emoji', 'Peace 🕊️ now', 'Peace 🕊 ️ now'],
  ['a blank line', 'HEADLINE OF THE DAY\n\nThe text', 'HEADLINE OF THE DAY / The text'],
  ['a bullet list', 'Present:\n• Kofi Annan\n• Ban Ki-moon', 'Present : / • Kofi Annan / • Ban Ki-moon'],
  ['a list without bullets', 'Kofi Annan\nBan Ki-moon\nHu', 'Kofi Annan / Ban Ki-moon / Hu'],
  ['a word hyphenated at a line end', 'Minister Amirab-\r\ndollahian', 'Minister Amirab-⏎dollahian'],
  [
    'a name broken at its hyphen',
    'Ziad al-\nNakhale of the US-\nled force',
    'Ziad al-⏎Nakhale of the US - led force',
  ],
  ['nothing', ' \n\t ', ''],
];

const WRAPPED = `The foreign ministers of Iran and Egypt spoke on Sunday with
the secretary-general of the United Nations about the crisis
in the region. They agreed on further contacts with the New
York Times and others.`;

describe('tokenise', () => {
  it.each(TABLE)('handles %s', (_, text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it('reads through the line ends of wrapped prose', () => {
    expect(show(WRAPPED)).toBe(show(WRAPPED.replaceAll('\n', ' ')));
  });

  it('parts a headline from the wrapped prose below it', () => {
    expect(show(`Talks resume\n${WRAPPED}`)).toBe(`Talks resume / ${show(WRAPPED)}`);
  });

  it('gives sorted, disjoint tokens that cover every character that is no space, in sentences that are never empty', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ' ',
        '\n',
        '\r\n',
        '-',
        '.',
        "'s",
        '@',
        'U.S.',
        'www.',
        'http://',
        'Dr.',
        '\u00AD',
        'é',
        'Ab',
        '习',
        '"',
        '5',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { tokenCount, tokenStarts, tokenEnds, sentenceCount, sentenceStarts } = tokenise(text);
        expect([tokenStarts.length, tokenEnds.length, sentenceStarts.length]).toEqual([
          tokenCount,
          tokenCount,
          sentenceCount + 1,
        ]);
        let previous = 0;
        for (let i = 0; i <= tokenCount; i++) {
          const start = i < tokenCount ? tokenStarts[i]! : text.length;
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(text.slice(previous, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          if (i < tokenCount) expect(tokenEnds[i]).toBeGreaterThan(start);
          previous = tokenEnds[i]!;
        }
        expect(sentenceStarts[sentenceCount]).toBe(tokenCount);
        if (sentenceCount > 0) expect(sentenceStarts[0]).toBe(0);
        for (let s = 0; s < sentenceCount; s++) {
          const length = sentenceStarts[s + 1]! - sentenceStarts[s]!;
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(LONGEST_SENTENCE);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same tokens to a text and to what follows it, when a blank line parts them', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), fc.lorem({ mode: 'sentences' }), (one, two) => {
        expect(show(`${one}\n\n${two}`)).toBe(`${show(one)} / ${show(two)}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('bounds the sentences of a text that ends none', () => {
    const { sentenceStarts, sentenceCount } = tokenise('talks, of the Red Cross '.repeat(1000));
    const lengths = Array.from(
      { length: sentenceCount },
      (_, s) => sentenceStarts[s + 1]! - sentenceStarts[s]!,
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(lengths.length).toBeLessThanOrEqual((2 * 6000) / LONGEST_SENTENCE + 1);
  });
});

describe('wordText', () => {
  it.each([
    ['Amirab-\n  dollahian', 'Amirabdollahian'],
    ['al-\r\nNakhale', 'al-Nakhale'],
    ['Addis\u00ADAbaba', 'AddisAbaba'],
    ['al-Nakhale', 'al-Nakhale'],
  ])('of %j is %j', (slice, word) => {
    expect(wordText(slice)).toBe(word);
  });
});
