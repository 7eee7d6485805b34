/**
 * "the Nation" or "our Country", with a capital and held for a place by the engine, is the country that the document names
 * far more often than all others together; else it stays a place. Reason: speeches name their country so.
 */
import type { CountryFinding } from './find-countries.js';
import { foundMention, type Merged } from './merge-mentions.js';
import type { TakeNote } from './notes.js';
import { mostNamed } from './country-rules/settle-epithets.js';

const NATIONS: ReadonlySet<string> = new Set(
  'Nation Country Republic Homeland Motherland Fatherland'.split(' '),
);

/** The same mentions, such words with a finding. Linear. */
export function settleNations(merged: readonly Merged[], takeNote: TakeNote): readonly Merged[] {
  if (!merged.some(isNation)) return merged;
  const counts = countCountries(merged);
  const [code, ...others] = mostNamed([...counts.keys()], counts);
  if (code === undefined || others.length > 0) return merged;
  return merged.map((mention): Merged => {
    if (!isNation(mention)) return mention;
    const { start, end, score } = mention;
    const because = 'is what the document calls its country';
    takeNote({ rule: 'settle-nations', because, start, end, entity: `country/${code}`, evidence: null });
    const finding: CountryFinding = { start, end, kind: 'country', codes: [code], evidence: 'epithet' };
    return foundMention(finding, score, mention.name);
  });
}

function isNation({ type, name }: Merged): boolean {
  return type === 'place' && NATIONS.has(name.text);
}

function countCountries(merged: readonly Merged[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of merged) {
    if (finding?.kind !== 'country' || finding.codes.length > 1) continue;
    counts.set(finding.codes[0]!, (counts.get(finding.codes[0]!) ?? 0) + 1);
  }
  return counts;
}
