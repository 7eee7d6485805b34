/** What the dictionary says holds in the entities, whatever the engine and the rules make of the text. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Dictionary } from '#src/dictionary/create-dictionary.js';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import type { EntityRecord } from '#src/record.js';
import type { Note } from '#src/resolution/notes.js';
import { resolve, type Resolution } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { knowledge, makeDictionary } from './make-dictionary.js';

const TYPES: Record<string, MentionType> = { p: 'person', o: 'organisation', l: 'place' };

/** `<p:Name>` is what the engine recognises. */
function parse(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const [part, letter, name] of marked.matchAll(/<([pol]):([^>]+)>|[^<]+/gu)) {
    const start = text.length;
    text += name ?? part;
    if (letter) mentions.push({ start, end: text.length, type: TYPES[letter]!, score: 0.9 });
  }
  return { text, mentions };
}

function resolveWith(dictionary: Dictionary, marked: string): Resolution & { notes: Note[] } {
  const { text, mentions } = parse(marked);
  const notes: Note[] = [];
  const prose = tokenise(text);
  const takeNote = (note: Note): void => void notes.push(note);
  return { ...resolve(text, prose, mentions, knowledge, takeNote, dictionary.rule(prose)), notes };
}

/** `id (name): mention, mention → country` of each entity, countries by role included, sorted. */
function summarise(entities: readonly EntityRecord[]): string[] {
  return entities
    .map((entity) => {
      const mentions = entity.mentions.map(({ text }) => text).join(', ');
      const countries = countriesOf(entity);
      return `${entity.id} (${entity.name}): ${mentions}${countries === '' ? '' : ` → ${countries}`}`;
    })
    .sort();
}

function countriesOf(entity: EntityRecord): string {
  if (entity.type === 'place') return entity.country ?? '';
  if (entity.type === 'organisation') return entity.countries.join(' ');
  return entity.type === 'country' ? entity.via.map((via) => `${via.name} ×${via.count}`).join(' ') : '';
}

