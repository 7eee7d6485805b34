/**
 * Countries and places measured against gold, each measure where the gold says what it needs: the country of place names
 * (`score-places`), mentions labelled as countries and sets of countries a document (`score-countries`).
 */
import { analyse, type Resources } from '../../analyse.js';
import type { Document } from '../../document.js';
import type { GoldDocument } from '../gold.js';
import {
  addCountryMentions,
  addCountrySet,
  type MatchScores,
  readTitles,
  scoreMatches,
  startMatches,
} from './score-countries.js';
import { addPlaces, type PlaceError, type PlaceScores, startPlaceScores } from './score-places.js';

export interface PlacesEvaluation {
  engine: string;
  documents: number;
  /** Null where no mention of the gold says its country. */
  places: PlaceScores | null;
  /** Null where no mention is labelled as a country. */
  countryMentions: MatchScores | null;
  /** Null where no mention is identified by a Wikipedia article. */
  countrySets: MatchScores | null;
  /** Null unless asked for: places found with the wrong country. */
  errors: PlaceError[] | null;
}

/** Linear in the size of the documents. */
export async function evaluatePlaces(
  documents: readonly GoldDocument[],
  resources: Resources,
  options: { errors?: boolean } = {},
): Promise<PlacesEvaluation> {
  const { knowledge, engine } = resources;
  const codeOfTitle = readTitles(knowledge);
  const places = startPlaceScores();
  const countryMentions = startMatches();
  const countrySets = startMatches();
  const errors: PlaceError[] = [];
  const has = { country: false, label: false, wikipedia: false };
  for (const gold of documents) {
    const located = gold.mentions.some(({ country }) => country !== undefined);
    has.country ||= located;
    has.label ||= gold.mentions.some(({ label }) => label.toLowerCase() === 'country');
    const identified = gold.mentions.some(({ wikipedia }) => wikipedia !== undefined);
    has.wikipedia ||= identified;
    const { record } = await analyse(toDocument(gold), resources);
    for (const error of addPlaces(places, gold, record, knowledge)) errors.push(error);
    if (!located) addCountryMentions(countryMentions, gold, record);
    if (identified) addCountrySet(countrySets, gold, record, knowledge, codeOfTitle);
  }
  return {
    engine: engine.name,
    documents: documents.length,
    places: has.country ? places : null,
    countryMentions: has.label ? scoreMatches(countryMentions) : null,
    countrySets: has.wikipedia ? scoreMatches(countrySets) : null,
    errors: options.errors ? errors : null,
  };
}

function toDocument({ id, text }: GoldDocument): Document {
  return { id, text, date: null, masks: [], path: id, anchors: [], warnings: [] };
}
