/**
 * The engine interface: tokenised prose → mentions. An engine is one file beside this one; the map below names
 * them all, and `DEFAULT_ENGINE` is the one that runs unless `--engine` says otherwise.
 */
import type { Span } from '../document.js';
import type { TokenisedText } from '../text/tokenise.js';

/** What an engine tells apart. Which places are countries is decided in resolution, from knowledge. */
export type MentionType = 'person' | 'organisation' | 'place';

/**
 * A mention: sorted by start, never overlapping; no leading article, title, quote or possessive in the span.
 * `score` is the engine's probability, null if it has none.
 */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly score: number | null;
}

export interface Engine {
  readonly name: string;
  /** Pure, and linear in the length of the text. */
  recognise(prose: TokenisedText): Mention[];
}

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

export const DEFAULT_ENGINE: EngineName = 'compromise';
