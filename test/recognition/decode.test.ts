/** Decoding leaves out ranges that can hold no name: what is left out must be what the best path would not name. */
import { expect, it } from '@jest/globals';
import { createDecoder, createDecoderOf, decodeSentence } from '#src/recognition/decode.js';
import { BEGIN, LABELS, LAST, OUTSIDE, UNIT, partOf } from '#src/recognition/labels.js';
import { bestPath } from '#src/recognition/best-path.js';
import { createLattice } from '#src/recognition/lattice.js';
import { NO_LEXICON } from '#src/recognition/lexicon.js';
import { viewSentence } from '#src/recognition/view-sentence.js';
import { createWordTable } from '#src/recognition/word-table.js';
import { quantise } from '#src/learning/crf/quantise.js';
import { createRandom } from '#src/learning/random.js';
import { tokenise } from '#src/text/tokenise.js';

it.each([0, 1, 2, 3])('finds the names of the best path where OUTSIDE leads by about %d', (lead) => {
  const prose = tokenise('Kofi Annan Ghana');
  const view = viewSentence(prose, 0, prose.tokenCount, createWordTable(NO_LEXICON));
  const random = createRandom(lead);
  const transitions = new Float64Array(LABELS * LABELS);
  const { scorer } = createDecoder(
    quantise(new Int32Array(), { features: new Float32Array(), transitions }, 0),
  );
  let named = 0;
  for (let round = 0; round < 500; round++) {
    const decoder = createDecoderOf(
      scorer,
      Float32Array.from(transitions, () => random()),
    );
    const scores = Float32Array.from(
      { length: view.length * LABELS },
      (_, k) => random() + (k % LABELS === OUTSIDE ? lead : 0),
    );
    const path = new Uint8Array(view.length);
    bestPath(createLattice(), scores, decoder.steps, view.length, path);
    const isName = (label: number, parts: number[]) => label !== OUTSIDE && parts.includes(partOf(label));
    const starts = Array.from(path.keys()).filter((t) => isName(path[t]!, [BEGIN, UNIT]));
    const ends = Array.from(path.keys()).filter((t) => isName(path[t]!, [LAST, UNIT]));
    const names = decodeSentence(decoder, view, scores);
    expect(names.map(({ from }) => from)).toEqual(starts);
    expect(names.map(({ to }) => to - 1)).toEqual(ends);
    named += names.length;
  }
  if (lead < 2) expect(named).toBeGreaterThan(0);
});
