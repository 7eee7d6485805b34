/**
 * Gold → what the model is to learn: for each of our own tokens the set of labels that the annotation allows.
 * Mostly one; all of them where a name ends inside a token.
 */
import { CLASSES, LABELS, type NameClass, OUTSIDE, labelOf } from '../../recognition/labels.js';
import { BEGIN, INSIDE, LAST, UNIT } from '../../recognition/labels.js';
import type { MentionType } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import type { GoldDocument } from '../gold.js';
import { trimSpan } from '../trim-span.js';

/** Any label at all. */
export const ANY = 2 ** LABELS - 1;

/**
 * Labels of names that are no type, lower-cased: learnt as the class `other`, which keeps them from being taken for people,
 * organisations and places. A label that is neither a type nor here is learnt as no name.
 */
const OTHER_NAMES: ReadonlySet<string> = new Set(
  'norp facility fac product event election work_of_art law language misc miscellaneous'.split(' '),
);

/**
 * A bit set of labels for each token of `prose`, which is the document's text through our tokeniser.
 */
export function labelTokens(gold: GoldDocument, prose: TokenisedText): Int32Array {
  const { tokenStarts, tokenEnds, tokenCount } = prose;
  const allowed = new Int32Array(tokenCount).fill(gold.sentences === null ? 1 << OUTSIDE : ANY);
  let at = 0;
  for (const { tokens } of gold.sentences ?? []) {
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? 0;
    while (at < tokenCount && tokenStarts[at]! < start) at++;
    while (at < tokenCount && tokenStarts[at]! < end) allowed[at++] = 1 << OUTSIDE;
  }
  at = 0;
  for (const mention of gold.mentions) {
    const nameClass = classOf(mention.type, mention.label);
    const { start, end } = nameClass >= 0 ? trimSpan(gold.text, mention) : mention;
    while (at < tokenCount && tokenEnds[at]! <= start) at++;
    let stop = at;
    while (stop < tokenCount && tokenStarts[stop]! < end) stop++;
    if (stop === at || nameClass < 0) continue;
    const exact = tokenStarts[at] === start && isEnd(prose, stop - 1, end);
    for (let i = at; i < stop; i++) {
      const part = stop - at === 1 ? UNIT : i === at ? BEGIN : i === stop - 1 ? LAST : INSIDE;
      allowed[i] = exact ? 1 << labelOf(nameClass, part) : ANY;
    }
    at = stop;
  }
  return allowed;
}

/** The token ends where the mention does, but for a full stop that the annotators left out. */
function isEnd({ text, tokenEnds }: TokenisedText, token: number, end: number): boolean {
  const tokenEnd = tokenEnds[token]!;
  return tokenEnd === end || (tokenEnd === end + 1 && text[end] === '.');
}

function classOf(type: MentionType | null, label: string): number {
  const name: NameClass | null = type ?? (OTHER_NAMES.has(label.toLowerCase()) ? 'other' : null);
  return name === null ? -1 : CLASSES.indexOf(name);
}
