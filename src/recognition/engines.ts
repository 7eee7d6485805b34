/**
 * The engines by name, and the one that runs unless `--engine` says otherwise. An engine is one file beside this one
 * and one line here; it is loaded only when it runs.
 */
import type { ModelFile, PlacedModel } from './compiled-model.js';
import type { Engine } from './engine.js';

/** Reads a model. Only the engine that needs one calls it. */
export type LoadModel = () => Promise<ModelFile | PlacedModel>;

export const ENGINES = {
  trained: async (loadModel: LoadModel): Promise<Engine> => {
    const [{ createTrainedEngine }, { openModel, placeModel }, model] = await Promise.all([
      import('./trained.js'),
      import('./compiled-model.js'),
      loadModel(),
    ]);
    return createTrainedEngine('memory' in model ? model : placeModel(openModel(model)));
  },
  compromise: async (): Promise<Engine> => (await import('./compromise.js')).compromiseEngine,
};
export type EngineName = keyof typeof ENGINES;

export const DEFAULT_ENGINE: EngineName = 'trained';
