/** The second implementation of the trained engine: both passes as training and explaining go through them. */
import type { CompiledModel } from '#src/recognition/compiled-model.js';
import { type Name, createDecoder } from '#src/recognition/decode.js';
import { endOfStretch, passAgain, passFirst } from '#src/recognition/two-passes.js';
import { createWordTable } from '#src/recognition/word-table.js';
import type { TokenisedText } from '#src/text/tokenise.js';

/** Names of all classes, with token indices of the document. */
export function createPlainEngine(model: CompiledModel): (prose: TokenisedText) => Name[] {
  const table = createWordTable(model.lexicon);
  const first = createDecoder(model.weights, model.transitions);
  const second = createDecoder(model.weights, model.secondTransitions);
  return (prose) => {
    const found: Name[] = [];
    for (let from = 0; from < prose.sentenceCount;) {
      const to = endOfStretch(prose, from);
      passAgain(second, passFirst(first, prose, table, from, to), (sentence, names) => {
        const offset = prose.sentenceStarts[from + sentence]!;
        for (const name of names) found.push({ ...name, from: name.from + offset, to: name.to + offset });
      });
      from = to;
    }
    return found;
  };
}
