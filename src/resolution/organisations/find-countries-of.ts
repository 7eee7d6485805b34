/**
 * The countries of an organisation: those of the table for a known one, else that which its mentions give it, and the
 * countries and cities in its name, unless the name says that it only works there or is about it: "Mission in Liberia".
 */
import { codeOf } from './find-owner.js';
import type { Draft } from './drafts.js';

const ELSEWHERE = /\b(?:in|to|for|on|against|with|from|about|and)\s+(?:the\s+)?$/iu;

/** Codes, sorted; `members` are the draft and those that joined it. */
export function findCountriesOf(text: string, members: readonly Draft[]): readonly string[] {
  const known = members.find((member) => member.known)?.known;
  if (known) return known.countries.length > 1 ? [...known.countries].sort() : known.countries;
  const codes: string[] = [];
  for (const { owner, mentions } of members) {
    if (owner !== null && !codes.includes(owner)) codes.push(owner);
    for (const { start, within } of mentions) {
      for (const finding of within) {
        const code = codeOf(finding);
        if (code === null || codes.includes(code)) continue;
        if (finding.start === start || !ELSEWHERE.test(text.slice(start, finding.start))) codes.push(code);
      }
    }
  }
  return codes.length > 1 ? codes.sort() : codes;
}
