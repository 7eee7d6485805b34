/**
 * Records for the tests of everything downstream of `entities`, built from a text: offsets and sentences are
 * found in it, so that spans are true. The world they tell of is invented but for its countries.
 */
import type {
  CountryRecord,
  DocumentRecord,
  EntityRecord,
  ErrorRecord,
  Evidence,
  MentionRecord,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  UnresolvedRecord,
  ViaRecord,
} from '#src/record.js';
import { tokenise, type TokenisedText } from '#src/text/tokenise.js';

export interface Sample {
  readonly text: string;
  readonly prose: TokenisedText;
  readonly record: DocumentRecord;
}

/** Every occurrence of any of the forms, the longest first; none overlaps another. */
function mentionsOf(prose: TokenisedText, forms: readonly string[]): MentionRecord[] {
  if (forms.length === 0) return [];
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return Array.from(
    prose.text.matchAll(new RegExp(longestFirst.join('|'), 'gu')),
    ({ 0: text, index: start }) => ({
      start,
      end: start + text.length,
      text,
      score: 0.99,
      sentence: sentenceAt(prose, start),
    }),
  );
}

function sentenceAt(prose: TokenisedText, offset: number): number {
  let sentence = 0;
  while (
    sentence + 1 < prose.sentenceCount &&
    prose.tokenStarts[prose.sentenceStarts[sentence + 1]!]! <= offset
  )
    sentence++;
  return sentence;
}

export function buildRecord(
  id: string,
  date: string | null,
  text: string,
  build: (prose: TokenisedText) => { entities: EntityRecord[]; unresolved?: UnresolvedRecord[] },
): Sample {
  const prose = tokenise(text);
  const { entities, unresolved = [] } = build(prose);
  entities.sort(
    (a, b) =>
      b.count - a.count ||
      (a.mentions[0]?.start ?? Infinity) - (b.mentions[0]?.start ?? Infinity) ||
      (a.id < b.id ? -1 : 1),
  );
  return {
    text,
    prose,
    record: {
      schema: 'docs-cli/1',
      version: '0.1.0',
      id,
      date,
      language: 'en',
      characters: text.length,
      // Not the tokeniser's count, so that the expected outputs do not hang on what it takes for a token.
      words: text.split(/\s+/u).length,
      tokens: text.split(/\s+/u).length,
      sentences: prose.sentenceCount,
      entities,
      unresolved,
      warnings: [],
    },
  };
}

export function buildPerson(
  prose: TokenisedText,
  id: string,
  name: string,
  forms: readonly string[],
  roles: PersonRecord['roles'] = [],
): PersonRecord {
  const mentions = mentionsOf(prose, forms);
  const aliases = forms.filter((form) => form !== name);
  return { id: `person/${id}`, type: 'person', name, aliases, count: mentions.length, roles, mentions };
}

export function buildCountry(
  prose: TokenisedText,
  code: string,
  code3: string,
  name: string,
  forms: readonly (readonly [string, Evidence])[],
  via: ViaRecord[] = [],
): CountryRecord {
  const evidenceOf = new Map(forms);
  const mentions = mentionsOf(
    prose,
    forms.map(([form]) => form),
  ).map((mention) => ({ ...mention, evidence: evidenceOf.get(mention.text)! }));
  const count = mentions.length;
  const aliases = forms.map(([form]) => form).filter((form) => form !== name);
  return {
    id: `country/${code}`,
    type: 'country',
    name,
    code,
    code3,
    aliases,
    count,
    focus: 0.5,
    mentions,
    via,
  };
}

export function buildOrganisation(
  prose: TokenisedText,
  id: string,
  name: string,
  countries: string[] = [],
  partOf: string | null = null,
): OrganisationRecord {
  const mentions = mentionsOf(prose, [name]);
  const count = mentions.length;
  return {
    id: `organisation/${id}`,
    type: 'organisation',
    name,
    aliases: [],
    count,
    partOf,
    countries,
    mentions,
  };
}

export function buildPlace(prose: TokenisedText, id: string, name: string, country: string): PlaceRecord {
  const mentions = mentionsOf(prose, [name]);
  return { id: `place/${id}`, type: 'place', name, aliases: [], count: mentions.length, country, mentions };
}

export function buildRole(
  prose: TokenisedText,
  title: string,
  of: string | null,
  former = false,
): PersonRecord['roles'][number] {
  const start = prose.text.indexOf(title);
  const office = title.toLowerCase();
  return { title, office, of, former, basis: 'stated', start, end: start + title.length };
}

export function buildError(id: string): ErrorRecord {
  const message = `${id}: not UTF-8 at byte 12; give --encoding`;
  return { schema: 'docs-cli/1', version: '0.1.0', id, error: { code: 'bad-encoding', message } };
}

