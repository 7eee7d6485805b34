/**
 * Finds where the text introduces an acronym or another name: "World Health Organization (WHO)", "the WHO (World Health
 * Organization)", "the African Union, or AU,", "Movement for Democratic Change – MDC". The acronym must align with the
 * name; in brackets after a name of two words the engine's word is enough ("Workers' Party (PT)"), as the letters may
 * be those of the name in another language. A word in quotes and brackets is what the text will call it from then on:
 * (the "University").
 */
import type { Span } from '../../document.js';
import { unitsOf } from '../../knowledge/text-units.js';
import type { Mention } from '../../recognition/engine.js';
import { alignsWith, isAcronymLike } from './align-acronym.js';

export interface Introduction {
  readonly name: Span;
  readonly acronym: Span;
}

/** What may stand between a name and its acronym, and after the acronym. */
const BRACKET = /^\s{0,2}\((?:the |or |known as )?["“'‘]?([^\s()"”’,;]{2,12})["”’]?[),;]/u;
const ASIDE =
  /^(?:,\s(?:(?:or|known as|also known as|abbreviated as)\s)?(?:the\s)?|\s[–—-]\s)([^\s()"”’,;:–—]{2,12})(?=[\s,.;:)–—]|$)/u;
/** A name that the text makes for itself: (hereinafter "the University"). */
const DEFINED =
  /^\s{0,2}\((?:(?:hereinafter|hereafter|henceforth|referred to as|known as|or|the|,)\s+){0,3}["“](?:the\s+)?(\p{Lu}[\p{L}\p{N}&.-]{1,20})["”]\)/u;
/** The end of the pattern above, which is quickly made. */
const DEFINED_END = /["”]\)/;
/** Between an organisation and another name of it. */
const RENAMED =
  /^(?:,\s|\s?\()(?:(?:which|that)\s(?:is|was)\s)?(?:(?:also|better|best|or|commonly|widely|officially|locally|formerly|previously|originally|since|now|later|once)\s){0,2}(?:known\sas|called|renamed|rebranded\sas|formerly|previously|originally|now)\s(?:the\s)?["“‘']?$/u;
const SHORTEST_RENAMING = ', now '.length;
const REVERSED = /^\s{0,2}\((?:the |formerly )?$/u;

/** Longer than what may stand between. */
const REACH = 50;

/** @param mentions sorted, disjoint; @param isCode tells codes of countries, which are no acronyms: "(GER)" */
export function readIntroductions(
  text: string,
  mentions: readonly Mention[],
  isCode: (text: string) => boolean,
): Introduction[] {
  const introductions: Introduction[] = [];
  const units = unitsOf(text);
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!;
    if (mention.type !== 'organisation' || !mayIntroduce(units, mention.end)) continue;
    const next = mentions[index + 1];
    const introduction =
      readRenaming(text, mention, next) ??
      (opensBracket(text, mention.end)
        ? (readDefinition(text, mention) ??
          readAfter(text, mention, next, BRACKET, isCode) ??
          readReversed(text, mention, next))
        : readAfter(text, mention, next, ASIDE, isCode));
    if (introduction) introductions.push(introduction);
  }
  return introductions;
}

/** A bracket, comma or dash comes next. */
function mayIntroduce(units: Uint16Array, end: number): boolean {
  const first = units[end]!;
  const next = first === 0x20 || first === 0x0a ? units[end + 1]! : first;
  return next === 0x28 || next === 0x2c || next === 0x2d || next === 0x2013 || next === 0x2014;
}

/** Within the two spaces that may stand before it. */
function opensBracket(text: string, end: number): boolean {
  for (let at = end; at < end + 3; at++) if (text.charCodeAt(at) === 0x28) return true;
  return false;
}

function readDefinition(text: string, mention: Mention): Introduction | null {
  const after = text.slice(mention.end, mention.end + REACH);
  const match = DEFINED_END.test(after) ? DEFINED.exec(after) : null;
  if (!match) return null;
  const start = mention.end + match[0].lastIndexOf(match[1]!);
  return { name: mention, acronym: { start, end: start + match[1]!.length } };
}

function readAfter(
  text: string,
  mention: Mention,
  next: Mention | undefined,
  pattern: RegExp,
  isCode: (text: string) => boolean,
): Introduction | null {
  if (!mayHoldAcronym(text, mention.end)) return null;
  const match = pattern.exec(text.slice(mention.end, mention.end + REACH));
  const acronym = match?.[1]?.replace(/(?<!\..*)\.$/u, '');
  if (!match || acronym === undefined || !isAcronymLike(acronym)) return null;
  const start = mention.end + match[0].lastIndexOf(match[1]!);
  const span = { start, end: start + acronym.length };
  const name = text.slice(mention.start, mention.end);
  const recognised = next?.start === span.start && next.end === span.end && next.type === 'organisation';
  const translated = pattern === BRACKET && recognised && /\S\s+\S/u.test(name) && !isCode(acronym);
  return translated || alignsWith(acronym, name) ? { name: mention, acronym: span } : null;
}

/** "Burung Air, formerly Elang Lines". */
function readRenaming(text: string, mention: Mention, next: Mention | undefined): Introduction | null {
  if (next?.type !== 'organisation' || next.start - mention.end > REACH) return null;
  if (next.start - mention.end < SHORTEST_RENAMING) return null;
  return RENAMED.test(text.slice(mention.end, next.start)) ? { name: mention, acronym: next } : null;
}

/** Where an acronym ends at the latest: ", abbreviated as the" and twelve letters. */
const FARTHEST = 36;

/** A word with two capitals, or letters that only the long look can tell, comes soon. */
function mayHoldAcronym(text: string, from: number): boolean {
  const units = unitsOf(text);
  const to = Math.min(from + FARTHEST, text.length);
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const code = units[at]!;
    if (code >= 0xc0 && code < 0x2000) return true;
    if (code === 0x20 || code === 0x0a) capitals = 0;
    else if (code >= 0x41 && code <= 0x5a && ++capitals === 2) return true;
  }
  return false;
}

/** The acronym first, its name in brackets. */
function readReversed(text: string, mention: Mention, next: Mention | undefined): Introduction | null {
  if (next?.type !== 'organisation') return null;
  const acronym = text.slice(mention.start, mention.end);
  if (!isAcronymLike(acronym) || !REVERSED.test(text.slice(mention.end, next.start))) return null;
  if (!/^[,;)]/u.test(text.slice(next.end, next.end + 1))) return null;
  return alignsWith(acronym, text.slice(next.start, next.end)) ? { name: next, acronym: mention } : null;
}
