import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LABELS, parseLabels, typeOfLabel } from '#src/learning/labels.js';

describe('the label table', () => {
  it.each([
    ['person', 'person'],
    ['PER', 'person'],
    ['politician', 'person'],
    ['Organization', 'organisation'],
    ['ORG', 'organisation'],
    ['politicalparty', 'organisation'],
    ['country', 'place'],
    ['Location', 'place'],
    ['GPE', 'place'],
    ['Facility', null],
    ['NORP', null],
    ['never heard of', null],
  ])('maps %s to %s', (label, type) => {
    expect(typeOfLabel(DEFAULT_LABELS, label)).toBe(type);
  });

  it.each([
    ['lines', '# ours\nFAC\tplace\r\n\npolitician\t-\nteam\torganization\nnation\tcountry\n'],
    ['JSON', '{"FAC": "place", "politician": null, "team": "organization", "nation": "country"}'],
  ])("takes a user's own table over the default, as %s", (_, content) => {
    const labels = parseLabels(content, 'labels');
    const types = ['fac', 'Politician', 'TEAM', 'nation', 'per'].map((label) => typeOfLabel(labels, label));
    expect(types).toEqual(['place', null, 'organisation', 'place', 'person']);
  });

  it.each([
    [
      'one column',
      'FAC\tplace\nPER\n',
      'labels:2: not a label and a type; write label<TAB>type, such as GPE<TAB>place',
    ],
    [
      'three columns',
      'PER\tperson\tx',
      'labels:1: not a label and a type; write label<TAB>type, such as GPE<TAB>place',
    ],
    [
      'an unknown type',
      'PER\thuman',
      'labels:1: unknown type "human"; use person, organisation, place, or - for a label that is not scored',
    ],
    [
      'an unknown type in JSON',
      '{"PER": 1}',
      'labels: PER: unknown type 1; use person, organisation, place, or - for a label that is not scored',
    ],
    ['broken JSON', '{"PER"', 'labels: not valid JSON; write one object, such as {"GPE": "place"}'],
  ])('names what is wrong with a table: %s', (_, content, message) => {
    expect(() => parseLabels(content, 'labels')).toThrow(message);
  });
});
