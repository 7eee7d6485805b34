/**
 * The country that an organisation's mention gives it, where that is plain: the nation or country right before it
 * ("Iran's Foreign Ministry", "the Philippine Senate", "Moscow's Defence Ministry"), at the beginning of its name or
 * after "of" in it ("Supreme Court of India"), or before a description of it ("the Brazilian oil company Petrobras").
 */
import type { CountryFinding } from '../find-countries.js';
import type { Merged, NamedMention } from '../merge-mentions.js';
import { isWhiteSpace } from '../white-space.js';

export interface Owner {
  readonly code: string;
  /** The name without the country: "Supreme Court". */
  readonly rest: string;
}

/** What may stand between a country and an organisation of it. */
const POSSESSIVE = /^['’]s?\s+$/u;
const DESCRIPTION =
  /^['’]?s?\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,4}(?:airline|agency|airways|army|association|bank|brand|broadcaster|business|carmaker|carrier|channel|charity|church|club|company|conglomerate|daily|developer|firm|foundation|giant|group|institute|lender|maker|manufacturer|militia|movement|newspaper|operator|organi[sz]ation|outlet|party|producer|publisher|retailer|side|startup|start-up|team|union|university|utility|weekly)\s+["“]?$/u;
const REACH = 80;

/** To be asked for mentions of `merged` in their order. */
export function createOwnerFinder(
  text: string,
  merged: readonly Merged[],
): (mention: NamedMention) => Owner | null {
  let index = 0;
  return (mention) => {
    while (index < merged.length && merged[index] !== mention) index++;
    return ownerInName(text, mention) ?? ownerBefore(text, mention, merged[index - 1]);
  };
}

function ownerInName(text: string, { start, end, within }: NamedMention): Owner | null {
  for (const finding of within) {
    const code = codeOf(finding);
    if (code === null || finding.kind !== 'country') continue;
    const opens = finding.start === start;
    if (!opens && !/\sof\s+(?:the\s+)?$/u.test(text.slice(start, finding.start))) continue;
    const rest = opens
      ? text.slice(finding.end, end).replace(/^['’]?s?\s+/u, '')
      : `${text.slice(start, finding.start).replace(/\s+of\s+(?:the\s+)?$/u, '')}${text.slice(finding.end, end)}`;
    return { code, rest: rest.trim() || text.slice(start, end) };
  }
  return null;
}

function ownerBefore(text: string, { start, end }: NamedMention, before: Merged | undefined): Owner | null {
  if (!before?.finding || start - before.end > REACH) return null;
  if (!mayOwn(text.charCodeAt(before.end))) return null;
  const code = codeOf(before.finding);
  if (code === null || before.finding.kind === 'place') return null;
  const between = text.slice(before.end, start);
  const isNation = before.finding.kind === 'country' && before.finding.evidence === 'demonym';
  if (between === ' ') return isNation ? { code, rest: text.slice(start, end) } : null;
  const beside = POSSESSIVE.test(between) || (isNation && /^\s+$/u.test(between));
  return beside || DESCRIPTION.test(between) ? { code, rest: text.slice(start, end) } : null;
}

/** White space, an apostrophe or an s: a comma or bracket parts the two. */
function mayOwn(next: number): boolean {
  return next === 0x27 || next === 0x2019 || next === 0x73 || isWhiteSpace(next);
}

/** The one country of a finding. */
export function codeOf(finding: CountryFinding): string | null {
  if (finding.kind !== 'country') return finding.code;
  return finding.codes.length === 1 ? finding.codes[0]! : null;
}
