/** Cases as text with given mentions: `<o:…>` an organisation, `<p:…>` a person, `<l:…>` a place. */
import type { Mention, MentionType } from '#src/recognition/engine.js';

const TYPES: Readonly<Record<string, MentionType>> = { o: 'organisation', p: 'person', l: 'place' };

export function readMarked(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/<([opl]):([^>]+)>/gu)) {
    text += marked.slice(from, match.index);
    const start = text.length;
    text += match[2]!;
    mentions.push({ start, end: text.length, type: TYPES[match[1]!]!, score: 0.9 });
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), mentions };
}
