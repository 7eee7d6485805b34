/** The engine of our own: a conditional random field in two passes over the document, from a model file. */
import type { TokenisedText } from '../text/tokenise.js';
import { calibrate } from './calibrate.js';
import { cleanSpan } from './clean-span.js';
import { type CompiledModel, compileModel } from './compiled-model.js';
import { createDecoderOf } from './decode.js';
import type { Engine, Mention } from './engine.js';
import { typeOfClass } from './labels.js';
import { readModel } from './model-file.js';
import { createScorer } from './score-tokens.js';
import { findNames } from './two-passes.js';
import { createWordTable } from './word-table.js';

/**
 * From the bytes of a model file. Throws a Problem for a model that is none, damaged or stale.
 * @param file the model's name as the user knows it
 */
export function loadTrainedEngine(bytes: Uint8Array, file: string): Engine {
  return createTrainedEngine(compileModel(readModel(bytes, file)));
}

export function createTrainedEngine(model: CompiledModel): Engine {
  const table = createWordTable(model.lexicon);
  const first = createDecoderOf(createScorer(model.weights), model.transitions);
  const second = createDecoderOf(first.scorer, model.secondTransitions);
  return {
    name: 'trained',
    recognise(prose: TokenisedText): Mention[] {
      const mentions: Mention[] = [];
      findNames(prose, table, { first, second }, ({ from, to, nameClass, probability }) => {
        const type = typeOfClass(nameClass);
        if (type === null) return;
        const rough = { start: prose.tokenStarts[from]!, end: prose.tokenEnds[to - 1]! };
        const span = cleanSpan(prose.text, rough, type);
        if (span !== null)
          mentions.push({
            start: span.start,
            end: span.end,
            type,
            score: calibrate(model.calibration, type, probability),
          });
      });
      return mentions;
    },
  };
}
