/**
 * Other names that the text says somebody has: "Mohammed bin Salman, known as MBS", "Amina Yusuf (born Amina Bello)", "George
 * Orwell was the pen name of Eric Blair". A name that follows such words, in capitals and one line, is a person's
 * wherever it stands, also where the engine saw nothing or something else.
 */
import type { Span } from '../../document.js';
import type { Mention } from '../../recognition/engine.js';
import type { TakeNote } from '../notes.js';
import { readStatement } from './read-statement.js';

/** Both are mentions of people, and of one. */
export interface Alias {
  readonly name: Span;
  readonly alias: Span;
}

/** A name that the engine did not see: up to four words. */
const RUN =
  /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’-]*|al|bin|de|of|the|von)){0,3}(?<!\s(?:al|bin|de|of|the|von))/u;
/** The longest statement. */
const REACH = 80;
/** "Born Smith" and "née Smith" say what a family is called, and "born May 3" when. */
const OF_BIRTH = /(?:born|born as|n[ée]e) ["“‘']?$/u;
/** "The wife of Ana Diaz, known as …" is not Ana Diaz. */
const OF_ANOTHER = /\b(?:of|by|for|with|to)\s$/u;
const DATE = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u;

/**
 * @param mentions sorted, disjoint
 * @returns the mentions with the aliases among them, sorted and disjoint. Linear.
 */
export function readAliases(
  text: string,
  mentions: readonly Mention[],
  takeNote: TakeNote,
): { mentions: readonly Mention[]; aliases: readonly Alias[] } {
  const aliases: Alias[] = [];
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!;
    if (mention.type !== 'person' || !mayState(text, mention.end)) continue;
    const after = text.slice(mention.end, mention.end + REACH);
    const statement = readStatement(after);
    if (
      statement === null ||
      (statement.startsWith(',') &&
        OF_ANOTHER.test(text.slice(Math.max(0, mention.start - 6), mention.start)))
    )
      continue;
    const start = mention.end + statement.length;
    const alias = nameAt(text, start, mentions[index + 1], OF_BIRTH.test(statement));
    if (alias) aliases.push({ name: mention, alias });
  }
  return aliases.length === 0 ? { mentions, aliases } : place(text, mentions, aliases, takeNote);
}

/** A comma, a bracket, or the beginning of "alias", "aka", "is" or "was" after a space comes next. */
function mayState(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  if (first === 0x2c || first === 0x28) return true;
  if (first !== 0x20) return false;
  const third = text.charCodeAt(end + 2);
  switch (text.charCodeAt(end + 1)) {
    case 0x28:
      return true;
    case 0x61:
      return third === 0x6c || third === 0x6b || third === 0x2e;
    case 0x69:
      return third === 0x73;
    case 0x77:
      return third === 0x61;
    default:
      return false;
  }
}

/** The engine's name there, or one in capitals that it did not see; a bare family name of birth is none. */
function nameAt(text: string, start: number, next: Mention | undefined, isOfBirth: boolean): Span | null {
  const seen = next?.start === start ? next : undefined;
  if (isOfBirth) return seen?.type === 'person' && /\s/u.test(text.slice(seen.start, seen.end)) ? seen : null;
  if (seen) return seen;
  const run = RUN.exec(text.slice(start, start + REACH))?.[0];
  if (run === undefined || run.length < 3 || DATE.test(run)) return null;
  return next && next.start < start + run.length ? null : { start, end: start + run.length };
}

/** Every place where a name of one word stands as an alias does, and the aliases themselves. */
function place(
  text: string,
  mentions: readonly Mention[],
  aliases: readonly Alias[],
  takeNote: TakeNote,
): { mentions: Mention[]; aliases: Alias[] } {
  const evidence = new Map(aliases.map(({ alias }) => [text.slice(alias.start, alias.end), alias]));
  const spans = [...evidence].flatMap(([word, alias]) => occurrences(text, word, alias));
  spans.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const placed: Mention[] = [];
  let next = 0;
  for (const { span, alias } of spans) {
    const { start, end } = span;
    while (next < mentions.length && mentions[next]!.end <= start) placed.push(mentions[next++]!);
    if ((placed.at(-1)?.end ?? 0) > start) continue;
    const covering = mentions[next];
    const covered = covering !== undefined && covering.start < end;
    if (covered && (covering.type === 'person' || covering.start < start || covering.end > end)) continue;
    while (next < mentions.length && mentions[next]!.start < end) next++;
    placed.push({ start, end, type: 'person', score: covered ? covering.score : null });
    const because = 'is a name that the text says somebody has';
    takeNote({ start, end, rule: 'read-aliases', because, entity: null, evidence: alias });
  }
  placed.push(...mentions.slice(next));
  return { mentions: placed, aliases: [...aliases] };
}

/** Whole words alone; a name of several is the engine's matter but where it is introduced. */
function occurrences(text: string, word: string, alias: Span): { span: Span; alias: Span }[] {
  if (/\s/u.test(word)) return [{ span: alias, alias }];
  const found: { span: Span; alias: Span }[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (isLetter(text, at - 1) || isLetter(text, end)) continue;
    found.push({ span: { start: at, end }, alias });
  }
  return found;
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
