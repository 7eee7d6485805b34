/**
 * The engines by name, and the one that runs unless `--engine` says otherwise. An engine is one file beside this one
 * and one line here; it is loaded only when it runs.
 */
import type { ModelBytes } from './compiled-model.js';
import type { Engine } from './engine.js';

/** Reads a model. Only the engine that needs one calls it. */
export type LoadModel = () => Promise<ModelBytes>;

export const ENGINES = {
  trained: async (loadModel: LoadModel): Promise<Engine> => {
    const [{ createTrainedEngine }, { openModel }, model] = await Promise.all([
      import('./trained.js'),
      import('./compiled-model.js'),
      loadModel(),
    ]);
    return createTrainedEngine(openModel(model));
  },
  compromise: async (): Promise<Engine> => (await import('./compromise.js')).compromiseEngine,
};
export type EngineName = keyof typeof ENGINES;

export const DEFAULT_ENGINE: EngineName = 'trained';
