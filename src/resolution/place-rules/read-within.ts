/**
 * "Northern Kenya", "Greater Manchester": a place whose name holds a country or known place lies there. Reason: what is left
 * of the name is a word of geography (see `merge-mentions`).
 */
import { isNamedAfter } from './named-after.js';
import type { Location, PlaceGroup } from './rule.js';

export function readWithin({ name, senses, mentions }: PlaceGroup): Location | null {
  if (senses.length > 0 || isNamedAfter(name)) return null;
  const codes = new Map<string, Location>();
  for (const { mention } of mentions)
    for (const finding of mention.within) {
      const code =
        finding.kind === 'country' ? (finding.codes.length === 1 ? finding.codes[0]! : null) : finding.code;
      if (code === null) return null;
      const { start, end } = finding;
      const because = 'the country or place in its name';
      codes.set(code, { code, kind: 'region', region: null, because, evidence: { start, end } });
    }
  return codes.size === 1 ? [...codes.values()][0]! : null;
}