/** Title, what it shows, the text, rows under `name,type,id,code,aliases`, the entities. */
const CASES: readonly [string, string, string[], string[]][] = [
  [
    'a person that the engine did not see, with what is joined to the name',
    'Zork Blub spoke. <p:Blub> left.',
    ['Zork Blub,person,,,'],
    ['person/zork-blub (Zork Blub): Zork Blub, Blub'],
  ],
  [
    'another type than the engine has',
    '<p:Acme> sold it.',
    ['Acme,organisation,,,'],
    ['organisation/acme (Acme): Acme'],
  ],
  [
    'a span inside the engine’s',
    '<o:Old Acme Tower> fell.',
    ['Acme,organisation,,,'],
    ['organisation/acme (Acme): Acme'],
  ],
  [
    'aliases that no rule would join, under the row’s name',
    '<p:Angela Merkel> spoke. Mutti left.',
    ['Angela Merkel,person,Q567,DE,Mutti'],
    ['country/DE (Germany):  → Angela Merkel ×2', 'person/Q567 (Angela Merkel): Angela Merkel, Mutti'],
  ],
  [
    'two people whom the rules would join',
    '<p:John Smith> met <p:Smith>.',
    ['John Smith,person,senior,,', 'Smith,person,junior,,'],
    ['person/junior (Smith): Smith', 'person/senior (John Smith): John Smith'],
  ],
  [
    'one person that the text leaves open',
    '<p:Bill Clinton> met <p:Hillary Clinton>. <p:Clinton> spoke.',
    ['Clinton,person,the-third,,', 'Bill Clinton,person,,,', 'Hillary Clinton,person,,,'],
    [
      'person/bill-clinton (Bill Clinton): Bill Clinton',
      'person/hillary-clinton (Hillary Clinton): Hillary Clinton',
      'person/the-third (Clinton): Clinton',
    ],
  ],
  [
    'an organisation in a country',
    '<o:Foobar Alliance> (<o:FA>) grew.',
    ['Foobar Alliance,organisation,,ken,'],
    [
      'country/KE (Kenya):  → Foobar Alliance ×2',
      'organisation/foobar-alliance (Foobar Alliance): Foobar Alliance, FA → country/KE',
    ],
  ],
  [
    'an entity that docs-cli knows, by its id',
    'The <o:United Nations> and Big Blue met.',
    ['Big Blue,organisation,organisation/united-nations,,'],
    ['organisation/united-nations (Big Blue): United Nations, Big Blue'],
  ],
  [
    'a place in another country than the gazetteer has',
    'In <l:Paris> it rained.',
    ['Paris,place,,US,'],
    ['country/US (United States):  → Paris ×1', 'place/paris (Paris): Paris → country/US'],
  ],
  [
    'a place, its country still found by the rules',
    'In <l:Tripoli>, <l:Libya>, it rained.',
    ['Tripoli,place,,,'],
    ['country/LY (Libya): Libya → Tripoli ×1', 'place/tripoli (Tripoli): Tripoli → country/LY'],
  ],
  [
    'a country by a name that nobody else has for it',
    'Absurdistan and Freedonians met.',
    ['Freedonia,country,,FR,Absurdistan|Freedonians'],
    ['country/FR (France): Absurdistan, Freedonians'],
  ],
  [
    'a country that is a place here',
    '<l:Georgia> lost to <l:Alabama>.',
    ['Georgia,place,us-georgia,US,', 'Alabama,none,,,'],
    ['country/US (United States):  → Georgia ×1', 'place/us-georgia (Georgia): Georgia → country/US'],
  ],
  [
    'no mention of what is denied, but of the longer name',
    'Jordan and <p:Michael Jordan> met in <o:Chad Bank> and Chad.',
    ['Jordan,none,,,', 'Chad,none,,,'],
    [
      'organisation/chad-bank (Chad Bank): Chad Bank',
      'person/michael-jordan (Michael Jordan): Michael Jordan',
    ],
  ],
  [
    'a longer name than the one that is denied',
    'Acme Daily and Acme met.',
    ['Acme,none,,,', 'Acme Daily,organisation,,,'],
    ['organisation/acme-daily (Acme Daily): Acme Daily'],
  ],
  [
    'two entities that are one by an alias',
    '<p:Bob Roe> met <p:Robert Roy>.',
    ['person/bob-roe,alias,person/robert-roy,,'],
    ['person/robert-roy (Robert Roy): Bob Roe, Robert Roy'],
  ],
  [
    'aliases in a chain, to an id that a row names',
    '<p:Bob Roe> met <p:Bobby Rae> and Robby.',
    [
      'person/bob-roe,alias,person/bobby-rae,,',
      'person/bobby-rae,alias,person/r,,',
      'Robert,person,r,,Robby',
    ],
    ['person/r (Robert): Bob Roe, Bobby Rae, Robby'],
  ],
  [
    'a country that is another’s by an alias',
    'Kosovo and Serbia met in Pristina.',
    ['country/XK,alias,country/RS,,'],
    [
      'country/RS (Serbia): Kosovo, Serbia → Pristina ×1',
      'place/xk-pristina (Pristina): Pristina → country/RS',
    ],
  ],
];

const table = (rows: readonly string[]): Record<string, string> => ({
  'own.csv': ['name,type,id,code,aliases', ...rows].join('\n'),
});

describe('the dictionary makes of a text', () => {
  it.each(CASES)('%s', (_, marked, rows, entities) => {
    const { entities: found, unresolved } = resolveWith(makeDictionary(table(rows)), marked);
    expect(summarise(found)).toEqual(entities);
    expect(unresolved).toEqual([]);
  });

  it('nothing new where it only fills gaps and there is none', () => {
    const rows = ['Acme,person,,,', 'Zork,person,,,', 'Jordan,none,,,', 'Old Acme,place,,,'];
    const dictionary = makeDictionary(table(rows), { overwrite: false });
    const { entities } = resolveWith(dictionary, '<o:Acme> and Zork met in Jordan.');
    expect(summarise(entities)).toEqual([
      'country/JO (Jordan): Jordan',
      'organisation/acme (Acme): Acme',
      'person/zork (Zork): Zork',
    ]);
  });

  it('roles and countries as of any other person and organisation', () => {
    const rows = ['Zork Blub,person,zb,,', 'Quux,organisation,q,,'];
    const { entities } = resolveWith(
      makeDictionary(table(rows)),
      'Zork Blub, chief executive of Quux, spoke.',
    );
    const person = entities.find(({ type }) => type === 'person');
    expect(person).toMatchObject({
      id: 'person/zb',
      roles: [{ title: 'chief executive', of: 'organisation/q' }],
    });
  });
});

