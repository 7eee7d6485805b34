/**
 * The engine's mentions with the organisations that knowledge found put in their place: a known name takes the place of
 * what the engine saw under it ("Palestinian" a place, "Islamic Jihad" an organisation), with the engine's score where
 * it saw the same span. Afterwards a mention that holds a name and its acronym in brackets is two.
 */
import { unitsOf } from '../../knowledge/text-units.js';
import type { Mention } from '../../recognition/engine.js';
import { NO_NOTES, type TakeNote } from '../notes.js';
import { isAcronymLike } from './align-acronym.js';
import type { FoundName } from './find-organisations.js';

/** Both lists sorted and disjoint, and so is the result; linear. */
export function placeOrganisations(
  text: string,
  mentions: readonly Mention[],
  found: readonly FoundName[],
  takeNote: TakeNote = NO_NOTES,
): readonly Mention[] {
  if (found.length === 0) return withoutBrackets(text, mentions);
  const placed: Mention[] = [];
  let next = 0;
  for (const name of found) {
    while (next < mentions.length && mentions[next]!.end <= name.start) placed.push(mentions[next++]!);
    let score: number | null = null;
    let known = false;
    for (; next < mentions.length && mentions[next]!.start < name.end; next++) {
      const { start, end, type, score: given } = mentions[next]!;
      if (start === name.start && end === name.end) {
        score = given;
        known = type === 'organisation';
      }
    }
    placed.push({ start: name.start, end: name.end, type: 'organisation', score });
    if (!known) noteFound(name, takeNote);
  }
  for (; next < mentions.length; next++) placed.push(mentions[next]!);
  return withoutBrackets(text, placed);
}

function withoutBrackets(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const units = unitsOf(text);
  for (const mention of mentions)
    if (mention.type === 'organisation' && hasBracket(units, mention))
      return mentions.flatMap((each) => splitBrackets(text, each));
  return mentions;
}

function noteFound({ start, end, form }: FoundName, takeNote: TakeNote): void {
  const because = `is the name of a known organisation, ${form.meanings[0]!.name}`;
  takeNote({ start, end, rule: 'place-organisations', because, entity: null, evidence: null });
}

function hasBracket(units: Uint16Array, { start, end }: Mention): boolean {
  for (let i = start; i < end; i++) if (units[i] === 0x28) return true;
  return false;
}

/** "Lake Authority (LA)" as two mentions. */
function splitBrackets(text: string, mention: Mention): Mention[] {
  if (mention.type !== 'organisation' || !hasBracket(unitsOf(text), mention)) return [mention];
  const match = /^(.*\S)\s*\(([^()]+)\)?$/su.exec(text.slice(mention.start, mention.end));
  if (!match || !isAcronymLike(match[2]!)) return [mention];
  const inner = mention.start + match[0].lastIndexOf('(') + 1;
  return [
    { ...mention, end: mention.start + match[1]!.length },
    { ...mention, start: inner, end: inner + match[2]!.length },
  ];
}
