/** The roles that resolution finds on the mentions of the gold articles, against those that people read there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import type { EntityRecord } from '#src/record.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';

const GOLD = new URL('../../fixtures/gold/', import.meta.url);
const file = new URL('../../dist/knowledge/world.bin', import.meta.url);
const knowledge = readKnowledge(readFileSync(file));

interface Article {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly (readonly [number, number, string, string, string | null])[];
}

interface Role {
  readonly person: string | null;
  readonly title: string;
  readonly of: string | null;
  readonly former: boolean;
  readonly basis: string;
}

function readLines(name: string): unknown[] {
  const lines = readFileSync(new URL(name, GOLD), 'utf8').trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}

const articles = readLines('articles.jsonl') as Article[];
const gold = readLines('roles.jsonl') as { id: string; roles: Role[] }[];

function entitiesOf({ text, mentions }: Article): EntityRecord[] {
  const recognised = mentions.map(([start, end, type]): Mention => ({
    start,
    end,
    type: type === 'country' ? 'place' : (type as MentionType),
    score: null,
  }));
  return resolve(text, tokenise(text), recognised, knowledge).entities;
}

/** Found roles in the words of the gold: clusters and codes for ids; a place is nothing that a gold role is of. */
function rolesOf(article: Article): Role[] {
  const entities = entitiesOf(article);
  const clusters = new Map(article.mentions.map(([start, , , cluster]) => [start, cluster]));
  const nameOf = (id: string | null): string | null => {
    const entity = entities.find((each) => each.id === id);
    if (!entity || entity.type === 'place') return null;
    return entity.type === 'country' ? entity.code : (clusters.get(entity.mentions[0]!.start) ?? entity.id);
  };
  return entities.flatMap((entity) =>
    entity.type === 'person'
      ? entity.roles.map(({ title, of, former, basis }) => ({
          person: nameOf(entity.id),
          title,
          of: nameOf(of),
          former,
          basis,
        }))
      : [],
  );
}

const keyOf = ({ person, title, of, former, basis }: Role): string =>
  [person, title, of, former, basis].join(' | ');

describe('roles of the gold articles', () => {
  const found = articles.flatMap((article) => rolesOf(article).map((role) => [article.id, role] as const));
  const wanted = gold.flatMap(({ id, roles }) => roles.map((role) => `${id} ${keyOf(role)}`));
  const right = found.filter(([id, role]) => wanted.includes(`${id} ${keyOf(role)}`));

  it('are right in person, title, owner, time and basis for at least nine in ten', () => {
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.9);
  });

  it('are found for at least 88 in 100', () => {
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.88);
  });

  it('have their titles where they say', () => {
    for (const article of articles) {
      for (const entity of entitiesOf(article)) {
        if (entity.type !== 'person') continue;
        for (const { title, start, end } of entity.roles)
          expect(article.text.slice(start, end).replace(/\s+/gu, ' ')).toBe(title);
      }
    }
  });
});
