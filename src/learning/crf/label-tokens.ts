/**
 * Gold → what the model is to learn: for each of our own tokens the set of labels that the annotation allows.
 * Mostly one. Several where the annotators' classes are wider than ours, all where a name ends inside a token.
 */
import { CLASSES, LABELS, type NameClass, OUTSIDE, labelOf } from '../../recognition/labels.js';
import { BEGIN, INSIDE, LAST, UNIT } from '../../recognition/labels.js';
import type { TokenisedText } from '../../text/tokenise.js';
import type { GoldDocument } from '../gold.js';
import { trimSpan } from '../trim-span.js';

/** Any label at all. */
export const ANY = 2 ** LABELS - 1;

/** Classes of labels that are no type: by label, lower-cased. What is in neither is learnt as no name. */
const HELPER_CLASSES: Readonly<Record<string, readonly NameClass[]>> = {
  norp: ['norp'],
  facility: ['facility'],
  fac: ['facility'],
  product: ['misc'],
  event: ['misc'],
  election: ['misc'],
  work_of_art: ['misc'],
  law: ['misc'],
  language: ['norp'],
  misc: ['misc'],
};

/**
 * A bit set of labels for each token of `prose`, which is the document's text through our tokeniser.
 * @param wideMisc whether the corpus calls nationalities `misc` too
 */
export function labelTokens(gold: GoldDocument, prose: TokenisedText, wideMisc: boolean): Int32Array {
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
    const classes = classesOf(mention.type, mention.label, wideMisc);
    const { start, end } = classes.length > 0 ? trimSpan(gold.text, mention) : mention;
    while (at < tokenCount && tokenEnds[at]! <= start) at++;
    let stop = at;
    while (stop < tokenCount && tokenStarts[stop]! < end) stop++;
    if (stop === at || classes.length === 0) continue;
    const exact = tokenStarts[at] === start && isEnd(prose, stop - 1, end);
    for (let i = at; i < stop; i++) {
      const part = stop - at === 1 ? UNIT : i === at ? BEGIN : i === stop - 1 ? LAST : INSIDE;
      allowed[i] = exact ? classes.reduce((set, name) => set | (1 << labelOf(name, part)), 0) : ANY;
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

function classesOf(type: string | null, label: string, wideMisc: boolean): number[] {
  const names = type === null ? (HELPER_CLASSES[label.toLowerCase()] ?? []) : [type as NameClass];
  const wide = wideMisc && label.toLowerCase() === 'misc' ? [...names, 'norp' as const] : names;
  return wide.map((name) => CLASSES.indexOf(name));
}
