/** From the scores of a sentence to its names: the best path, and for each name on it the probability of exactly this name. */
import { createBestPath, findBestPath, path } from './best-path';
import { LAST_LANE, MOST_TOKENS, NAME, OUTSIDE, ROW, UNIT_LANE, take } from './layout';
import { createPathSums, nameProbability, sumBackward, sumForward } from './path-sums';
import { HALF, LEAD } from './steps';
import { near, scores, sentences } from './stretch';

/** Names of the sentences that were decoded since `forgetNames`: from, to, class, probability. */
export let names: u32 = 0;
export let nameCount: u32 = 0;

export function createDecoder(): void {
  createBestPath();
  createPathSums();
  names = take(NAME * MOST_TOKENS);
}

export function forgetNames(): void {
  nameCount = 0;
}

/** @param steps of the pass */
export function decodeSentence(sentence: u32, steps: u32): void {
  const to = load<u32>(sentences + (sentence << 2), 4);
  for (let i = load<u32>(sentences + (sentence << 2)); i < to; i++) {
    if (load<u8>(near + i) == 0) continue;
    const from = i;
    while (i < to && load<u8>(near + i) != 0) i++;
    if (!isOutside(from, i, load<f32>(steps, LEAD))) decodeRange(from, i, steps);
  }
}

/** Whether tokens `[from, to)` hold no name for sure: most ranges that hold none are told so, at little cost. */
function isOutside(from: u32, to: u32, lead: f32): bool {
  const bar = f32x4.splat(-lead);
  for (let row = scores + from * ROW, end = scores + to * ROW; row < end; row += ROW) {
    const one = f32x4.max(v128.load(row), v128.load(row, 16));
    const other = f32x4.max(v128.load(row, 32), v128.load(row, 48));
    if (v128.any_true(f32x4.ge(f32x4.max(one, other), bar))) return false;
  }
  return true;
}

function decodeRange(from: u32, to: u32, steps: u32): void {
  const row = scores + from * ROW;
  const length = to - from;
  findBestPath(row, length, steps);
  const first = nameCount;
  for (let i: u32 = 0; i < length; i++) {
    const lane: u32 = load<u8>(path + i);
    if (lane == OUTSIDE) continue;
    const start = i;
    if (lane < UNIT_LANE) while (<u32>load<u8>(path + i) < LAST_LANE) i++;
    const name = names + nameCount++ * NAME;
    store<u32>(name, from + start);
    store<u32>(name, from + i + 1, 4);
    store<u32>(name, lane & 3, 8);
  }
  if (nameCount == first) return;
  const potentials = steps + HALF;
  sumForward(row, length, potentials);
  sumBackward(length, load<u32>(names + first * NAME, 4) - from - 1, potentials);
  for (let name = names + first * NAME, end = names + nameCount * NAME; name < end; name += NAME) {
    const start = load<u32>(name) - from;
    const stop = load<u32>(name, 4) - from;
    store<f32>(name, nameProbability(start, stop, load<u32>(name, 8), potentials), 12);
  }
}
