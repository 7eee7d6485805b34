/**
 * `conll`: the columns of CoNLL-2003, `token -X- _ tag`, tags in IOB2 (PER, ORG, LOC; MISC for a nation's adjective), an empty line behind
 * a sentence. Part of speech and chunk are left open. A token is cut where a name begins or ends inside it, so that every
 * name has its tag.
 */
import type { Mark } from '../../analysis/list-marks.js';
import { sanitiseLine } from '../sanitise.js';
import type { Annotated, AnnotationPrinter } from './annotated.js';

export function createConllPrinter(): AnnotationPrinter {
  return {
    begin: () => '',
    document: (annotated) =>
      'error' in annotated ? '' : `-DOCSTART- -X- O O\n\n${sentencesOf(annotated).join('')}`,
    end: () => '',
  };
}

function sentencesOf({ prose, marks }: Annotated): string[] {
  const { text, tokenStarts, tokenEnds, sentenceStarts, sentenceCount } = prose;
  const sentences: string[] = [];
  let next = 0;
  let inside: Mark | null = null;
  for (let s = 0; s < sentenceCount; s++) {
    const lines: string[] = [];
    for (let t = sentenceStarts[s]!; t < sentenceStarts[s + 1]!; t++)
      for (let from = tokenStarts[t]!; from < tokenEnds[t]!;) {
        while (next < marks.length && marks[next]!.end <= from) next++;
        const mark: Mark | undefined = marks[next];
        const isIn = mark !== undefined && mark.start <= from;
        const edge = mark === undefined ? Infinity : isIn ? mark.end : mark.start;
        const end = Math.min(tokenEnds[t]!, edge);
        const word = sanitiseLine(text.slice(from, end)).replace(/\s+/gu, '');
        if (word !== '') {
          const isOpen = isIn && inside === mark;
          inside = isIn ? mark : null;
          lines.push(`${word} -X- _ ${isIn ? `${isOpen ? 'I' : 'B'}-${labelOf(mark)}` : 'O'}\n`);
        }
        from = end;
      }
    // A sentence that ends inside a name goes on: a name has one sentence.
    const goesOn =
      inside !== null && s + 1 < sentenceCount && tokenStarts[sentenceStarts[s + 1]!]! < inside.end;
    if (lines.length > 0) sentences.push(lines.join('') + (goesOn ? '' : '\n'));
  }
  return sentences;
}

function labelOf({ type, evidence }: Mark): string {
  if (type === 'person') return 'PER';
  if (type === 'organisation') return 'ORG';
  return evidence === 'demonym' ? 'MISC' : 'LOC';
}
