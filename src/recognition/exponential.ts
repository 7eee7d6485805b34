/**
 * exp(x) for x ≤ 0, several times as fast as `Math.exp`, to thirteen digits: by tables for the whole and the 64th parts
 * of x / ln 2, and the first terms of the series for the rest.
 */
const STEPS = 64;
const STEP = Math.LN2 / STEPS;
const PER_STEP = STEPS / Math.LN2;
/** 2^(k / 64), and 2^-k. */
const PARTS = Float64Array.from({ length: STEPS }, (_, k) => 2 ** (k / STEPS));
const POWERS = Float64Array.from({ length: STEPS }, (_, k) => 2 ** -k);
/** Below this the tables end. */
const LEAST = -43;

/** @param x not above 0 */
export function exponential(x: number): number {
  if (!(x >= LEAST)) return Math.exp(x);
  const steps = Math.floor(x * PER_STEP + 0.5);
  const rest = x - steps * STEP;
  const series = 1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24))));
  return series * PARTS[steps & (STEPS - 1)]! * POWERS[-(steps >> 6)]!;
}
