/**
 * Finds names as the kernel does, plainly: both passes as training and explaining go through them. The kernel is held to it, and it
 * stands in for the kernel where that cannot run.
 */
import type { CompiledModel } from './compiled-model.js';
import { createDecoder } from './decode.js';
import type { Kernel } from './kernel.js';
import { endOfStretch, passAgain, passFirst } from './two-passes.js';
import { createWordTable } from './word-table.js';

/** Words are forgotten after so many tokens. */
const MOST_TOKENS = 1 << 18;

export function createPlainKernel({ weights, lexicon, ...model }: CompiledModel): Kernel {
  const first = createDecoder(weights, model.transitions);
  const second = createDecoder(weights, model.secondTransitions);
  let table = createWordTable(lexicon);
  let tokens = 0;
  return {
    findNames(prose, visit) {
      for (let from = 0; from < prose.sentenceCount;) {
        const to = endOfStretch(prose, from);
        tokens += prose.sentenceStarts[to]! - prose.sentenceStarts[from]!;
        if (tokens > MOST_TOKENS) {
          table = createWordTable(lexicon);
          tokens = 0;
        }
        passAgain(second, passFirst(first, prose, table, from, to), (sentence, names) => {
          const offset = prose.sentenceStarts[from + sentence]!;
          for (const name of names) visit({ ...name, from: name.from + offset, to: name.to + offset });
        });
        from = to;
      }
    },
  };
}
