/**
 * "Lebanon County", "West Palestine Avenue", "Malta Township": named after a place that they do not lie in, unlike "Northern
 * Kenya".
 */
const NAMED_AFTER =
  /\b(?:county|counties|township|parish|borough|district|streets?|st\.?|avenues?|ave\.?|roads?|rd\.?|boulevard|lane|drive|highway|parkway|square|creek|park|hall)$/iu;

export function isNamedAfter(name: string): boolean {
  return NAMED_AFTER.test(name);
}
