/**
 * exp(x) of four floats at once, for x ≤ 0, to seven digits: powers of two, and a polynomial for the rest (Cephes, Stephen Moshier).
 * What is below -60 counts as -60: sums of such, and one through them, stay in the range of floats.
 */

export function exponential(x: v128): v128 {
  const bounded = f32x4.max(x, f32x4.splat(-60));
  const powers = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  const high = f32x4.sub(bounded, f32x4.mul(powers, f32x4.splat(0.693359375)));
  const r = f32x4.add(high, f32x4.mul(powers, f32x4.splat(2.1219444e-4)));
  let series = f32x4.splat(1.98756915e-4);
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.3981999507e-3));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(8.3334519073e-3));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(4.1665795894e-2));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.6666665459e-1));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(5.0000001201e-1));
  series = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(series, r), r), r), f32x4.splat(1));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(powers), i32x4.splat(127)), 23);
  return f32x4.mul(series, exponent);
}
