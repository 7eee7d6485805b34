/**
 * The engines by name, and the one that runs unless `--engine` says otherwise. An engine is one file beside this one
 * and one line here; it is loaded only when it runs.
 */
import type { Engine } from './engine.js';

/** Reads a model file: its bytes, and its name as the user knows it. Only the engine that needs a model calls it. */
export type LoadModel = () => Promise<{ bytes: Uint8Array; file: string }>;

export const ENGINES = {
  trained: async (loadModel: LoadModel): Promise<Engine> => {
    const [{ loadTrainedEngine }, { bytes, file }] = await Promise.all([import('./trained.js'), loadModel()]);
    return loadTrainedEngine(bytes, file);
  },
  compromise: async (): Promise<Engine> => (await import('./compromise.js')).compromiseEngine,
};
export type EngineName = keyof typeof ENGINES;

export const DEFAULT_ENGINE: EngineName = 'trained';
