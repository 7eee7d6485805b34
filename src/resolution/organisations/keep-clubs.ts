/**
 * A city that the engine calls an organisation is the club of that name, where the table has such a club or the document
 * its full name: "Valencia", "FC Alanya … Alanya". Reason: reports of sport say the city and mean the team.
 */
import type { Organisations } from '../../knowledge/organisations.js';
import type { Mention } from '../../recognition/engine.js';
import type { CountryFinding } from '../find-countries.js';
import { displayName } from '../names.js';
import type { TakeNote } from '../notes.js';

/** The findings without those cities; both lists sorted, linear. */
export function keepClubs(
  text: string,
  findings: readonly CountryFinding[],
  mentions: readonly Mention[],
  organisations: Organisations,
  takeNote: TakeNote,
): CountryFinding[] {
  let edges: Set<string> | null = null;
  let next = 0;
  return findings.filter((finding) => {
    if (finding.kind === 'country') return true;
    const { start, end } = finding;
    while (next < mentions.length && mentions[next]!.start < start) next++;
    const mention = mentions[next];
    if (mention?.start !== start || mention.end !== end || mention.type !== 'organisation') return true;
    const name = displayName(text.slice(start, end));
    const known = organisations.formOf(name)?.meanings.some(({ kind }) => kind === 'sport') ?? false;
    if (!known && !(edges ??= edgesOf(text, mentions)).has(name)) return true;
    const because = 'is the name of a club here, not of its city';
    takeNote({ start, end, rule: 'keep-clubs', because, entity: name, evidence: null });
    return false;
  });
}

/** First and last words of longer organisations. */
function edgesOf(text: string, mentions: readonly Mention[]): Set<string> {
  const edges = new Set<string>();
  for (const { start, end, type } of mentions) {
    if (type !== 'organisation') continue;
    const words = displayName(text.slice(start, end)).split(' ');
    if (words.length < 2) continue;
    for (let length = 1; length < Math.min(words.length, 4); length++) {
      edges.add(words.slice(0, length).join(' '));
      edges.add(words.slice(-length).join(' '));
    }
  }
  return edges;
}
