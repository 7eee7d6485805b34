/**
 * K-means over vectors of unit length (Lloyd, 1982; seeds chosen as in k-means++, Arthur and Vassilvitskii, 2007).
 * What is near is measured by the cosine, so the mean of a cluster is its summed vector brought to unit length
 * (spherical k-means, Dhillon and Modha, 2001) and the objective is the summed 1 - cosine, which never rises.
 */
import { createKernels } from './kernels.js';
import { createRandom, type Random } from '../random.js';

export interface KMeansOptions {
  readonly clusters: number;
  /** Rounds end earlier when fewer than one vector in a thousand moves. */
  readonly rounds: number;
  readonly seed: number;
}

/** A copy of row-major vectors, each row at length 1; a row of zeros stays. */
export function toUnitLength(vectors: Float32Array, dimensions: number): Float32Array {
  const unit = new Float32Array(vectors.length);
  for (let row = 0; row < vectors.length; row += dimensions) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += vectors[row + d]! ** 2;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let d = 0; d < dimensions; d++) unit[row + d] = vectors[row + d]! * scale;
  }
  return unit;
}

/**
 * The cluster of each row of `unit`. Time: rows × clusters × dimensions × rounds.
 * @param report called after each round with the objective at its start, and how many vectors moved
 */
export async function clusterByMeans(
  unit: Float32Array,
  dimensions: number,
  options: KMeansOptions,
  report: (objective: number, moved: number) => void = () => undefined,
): Promise<Uint16Array> {
  const rows = unit.length / dimensions;
  const clusters = Math.min(options.clusters, rows);
  const assigned = new Uint16Array(rows);
  const kernels = await createKernels(unit.length + clusters * dimensions + 8);
  const vectors = kernels.allocate(unit.length);
  const means = kernels.allocate(clusters * dimensions);
  const cosine = kernels.allocate(4);
  const bytes = 4 * dimensions;
  vectors.set(unit);
  means.set(chooseSeeds(unit, dimensions, clusters, createRandom(options.seed)));
  for (let round = 0; round < options.rounds; round++) {
    let objective = 0;
    let moved = 0;
    for (let row = 0; row < rows; row++) {
      const vector = vectors.byteOffset + row * bytes;
      const nearest = kernels.findNearest(vector, means.byteOffset, clusters, bytes, cosine.byteOffset);
      objective += 1 - cosine[0]!;
      if (round === 0 || nearest !== assigned[row]) moved++;
      assigned[row] = nearest;
    }
    report(objective, moved);
    if (moved * 1000 < rows) break;
    means.set(averageClusters(unit, dimensions, assigned, means));
  }
  return assigned;
}

/** Seeds far apart: each drawn in proportion to its distance (1 - cosine) from the nearest seed before it. */
function chooseSeeds(unit: Float32Array, dimensions: number, clusters: number, random: Random): Float32Array {
  const rows = unit.length / dimensions;
  const means = new Float32Array(clusters * dimensions);
  const distance = new Float64Array(rows).fill(1);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const seed = drawRow(distance, random) * dimensions;
    const mean = means.subarray(cluster * dimensions, (cluster + 1) * dimensions);
    mean.set(unit.subarray(seed, seed + dimensions));
    for (let row = 0; row < rows; row++) {
      let cosine = 0;
      for (let d = 0; d < dimensions; d++) cosine += unit[row * dimensions + d]! * mean[d]!;
      distance[row] = Math.min(distance[row]!, Math.max(0, 1 - cosine));
    }
  }
  return means;
}

function drawRow(weights: Float64Array, random: Random): number {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let row = 0; row < weights.length; row++) {
    rest -= weights[row]!;
    if (rest < 0) return row;
  }
  return weights.length - 1;
}

/** The summed vector of each cluster at unit length; a cluster left empty keeps its mean. */
function averageClusters(
  unit: Float32Array,
  dimensions: number,
  assigned: Uint16Array,
  before: Float32Array,
): Float32Array {
  const sums = new Float32Array(before.length);
  const sizes = new Uint32Array(before.length / dimensions);
  for (let row = 0; row < assigned.length; row++) {
    const sum = assigned[row]! * dimensions;
    sizes[assigned[row]!]!++;
    for (let d = 0; d < dimensions; d++) sums[sum + d]! += unit[row * dimensions + d]!;
  }
  const means = toUnitLength(sums, dimensions);
  sizes.forEach((size, cluster) => {
    const from = cluster * dimensions;
    if (size === 0) means.set(before.subarray(from, from + dimensions), from);
  });
  return means;
}
