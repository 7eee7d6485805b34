/** Rules of `check`: how they are read, what they select, and what they make of documents. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createBaseline, createCheckRecord } from '#src/analysis/check/create-record.js';
import { createChecker, isSelected, type LocateSpan } from '#src/analysis/check/check-rules.js';
import type { Finding } from '#src/analysis/check/finding.js';
import { matchesGlob, readRule, type Rule, type RuleOptions, type Scope } from '#src/analysis/check/rule.js';
import { locateInSentence } from '#src/analysis/concordance.js';
import { compileRegex } from '#src/dictionary/compile-regex.js';
import { buildTalks, type Sample } from '../records/build-records.js';

const read = (options: RuleOptions, scope: Scope = 'document'): Rule =>
  readRule(options, scope, compileRegex);

function check(samples: readonly Sample[], ...rules: Rule[]): Omit<Finding, 'known'>[] {
  const checker = createChecker(rules);
  const findings = samples.flatMap(({ record, prose, text }) => {
    const locate: LocateSpan = ({ start, end }) => {
      const { context } = locateInSentence({ start, end }, prose, text);
      const sentence = { text: context.text, start: context.start, end: context.end };
      return {
        path: record.id,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        start,
        end,
        isFile: true,
        sentence,
      };
    };
    return checker.addDocument(record, record.id, locate);
  });
  return [...findings, ...checker.finish()];
}

const talks = buildTalks();
const names = talks.record.entities.filter(({ count }) => count > 0);
const country = names.find(({ type }) => type === 'country')!;
const person = names.find(({ type }) => type === 'person')!;

describe('a selector', () => {
  const { id, name } = country;
  const slug = id.slice(id.indexOf('/') + 1);
  it.each<[selector: string, isSelected: boolean]>([
    ['country', true],
    ['countries', true],
    ['any', true],
    ['person', false],
    [`country:${name}`, true],
    [`country:${name.toUpperCase()}`, true],
    [`country:${slug}`, true],
    [`country:${slug.toLowerCase()}`, true],
    [id, true],
    [`any:${id}`, true],
    [`any:${name}`, true],
    [`country:${name.slice(1)}`, false],
    [`country:${name.slice(0, 2)}*`, true],
    [`country:?${name.slice(1)}`, true],
    [`country:?${name}`, false],
    [`country:/^${name}$/`, true],
    [`country:/^${name.toLowerCase()}$/`, false],
    [`country:/^${name.toLowerCase()}$/i`, true],
    [`person:${name}`, false],
    [`country:*${name}*${name}*`, false],
  ])('%s selects a country as expected', (text, expected) => {
    const { selector } = read({ forbid: text });
    expect({ text, selected: isSelected(country, selector!) }).toEqual({ text, selected: expected });
  });

  it('does not select what is present only through something else', () => {
    expect(isSelected({ ...country, count: 0, mentions: [] }, read({ forbid: 'country' }).selector!)).toBe(
      false,
    );
  });

  it('reads an organization as an organisation', () => {
    expect(read({ forbid: 'organization:Acme' }).selector!.type).toBe('organisation');
  });
});

describe('a rule that cannot be read', () => {
  it.each<[rule: RuleOptions, clause: RegExp]>([
    [{ forbid: '' }, /is empty/u],
    [{ forbid: 'Acme' }, /begins with no type/u],
    [{ forbid: 'company:Acme' }, /begins with no type/u],
    [{ forbid: 'person:' }, /has no name after person:/u],
    [{ require: 'person >= many' }, /has no whole number after >=/u],
    [{ require: 'person >= -1' }, /has no whole number after >=/u],
    [{ require: 'people of Kenya >= 1' }, /begins with no type/u],
    [{ require: 'mentions(Kenya) >= 1' }, /begins with no type/u],
    [{ forbid: 'person:/(/' }, /its regular expression is no regular expression/u],
    [{ forbid: 'person:/a(?=b)/' }, /uses look-ahead/u],
    [{ forbid: String.raw`person:/(a)\1/` }, /uses a back-reference/u],
    [{}, /either "require" or "forbid"/u],
    [{ require: 'person', forbid: 'person' }, /either "require" or "forbid"/u],
  ])('%j is refused with a reason', (options, clause) => {
    expect(() => read(options)).toThrow(clause);
  });
});

describe('a document', () => {
  const people = names.filter(({ type }) => type === 'person').length;
  const mentions = country.count;
  it.each<[rule: RuleOptions, holds: boolean]>([
    [{ require: `country:${country.name}` }, true],
    [{ require: 'country:Atlantis' }, false],
    [{ forbid: 'country:Atlantis' }, true],
    [{ require: `person = ${people}` }, true],
    [{ require: `person == ${people}` }, true],
    [{ require: `person != ${people}` }, false],
    [{ require: `person > ${people}` }, false],
    [{ require: `person < ${people}` }, false],
    [{ require: `person <= ${people}` }, true],
    [{ require: `person>=${people}` }, true],
    [{ forbid: `person >= ${people}` }, false],
    [{ require: `mentions(${country.id}) = ${mentions}` }, true],
    [{ require: `mentions(country:${country.name}) > ${mentions}` }, false],
    [{ require: `unresolved = ${talks.record.unresolved.length}` }, true],
    [{ require: `warnings = ${talks.record.warnings.length}` }, true],
    [{ require: `entities = ${names.length}` }, true],
    [{ require: 'documents = 1' }, true],
    [{ require: 'errors = 0' }, true],
  ])('keeps or breaks %j', (options, holds) => {
    expect(check([talks], read(options)).length === 0).toBe(holds);
  });

  it('has a finding for each mention of what is forbidden, where it stands', () => {
    const findings = check([talks], read({ forbid: person.id }));
    expect(findings.map(({ place }) => [place!.start, place!.end])).toEqual(
      person.mentions.map(({ start, end }) => [start, end]),
    );
    for (const { text, place } of findings)
      expect(place!.sentence.text.slice(place!.sentence.start, place!.sentence.end)).toBe(text);
  });

  it('shows the first thing too many', () => {
    const [finding] = check([talks], read({ require: 'entities <= 1' }));
    const second = [...names].map(({ mentions: [first] }) => first!.start).sort((a, b) => a - b)[1];
    expect(finding!.place!.start).toBe(second);
  });

  it('says the message that a rule has of its own', () => {
    expect(check([talks], read({ require: 'country:Atlantis', message: 'Where is it?' }))[0]!.message).toBe(
      'Where is it?',
    );
  });
});

describe('the whole set', () => {
  const twin: Sample = { ...talks, record: { ...talks.record, id: 'twin' } };
  it('counts an entity of two documents once, and its mentions twice', () => {
    const rules = [
      read({ require: `entities = ${names.length}` }, 'corpus'),
      read({ require: `mentions(${country.id}) = ${2 * country.count}` }, 'corpus'),
      read({ require: 'documents = 2' }, 'corpus'),
    ];
    expect(check([talks, twin], ...rules)).toEqual([]);
  });

  it('keeps things apart that only share a name within their documents', () => {
    const [first] = names;
    const own = (sample: Sample): Sample => ({
      ...sample,
      record: { ...sample.record, entities: [{ ...first!, id: `${first!.id}~2` }] },
    });
    expect(check([own(talks), own(twin)], read({ require: 'entities = 2' }, 'corpus'))).toEqual([]);
  });

  it('counts documents that could not be read as errors', () => {
    const checker = createChecker([read({ require: 'errors = 0' }, 'corpus')]);
    checker.addFailure();
    expect(checker.finish().map(({ document, message }) => [document, message])).toEqual([
      [null, 'errors = 0 is required: there is 1'],
    ]);
  });
});

describe('a baseline', () => {
  const rules = [read({ forbid: 'any' }), read({ require: 'person >= 100' })];
  const outcome = { version: '1', rules, failOn: 'error', documents: [talks.record.id], failed: [] } as const;
  it('knows everything that it was made of, and nothing then fails', () => {
    const findings = check([talks], ...rules);
    const first = createCheckRecord({ ...outcome, findings, baseline: null });
    const second = createCheckRecord({ ...outcome, findings, baseline: createBaseline(first) });
    expect([first.passed, second.passed, second.counts]).toEqual([
      false,
      true,
      { errors: 0, warnings: 0, known: findings.length },
    ]);
    expect(second.expired).toEqual([]);
  });

  it('has fingerprints that do not change with what stands elsewhere', () => {
    const shifted: Sample = {
      ...talks,
      record: {
        ...talks.record,
        entities: talks.record.entities.map((entity) => ({ ...entity, count: entity.count })),
      },
    };
    const prints = (sample: Sample, moved: number): string[] => {
      const checker = createChecker(rules);
      return checker
        .addDocument(sample.record, sample.record.id, ({ start, end }) => {
          const { context } = locateInSentence({ start, end }, sample.prose, sample.text);
          const sentence = {
            text: ` ${context.text.replaceAll(' ', '\n')}`,
            start: context.start + 1,
            end: context.end + 1,
          };
          const at = start + moved;
          return {
            path: '',
            line: 1 + moved,
            column: 1,
            endLine: 1,
            endColumn: 1,
            start: at,
            end: at + end - start,
            isFile: true,
            sentence,
          };
        })
        .map(({ fingerprint }) => fingerprint);
    };
    expect(prints(shifted, 100)).toEqual(prints(talks, 0));
    expect(new Set(prints(talks, 0)).size).toBe(prints(talks, 0).length);
  });

  it('names what it knows and is no longer found', () => {
    const findings = check([talks], ...rules);
    const baseline = createBaseline(createCheckRecord({ ...outcome, findings, baseline: null }));
    const { expired } = createCheckRecord({ ...outcome, findings: findings.slice(1), baseline });
    expect(expired.map(({ fingerprint }) => fingerprint)).toEqual([findings[0]!.fingerprint]);
  });
});

describe('a glob', () => {
  it('matches what the regular expression of the same meaning does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '😀'), maxLength: 8 });
    const globs = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '😀'), maxLength: 8 });
    fc.assert(
      fc.property(globs, letters, (glob, text) => {
        const oracle = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su');
        expect(matchesGlob(glob)(text)).toBe(oracle.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});
