/** The reports of `check`: the structure that their readers require, and text of documents that stays text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'htmlparser2';
import type { CheckRecord, Finding } from '#src/analysis/check/finding.js';
import { REPORT_FORMATS, REPORTS } from '#src/output/check/reports.js';
import { widthOf } from '#src/output/layout/measure-text.js';

const OPTIONS = { width: 60, colour: false };

function findingOf(text: string, before: string, more: Partial<Finding> = {}): Finding {
  const sentence = {
    text: `${before}${text} spoke at length.`,
    start: before.length,
    end: before.length + text.length,
  };
  return {
    rule: 'forbid any',
    severity: 'error',
    message: `"${text}" is forbidden`,
    document: 'a.txt',
    path: 'a.txt',
    place: {
      path: 'a.txt',
      line: 2,
      column: 5,
      endLine: 2,
      endColumn: 9,
      start: 14,
      end: 18,
      isFile: true,
      sentence,
    },
    text,
    entity: 'person/x',
    fingerprint: '0123456789abcdef',
    known: false,
    ...more,
  };
}

function recordOf(findings: Finding[]): CheckRecord {
  const known = findings.filter((finding) => finding.known).length;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return {
    schema: 'docs-cli/check/1',
    version: '0.1.0',
    passed: findings.length === known,
    failOn: 'error',
    documents: [...new Set(findings.flatMap(({ document }) => document ?? []))],
    failed: [{ id: 'lost.txt', message: 'lost.txt: no such file; check the path' }],
    counts: { errors: findings.length - known, warnings: 0, known },
    rules: rules.map((id) => ({
      id,
      kind: 'forbid',
      rule: id.slice(7),
      severity: 'error',
      scope: 'document',
      findings: 1,
    })),
    findings,
    expired: [{ fingerprint: 'fedcba9876543210', rule: rules[0]!, document: 'a.txt', message: 'gone' }],
  };
}

const HOSTILE = [
  'Ana\u001b[31m Diaz',
  '::error::Ana',
  'Ana\n::warning file=x::Bo',
  '<script>alert(1)</script>',
  ']]>&amp;"\'',
  'Ana\u202eDiaz\u0000',
  '=cmd|calc',
  '%0A::error::',
  'a,b:c',
  '\ufffe\ud800',
];
const hostile = recordOf(
  HOSTILE.map((text, index) =>
    findingOf(text, 'So ', {
      rule: `forbid any:${text}`,
      document: `${text}.txt`,
      path: `${text}.txt`,
      known: index === 3,
    }),
  ),
);

describe('every report', () => {
  it.each(REPORT_FORMATS)('%s lets nothing through that a terminal obeys', async (format) => {
    const report = (await REPORTS[format]())(hostile, OPTIONS);
    // eslint-disable-next-line no-control-regex -- control characters are what it is about
    expect(report).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('the text', () => {
  it.each([
    ['Ana Diaz', 'Then '],
    ['安娜', '然后 '],
    ['Ana Diaz', 'A word '.repeat(30)],
    ['Ana Diaz', `(${'Ω'.repeat(80)}(`],
    ['👩‍👩‍👧 Diaz', 'é̂ '],
    ['A name that goes on and on '.repeat(4).trim(), 'Then '],
  ])('has carets as wide as %j below it', async (text, before) => {
    const report = (await REPORTS.text())(recordOf([findingOf(text, before)]), OPTIONS);
    const [, sentence, carets] = report.split('\n') as [string, string, string];
    expect(widthOf(sentence)).toBeLessThanOrEqual(OPTIONS.width);
    const start = carets.indexOf('^');
    const left = Array.from(sentence).reduce(
      ({ shown, width }, character) =>
        width >= start ? { shown, width } : { shown: shown + character, width: widthOf(shown + character) },
      { shown: '', width: 0 },
    ).shown;
    const under = sentence.slice(left.length);
    expect(widthOf(left)).toBe(start);
    expect(under.startsWith(text.slice(0, 8))).toBe(true);
    expect(carets.trim()).toMatch(/^\^+$/u);
  });
});

describe('GitHub annotations', () => {
  it('are one command a finding, which no text ends', async () => {
    const lines = (await REPORTS.github())(hostile, OPTIONS).trimEnd().split('\n');
    expect(lines).toHaveLength(HOSTILE.length);
    for (const line of lines) {
      const [, properties, data] = /^::(?:error|notice) ([^:]*)::(.*)$/u.exec(line)!.slice(0, 3) as [
        string,
        string,
        string,
      ];
      for (const property of properties.split(','))
        expect(property).toMatch(/^(?:title|file|line|col|endLine|endColumn)=/u);
      expect(data).not.toMatch(/%(?!25|0D|0A)/u);
    }
  });

  it('escape as the toolkit of GitHub does', async () => {
    const finding = findingOf('x', '', {
      message: '100% a:b,c',
      rule: 'a:b,c%',
      path: 'd:e,f.txt',
      place: null,
      document: 'd:e,f.txt',
    });
    expect((await REPORTS.github())(recordOf([finding]), OPTIONS)).toBe(
      '::error title=a%3Ab%2Cc%25,file=d%3Ae%2Cf.txt::100%25 a:b,c\n',
    );
  });
});

/** What SARIF 2.1.0 (OASIS, section 3) requires of what is used here. */
const SARIF = {
  type: 'object',
  required: ['version', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                properties: {
                  rules: { type: 'array', uniqueItems: true, items: { type: 'object', required: ['id'] } },
                },
              },
            },
          },
          invocations: { type: 'array', items: { type: 'object', required: ['executionSuccessful'] } },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              properties: {
                message: { type: 'object', required: ['text'] },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                ruleIndex: { type: 'integer', minimum: 0 },
                baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            properties: { uri: { type: 'string', pattern: '^[!#-;=?-\\[\\]_a-z~%]*$' } },
                          },
                          region: {
                            type: 'object',
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                              endColumn: { type: 'integer', minimum: 1 },
                              charOffset: { type: 'integer', minimum: 0 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

describe('SARIF', () => {
  it('has the structure that the standard requires', async () => {
    const log = JSON.parse((await REPORTS.sarif())(hostile, OPTIONS)) as {
      runs: [
        { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex?: number }[] },
      ];
    };
    const validate = new Ajv2020({ allErrors: true }).compile(SARIF);
    validate(log);
    expect(validate.errors).toBeNull();
    const [{ tool, results }] = log.runs;
    for (const { ruleId, ruleIndex } of results)
      if (ruleIndex !== undefined) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  });

  it('tells known findings from new ones', async () => {
    const log = JSON.parse((await REPORTS.sarif())(hostile, OPTIONS)) as {
      runs: [{ results: { baselineState: string }[] }];
    };
    const states = log.runs[0].results.map(({ baselineState }) => baselineState);
    expect(states.filter((state) => state === 'unchanged')).toHaveLength(1);
    expect(states.filter((state) => state === 'new')).toHaveLength(HOSTILE.length - 1);
    expect(states.filter((state) => state === 'absent')).toHaveLength(1);
  });
});

describe('JUnit', () => {
  it('is well-formed XML whose numbers agree with its cases', async () => {
    const xml = (await REPORTS.junit())(hostile, OPTIONS);
    const document = parseDocument(xml, { xmlMode: true });
    const elements: { name: string; attribs: Record<string, string> }[] = [];
    const walk = (nodes: typeof document.children): void => {
      for (const node of nodes)
        if ('name' in node && 'attribs' in node) {
          elements.push(node);
          walk(node.children);
        }
    };
    walk(document.children);
    const named = (name: string): typeof elements => elements.filter((element) => element.name === name);
    const [root] = named('testsuites');
    expect(Number(root!.attribs.tests)).toBe(named('testcase').length);
    expect(Number(root!.attribs.failures)).toBe(named('failure').length);
    expect(Number(root!.attribs.errors)).toBe(named('error').length);
    expect(Number(root!.attribs.skipped)).toBe(named('skipped').length);
    expect(named('script')).toEqual([]);
    for (const { attribs } of named('testcase'))
      expect(Object.keys(attribs).sort()).toEqual(['classname', 'name']);
  });
});

describe('the JSON', () => {
  it('is valid against its schema', async () => {
    const schema = JSON.parse(readFileSync('schemas/check.json', 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(JSON.parse((await REPORTS.json())(hostile, OPTIONS)));
    expect(validate.errors).toBeNull();
  });
});
