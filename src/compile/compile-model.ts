/**
 * Build step: the shipped model, checked and laid out as it is used, so that nothing of this is left to do when the
 * program starts. Not shipped.
 */
import { compileModel, writeCompiled } from '../recognition/compiled-model.js';
import { readModel } from '../recognition/model-file.js';

/**
 * @param bytes of the model file `file`
 * @throws Problem if this program cannot use it
 */
export function compileShippedModel(bytes: Uint8Array, file: string): Uint8Array {
  return writeCompiled(compileModel(readModel(bytes, file)));
}
