/** `docs-cli evaluate --places`: countries and the countries of places, as resolution finds them, measured against gold. */
import { PLACES_SCHEMA } from '../learning/evaluation-record.js';
import { evaluatePlaces, type PlacesEvaluation } from '../learning/places/evaluate-places.js';
import type { Printable } from '../output/printable.js';
import { viewPlaces } from '../output/views/evaluation-places.js';
import { loadResources } from '../pipeline/load-resources.js';
import { VERSION } from '../pipeline/version.js';
import type { Request } from './evaluate.js';
import { readGold } from './gold.js';

/** One evaluation; nothing where no document of the gold could be read. */
export async function* measurePlaces({
  paths,
  raw,
  context,
  reporter,
  engines,
  options,
}: Request): AsyncGenerator<Printable> {
  const { documents } = await readGold(paths, raw, context, reporter);
  if (documents.length === 0) return;
  const errors = options.errors === true;
  const evaluations: PlacesEvaluation[] = [];
  for (const name of engines) {
    const resources = await loadResources(name, raw.model as string | undefined);
    evaluations.push(await evaluatePlaces(documents, resources, { errors }));
  }
  yield viewPlaces(
    {
      schema: PLACES_SCHEMA,
      version: VERSION,
      files: [...paths],
      documents: documents.length,
      engines: evaluations,
    },
    errors,
  );
}
