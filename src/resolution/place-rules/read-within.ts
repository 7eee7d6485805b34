/**
 * "Northern Kenya", "Greater Manchester": a place whose name holds a country or known place lies there. Reason: what is left
 * of the name is a word of geography (see `merge-mentions`). A place that is known by the whole name ("South Jordan", "New
 * London") does so only for a country, and only where the document names that country otherwise.
 */
import { isNamedAfter } from './named-after.js';
import type { Location, PlaceContext, PlaceGroup } from './rule.js';

export function readWithin(
  { name, senses, mentions }: PlaceGroup,
  { support }: PlaceContext,
): Location | null {
  if (mentions.every(({ mention }) => mention.within.length === 0) || isNamedAfter(name)) return null;
  let location: Location | null = null;
  for (const { mention } of mentions)
    for (const finding of mention.within) {
      if (finding.kind !== 'country' && senses.length > 0) return null;
      const code =
        finding.kind === 'country' ? (finding.codes.length === 1 ? finding.codes[0]! : null) : finding.code;
      if (code === null) return null;
      const { start, end } = finding;
      const because = 'the country or place in its name';
      if (location !== null && location.code !== code) return null;
      location = { code, kind: 'region', region: null, because, evidence: { start, end } };
    }
  if (location === null) return null;
  return senses.length === 0 || support.byCode.has(location.code) ? location : null;
}
