/**
 * Mentions with the entities that resolution gave them to, made one by one when a rule asks for them.
 */
import type { EntityRecord } from '../../record.js';
import { countryId } from '../build-countries.js';
import type { Merged } from '../merge-mentions.js';
import type { RoleMention } from './role-text.js';

/** @returns the mention of an index among the merged */
export function createMentionReader(
  named: readonly EntityRecord[],
  merged: readonly Merged[],
): (index: number) => RoleMention {
  const made = new Array<RoleMention | undefined>(merged.length).fill(undefined);
  let ids: readonly (string | null)[] | undefined;
  return (index) =>
    (made[index] ??= toRoleMention(merged[index]!, (ids ??= idsByMention(named, merged))[index]!));
}

/** By index of the mention. */
function idsByMention(named: readonly EntityRecord[], merged: readonly Merged[]): (string | null)[] {
  const ids = new Array<string | null>(merged.length).fill(null);
  for (const { id, mentions } of named) {
    for (const { start } of mentions) ids[indexAt(merged, start)] = id;
  }
  return ids;
}

/**
 * Of the first mention that begins at the offset or after it. `firstIndex` would ask the same, but it calls back for each step,
 * which is felt where all mentions of a document are looked up.
 */
function indexAt(merged: readonly Merged[], start: number): number {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (merged[middle]!.start >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toRoleMention({ start, end, type, finding }: Merged, given: string | null): RoleMention {
  let id = given;
  let demonym = false;
  let capitalOf: string | null = null;
  if (finding?.kind === 'country') {
    id = finding.codes.length === 1 ? countryId(finding.codes[0]!) : null;
    demonym = finding.evidence === 'demonym';
  } else if (finding?.kind === 'capital' && finding.code !== null) capitalOf = countryId(finding.code);
  const kind = type ?? (finding.kind === 'country' ? 'country' : 'place');
  return { start, end, type: kind, id, demonym, capitalOf };
}