describe('notes', () => {
  it('name the line that forced, denied, overwrote or joined', () => {
    const rows = ['Acme,organisation,acme,,', 'Jordan,none,,,', 'person/bob-roe,alias,person/bob,,'];
    const { notes } = resolveWith(makeDictionary(table(rows)), '<p:Acme> met <p:Bob Roe> in Jordan.');
    const own = notes.filter(({ rule }) => rule === 'dictionary');
    expect(own.map(({ because, entity, source }) => [because, entity, source?.line])).toEqual([
      ['gives way to own.csv:2', null, 2],
      ['is denied by own.csv:3', null, 3],
      ['is forced by own.csv:2, as an organisation', 'organisation/acme', 2],
      ['person/bob-roe is person/bob by own.csv:4', 'person/bob', 4],
    ]);
    for (const { start, end } of own) expect(end).toBeGreaterThan(start);
  });
});

const ARTICLES = readdirSync('fixtures/articles')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`fixtures/articles/${name}`, 'utf8').slice(0, 1500));

describe('whatever a dictionary holds', () => {
  const row = fc.record({
    from: fc.double({ min: 0, max: 0.99, noNaN: true }),
    words: fc.integer({ min: 1, max: 3 }),
    type: fc.constantFrom('person', 'organisation', 'place', 'country', 'none'),
    id: fc.constantFrom('', 'one', 'two'),
    code: fc.constantFrom('', 'KE', 'DE'),
  });
  const runs = fc.record({
    article: fc.constantFrom(...ARTICLES),
    rows: fc.array(row, { minLength: 1, maxLength: 8 }),
    engine: fc.array(row, { maxLength: 12 }),
    overwrite: fc.boolean(),
  });

  it('mentions stay disjoint, and what it forces and denies holds', () => {
    fc.assert(
      fc.property(runs, ({ article, rows, engine, overwrite }) => {
        const words = [...article.matchAll(/[\p{L}\p{N}'’-]+/gu)];
        const spanOf = ({ from, words: count }: { from: number; words: number }): [number, number] => {
          const first = Math.floor(from * words.length);
          const last = words[Math.min(first + count, words.length) - 1]!;
          return [words[first]!.index, last.index + last[0].length];
        };
        const lines = rows.map((each) => {
          const name = article.slice(...spanOf(each)).replace(/\s+/gu, ' ');
          const id = each.type === 'country' ? '' : each.id;
          const code = each.type === 'country' ? 'KE' : each.code;
          return `"${name.replaceAll('"', '""')}",${each.type},${id},${code},`;
        });
        const dictionary = makeDictionary(table(lines), { overwrite });
        const mentions: Mention[] = [];
        for (const each of [...engine].sort((a, b) => a.from - b.from)) {
          const [start, end] = spanOf(each);
          if (start >= (mentions.at(-1)?.end ?? 0) && each.type !== 'country' && each.type !== 'none')
            mentions.push({ start, end, type: each.type, score: null });
        }
        const prose = tokenise(article);
        const said = dictionary.rule(prose);
        const { entities } = resolve(article, prose, mentions, knowledge, undefined, said);
        const all = entities
          .flatMap(({ id, type, mentions: own }) => own.map(({ start, end }) => ({ id, type, start, end })))
          .sort((a, b) => a.start - b.start);
        all.forEach(({ start }, index) => {
          if (index > 0) expect(start).toBeGreaterThanOrEqual(all[index - 1]!.end);
        });
        for (const { id, count, mentions: own } of entities) {
          expect(own).toHaveLength(count);
          expect(id).not.toBe('');
        }
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        if (!overwrite) return;
        for (const { start, end, entry } of said.rulings) {
          const same = all.find((mention) => mention.start === start && mention.end === end);
          if (entry.type === 'none') expect(same).toBeUndefined();
          else expect(same).toMatchObject({ type: entry.type, id: entry.id });
        }
      }),
      { numRuns: 150 },
    );
  });
});
