/**
 * Joins an acronym to the name that introduces it. Where both are known and differ, the text is right about an acronym
 * that has other meanings ("Congress of African Farmers (CAF)"), the table about one that has none.
 */
import { hostOf, joinTo, type Draft, type JoinContext, type JoinRule } from './drafts.js';

export const joinIntroducedAcronyms: JoinRule = ({ drafts, introductions, organisations, takeNote }) => {
  if (introductions.length === 0) return;
  const byStart = new Map<number, Draft>();
  for (const draft of drafts) for (const { start } of draft.mentions) byStart.set(start, draft);
  for (const { name, acronym } of introductions) {
    const full = byStart.get(name.start);
    const short = byStart.get(acronym.start);
    if (!full || !short || full.isCommon) continue;
    if (short.known && full.known !== short.known) {
      if (hostOf(full).known && !isAmbiguous(short, organisations)) continue;
      if (isAmbiguous(short, organisations)) short.known = null;
    }
    joinTo(short, full, 'join-introduced-acronyms', `is introduced as the acronym of ${full.name}`, takeNote);
  }
};

function isAmbiguous({ name }: Draft, organisations: JoinContext['organisations']): boolean {
  return organisations.formOf(name)?.ambiguous ?? true;
}
