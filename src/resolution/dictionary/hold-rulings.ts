/**
 * What the rules made of the mentions, as the dictionary has it: spans that it forces are mentions of its type and extent,
 * whatever the rules did, and spans that it denies are none. A dictionary that only fills gaps adds what overlaps nothing.
 */
import type { Rulings, Ruling } from '../../dictionary/entry.js';
import { placeId, type Knowledge } from '../../knowledge/knowledge.js';
import { foldPlaceName } from '../../knowledge/fold-place-name.js';
import { countryId } from '../build-countries.js';
import type { CountryFinding } from '../find-countries.js';
import { firstIndex } from '../first-index.js';
import { foundMention, namedMention, type Merged } from '../merge-mentions.js';
import { nameTableOf } from '../name-table.js';
import { foldName } from '../names.js';
import type { TakeNote } from '../notes.js';
import { mentionType, opponentOf } from './force-mentions.js';
import { noteAlias, noteRuling } from './note-ruling.js';

export interface Held {
  /** Sorted, disjoint. */
  readonly merged: readonly Merged[];
  /** Those that stand as mentions. */
  readonly forced: readonly Ruling[];
}

/**
 * Linear but for sorting.
 *
 * @param findings all that knowledge found, sorted: what of it lies in a forced name is a part of that name
 */
export function holdRulings(
  text: string,
  merged: readonly Merged[],
  findings: readonly CountryFinding[],
  { rulings, overwrite, aliases }: Rulings,
  knowledge: Knowledge,
  takeNote: TakeNote,
): Held {
  if (rulings.length === 0 && aliases.size === 0) return { merged, forced: [] };
  const exact = new Map(merged.map((mention) => [mention.start, mention]));
  const denied = overwrite ? rulings.filter(({ entry }) => entry.type === 'none') : [];
  for (const ruling of denied) noteRuling(ruling, ruling, 'is denied by', takeNote);
  const forced = rulings.filter(({ entry }) => entry.type !== 'none');
  const standing = overwrite ? forced : withoutOverlap(forced, merged);
  const kept = overwrite ? withoutOpponents(merged, rulings, takeNote) : [...merged];
  let next = 0;
  for (const ruling of standing) {
    while (next < findings.length && findings[next]!.start < ruling.start) next++;
    const within: CountryFinding[] = [];
    for (let i = next; i < findings.length && findings[i]!.end <= ruling.end; i++) within.push(findings[i]!);
    const same = exact.get(ruling.start);
    kept.push(toMerged(text, ruling, same?.end === ruling.end ? same : undefined, within, knowledge));
    noteRuling(ruling, ruling, 'is forced by', takeNote);
  }
  const sorted = kept.sort((a, b) => a.start - b.start);
  const rest = sorted.map((mention) => withoutDenied(mention, denied));
  const merges = aliases.size === 0 ? rest : rest.map((mention) => moved(mention, aliases, takeNote));
  return { merged: merges, forced: standing };
}

/** With the countries that aliases of countries make of others. */
function moved(mention: Merged, aliases: Rulings['aliases'], takeNote: TakeNote): Merged {
  if (mention.finding?.kind === 'country')
    for (const code of mention.finding.codes) noteAlias([mention], aliases.get(countryId(code)), takeNote);
  if (mention.finding) return { ...mention, finding: movedFinding(mention.finding, aliases) };
  return { ...mention, within: mention.within.map((finding) => movedFinding(finding, aliases)) };
}

function movedFinding(finding: CountryFinding, aliases: Rulings['aliases']): CountryFinding {
  if (finding.kind === 'country')
    return { ...finding, codes: [...new Set(finding.codes.map((code) => movedCode(code, aliases)))] };
  return finding.code === null ? finding : { ...finding, code: movedCode(finding.code, aliases) };
}

export function movedCode(code: string, aliases: Rulings['aliases']): string {
  return aliases.get(countryId(code))?.to.slice('country/'.length) ?? code;
}

function withoutOverlap(forced: readonly Ruling[], merged: readonly Merged[]): Ruling[] {
  let next = 0;
  return forced.filter(({ start, end }) => {
    while (next < merged.length && merged[next]!.end <= start) next++;
    return next === merged.length || merged[next]!.start >= end;
  });
}

function withoutOpponents(
  merged: readonly Merged[],
  rulings: readonly Ruling[],
  takeNote: TakeNote,
): Merged[] {
  let next = 0;
  return merged.filter((mention) => {
    while (next < rulings.length && rulings[next]!.end <= mention.start) next++;
    const against = opponentOf(mention, rulings, next);
    if (against && (against.start !== mention.start || against.end !== mention.end))
      noteRuling(mention, against, 'gives way to', takeNote);
    return !against;
  });
}

function withoutDenied(mention: Merged, denied: readonly Ruling[]): Merged {
  if (denied.length === 0 || mention.finding !== null || mention.within.length === 0) return mention;
  const within = mention.within.filter(({ start, end }) => {
    const next = firstIndex(denied.length, (index) => denied[index]!.end > start);
    return next === denied.length || denied[next]!.start >= end;
  });
  return within.length === mention.within.length ? mention : { ...mention, within };
}

/** @param same what the rules made of the very same span */
function toMerged(
  text: string,
  { start, end, entry }: Ruling,
  same: Merged | undefined,
  within: readonly CountryFinding[],
  knowledge: Knowledge,
): Merged {
  const score = same?.score ?? null;
  const name = nameTableOf(knowledge)(text.slice(start, end));
  const known = same?.finding ?? null;
  if (entry.type === 'country') {
    const code = entry.code!;
    const isNamed = known?.kind === 'country' && known.codes.length === 1 && known.codes[0] === code;
    const isName = name.folded === foldName(knowledge.countryByCode(code)!.name);
    const evidence = isNamed ? known.evidence : (entry.evidence ?? (isName ? 'name' : 'alternative'));
    return foundMention({ start, end, kind: 'country', codes: [code], evidence }, score, name);
  }
  const type = mentionType(entry.type as 'place');
  if (type === 'place') {
    const located = known && known.kind !== 'country' ? known : null;
    if (located && (entry.code === null || entry.code === located.code))
      return foundMention(located, score, name);
    if (entry.code !== null) {
      const id = entry.id ?? placeId(entry.code, foldPlaceName(name.display));
      const { code } = entry;
      const { display } = name;
      return foundMention(
        { start, end, kind: 'place', name: display, id, code, relation: 'city' },
        score,
        name,
      );
    }
  }
  if (same?.finding === null && same.type === type) return same;
  const inner = within.filter((finding) => finding.start > start || finding.end < end);
  return namedMention({ start, end }, score, type, name, inner);
}
