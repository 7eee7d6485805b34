/** What the formats of `annotate` are given: a document with its marks, or one that failed. */
import type { Mark } from '../../analysis/list-marks.js';
import type { TokenisedText } from '../../text/tokenise.js';

export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly prose: TokenisedText;
  readonly marks: readonly Mark[];
}

export interface Failed {
  readonly id: string;
  readonly error: string;
}

/** Pure and streaming: what it returns, in order, is the output. */
export interface AnnotationPrinter {
  begin(): string;
  document(annotated: Annotated | Failed): string;
  end(): string;
}

export interface AnnotationOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

export const ANNOTATION_PRINTERS = {
  terminal: async (options: AnnotationOptions): Promise<AnnotationPrinter> =>
    (await import('./terminal.js')).createTerminalPrinter(options),
  html: async (): Promise<AnnotationPrinter> => (await import('./html.js')).createHtmlPrinter(),
  spacy: async (): Promise<AnnotationPrinter> => (await import('./spacy.js')).createSpacyPrinter(),
  conll: async (): Promise<AnnotationPrinter> => (await import('./conll.js')).createConllPrinter(),
};
export type AnnotationFormat = keyof typeof ANNOTATION_PRINTERS;
export const ANNOTATION_FORMATS = Object.keys(ANNOTATION_PRINTERS) as AnnotationFormat[];
