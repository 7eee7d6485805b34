/** Words that introduce another name, against one pattern for all of them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readStatement } from '#src/resolution/people/read-statement.js';

const KIND = String.raw`(?:first|full|real|birth|given|pen|stage|ring|screen|code|nick|war)[- ]?`;
const NAME = String.raw`(?:${KIND})?(?:name|initials|nickname|alias|moniker|pseudonym|nom de guerre|nom de plume)`;
const HOW = String.raw`(?:(?:also|or|better|best|more|most|commonly|popularly|professionally|widely|formerly|previously|often|sometimes|simply|universally|locally|publicly|later|once|now)\s)`;
const KNOWN = String.raw`(?:known|referred\sto|called|nicknamed|dubbed)\s(?:${HOW}{1,2})?(?:(?:as|by)\s)?(?:(?:his|her|the|their)\s${NAME},?\s)?`;
const STATEMENT = new RegExp(
  String.raw`^(?:,\s|\s?\(|,?\s(?=alias|a\.k\.a|aka|[^.]{0,4}the\s))(?:(?:(?:who|he|she)\s(?:is|was|goes)\s)?(?:${HOW}{0,3}${KNOWN}|by\s(?:his|her)\s${NAME},?\s)|alias\s|a\.?k\.?a\.?,?\s|n[ée]e\s|(?:whose|his|her)?\s?${NAME}(?:\s(?:is|was)|:)\s|born\s(?:as\s)?|(?:is\s|was\s)?(?:the|a)\s${NAME}\sof\s(?:[\p{Ll}]+\s){0,4}?)["“‘']?(?=\p{Lu})`,
  'u',
);

const LEADS = [', ', ' (', '(', ' ', ','];
const WORDS = (
  'who he she is was goes also or better most commonly formerly once now known referred called nicknamed dubbed to as by his her ' +
  'the their whose a of name first full pen stage nick- initials nickname alias pseudonym a.k.a. aka a.k.a née nee born name: late'
).split(' ');
const ENDS = ['Ana', '“Ana', "'Ana", 'ana', 'Émile', ' Ana', 'Şahin'];
const PHRASES = [
  'known as',
  'also known as',
  'better known by his stage name',
  'who goes by her pen name,',
  'is the pen name of',
  'nom de guerre was',
  'whose real name is',
];

describe('words that introduce another name', () => {
  const pieces = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...PHRASES) },
    ),
    { minLength: 1, maxLength: 5 },
  );

  it('are those of one pattern for all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEADS),
        pieces,
        fc.constantFrom(' ', ' ', ' ', '\n', '  '),
        fc.constantFrom(...ENDS),
        (lead, words, space, end) => {
          const after = `${lead}${words.join(' ')}${space}${end} spoke.`;
          expect(readStatement(after)).toBe(STATEMENT.exec(after)?.[0] ?? null);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it.each([
    [', known as MBS', ', known as '],
    [' (born Amina Bello)', ' (born '],
    [' was the pen name of Eric Blair', ' was the pen name of '],
    [', also or better or best known as X', null],
    [', known as the dog', null],
  ])('begin %j with %j', (after, statement) => {
    expect(readStatement(after)).toBe(statement);
  });
});
