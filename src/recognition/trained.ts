/** The engine of our own: a conditional random field in two passes over the document, from a model file. */
import type { TokenisedText } from '../text/tokenise.js';
import { calibrate } from './calibrate.js';
import { cleanSpan } from './clean-span.js';
import {
  type CompiledModel,
  type PlacedModel,
  compileModel,
  openModel,
  placeBytes,
  placeModel,
} from './compiled-model.js';
import { type Kernel, compileKernelCode, createKernel } from './kernel.js';
import { isForKernel, modelIn } from './kernel-memory.js';
import type { Engine, Mention } from './engine.js';
import { typeOfClass } from './labels.js';
import { readModel } from './model-file.js';
import { createPlainKernel } from './plain-kernel.js';

/**
 * From the bytes of a model file. Throws a Problem for a model that is none, damaged or stale.
 * @param file the model's name as the user knows it
 */
export function loadTrainedEngine(bytes: Uint8Array, file: string): Engine {
  return createTrainedEngine(placeModel(compileModel(readModel(bytes, file))));
}

export function createTrainedEngine(model: PlacedModel): Engine {
  const opened = openModel(model);
  const { calibration } = opened;
  const kernel = openKernel(model, opened);
  return {
    name: 'trained',
    recognise(prose: TokenisedText): Mention[] {
      const mentions: Mention[] = [];
      kernel.findNames(prose, ({ from, to, nameClass, probability }) => {
        const type = typeOfClass(nameClass);
        if (type === null) return;
        const rough = { start: prose.tokenStarts[from]!, end: prose.tokenEnds[to - 1]! };
        const span = cleanSpan(prose.text, rough, type);
        if (span !== null)
          mentions.push({
            start: span.start,
            end: span.end,
            type,
            score: calibrate(calibration, type, probability),
          });
      });
      return mentions;
    },
  };
}

/**
 * Where a memory has no room for yet another thread, the thread gets one of its own; where there is none for a kernel at all,
 * names are found plainly, many times more slowly.
 */
function openKernel(model: PlacedModel, opened: CompiledModel): Kernel {
  if (!isForKernel(model.memory)) return createPlainKernel(opened);
  const code = model.code ?? compileKernelCode();
  try {
    return createKernel(code, model.memory, opened.lexicon);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { memory } = placeBytes(modelIn(model.memory, model.size));
    return isForKernel(memory) ? createKernel(code, memory, opened.lexicon) : createPlainKernel(opened);
  }
}