const TALKS = `Kenya’s Foreign Minister Wanjiku Muthoni-Kariuki and her Peruvian counterpart José Ñahui Quispe discussed fishing rights in Nairobi on Sunday evening.

Kenya and Peru will sign the agreement in Lima, said Muthoni-Kariuki. The Peruvian delegation was led by Ñahui Quispe, who met the head of the Lake Turkana Fisheries Board, Odhiambo Otieno.

The Food and Agriculture Organization welcomed the talks between Nairobi and Lima. Nguyễn Thị Ánh Tuyết, its envoy, called them “overdue”. Georgia did not attend.`;

/** A diplomatic article, with every type of entity and a name that the text leaves open. */
export function buildTalks(id = 'articles/talks.txt', date: string | null = '2024-04-01'): Sample {
  return buildRecord(id, date, TALKS, (prose) => {
    const georgia = TALKS.indexOf('Georgia');
    const via = (name: string, entity: string, count: number): ViaRecord => ({
      relation: 'capital',
      entity,
      name,
      count,
    });
    return {
      entities: [
        buildPerson(
          prose,
          'wanjiku-muthoni-kariuki',
          'Wanjiku Muthoni-Kariuki',
          ['Wanjiku Muthoni-Kariuki', 'Muthoni-Kariuki'],
          [buildRole(prose, 'Foreign Minister', 'country/KE')],
        ),
        buildPerson(
          prose,
          'josé-ñahui-quispe',
          'José Ñahui Quispe',
          ['José Ñahui Quispe', 'Ñahui Quispe'],
          [{ ...buildRole(prose, 'Foreign Minister', 'country/PE'), basis: 'counterpart' }],
        ),
        buildPerson(
          prose,
          'odhiambo-otieno',
          'Odhiambo Otieno',
          ['Odhiambo Otieno'],
          [buildRole(prose, 'head', 'organisation/lake-turkana-fisheries-board')],
        ),
        buildPerson(
          prose,
          'nguyễn-thị-ánh-tuyết',
          'Nguyễn Thị Ánh Tuyết',
          ['Nguyễn Thị Ánh Tuyết'],
          [buildRole(prose, 'envoy', 'organisation/food-and-agriculture-organization', true)],
        ),
        buildCountry(
          prose,
          'KE',
          'KEN',
          'Kenya',
          [['Kenya', 'name']],
          [via('Nairobi', 'place/ke-nairobi', 2)],
        ),
        buildCountry(
          prose,
          'PE',
          'PER',
          'Peru',
          [
            ['Peruvian', 'demonym'],
            ['Peru', 'name'],
          ],
          [via('Lima', 'place/pe-lima', 2)],
        ),
        buildCountry(prose, 'CH', 'CHE', 'Switzerland', [], [via('Geneva', 'place/ch-geneva', 1)]),
        buildOrganisation(prose, 'lake-turkana-fisheries-board', 'Lake Turkana Fisheries Board', [
          'country/KE',
        ]),
        buildOrganisation(prose, 'food-and-agriculture-organization', 'Food and Agriculture Organization'),
        buildPlace(prose, 'ke-nairobi', 'Nairobi', 'country/KE'),
        buildPlace(prose, 'pe-lima', 'Lima', 'country/PE'),
      ],
      unresolved: [
        {
          type: 'place',
          text: 'Georgia',
          start: georgia,
          end: georgia + 'Georgia'.length,
          candidates: ['country/GE', 'place/us-georgia'],
        },
      ],
    };
  });
}

const MATCH = `Kenya lost to Japan in Nairobi. 山田花子 scored twice; Otieno, no relation of the minister, answered for the Kenyan side.`;

/** A report without a date, with a name in another script and one that only its document tells apart. */
export function buildMatch(id = 'articles/match.md', date: string | null = null): Sample {
  return buildRecord(id, date, MATCH, (prose) => ({
    entities: [
      buildPerson(prose, '山田花子', '山田花子', ['山田花子']),
      buildPerson(prose, 'otieno~2', 'Otieno', ['Otieno']),
      buildCountry(
        prose,
        'KE',
        'KEN',
        'Kenya',
        [
          ['Kenya', 'name'],
          ['Kenyan', 'demonym'],
        ],
        [{ relation: 'capital', entity: 'place/ke-nairobi', name: 'Nairobi', count: 1 }],
      ),
      buildCountry(prose, 'JP', 'JPN', 'Japan', [['Japan', 'name']]),
      buildPlace(prose, 'ke-nairobi', 'Nairobi', 'country/KE'),
    ],
  }));
}
