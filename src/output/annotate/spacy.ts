/**
 * `spacy`: JSON lines, `{"id", "text", "ents": [{"start", "end", "label"}]}`. Offsets are in code points, as Python counts; our own
 * are in UTF-16 code units. Labels are OntoNotes', as spaCy's English models have them.
 */
import type { Mark } from '../../analysis/list-marks.js';
import { stringifySafely } from '../escape-json.js';
import type { AnnotationPrinter } from './annotated.js';

export function createSpacyPrinter(): AnnotationPrinter {
  return {
    begin: () => '',
    document(annotated) {
      if ('error' in annotated) return '';
      const { id, text, marks } = annotated;
      const count = countCodePoints(text);
      const ents = marks.map((mark) => ({
        start: count(mark.start),
        end: count(mark.end),
        label: labelOf(mark),
      }));
      return `${stringifySafely({ id, text, ents })}\n`;
    },
    end: () => '',
  };
}

/** A nation's adjective is NORP; a place is GPE where it is known to lie in a country, else LOC. */
function labelOf({ type, entity, evidence }: Mark): string {
  if (type === 'person') return 'PERSON';
  if (type === 'organisation') return 'ORG';
  if (type === 'country') return evidence === 'demonym' ? 'NORP' : 'GPE';
  return entity?.type === 'place' && entity.country === null ? 'LOC' : 'GPE';
}

/** Offset in code units → offset in code points; to be asked in ascending order, so that it is linear. */
function countCodePoints(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    for (; at < offset; at += text.codePointAt(at)! > 0xffff ? 2 : 1) points++;
    return points;
  };
}
