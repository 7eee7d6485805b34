/**
 * What stands between the views (what is said of a record) and the printers (in which format): a printable
 * gives the same thing as JSON values, as tables for a person and as flat rows for a spreadsheet, each made
 * only when a printer asks for it.
 */

export interface Printable {
  /** JSON values: what `json` lists and `ndjson` writes, one a line. */
  values(): readonly unknown[];
  /** For a person: `table` and `markdown`. */
  blocks(): readonly Block[];
  /** For a program that wants columns: `csv` and `tsv`. The keys are the shape's columns. */
  rows(): readonly Row[];
}

export type Row = Readonly<Record<string, string | number | null>>;

export type Block = Table | Note;

/** A paragraph in the place of a table: an error, or that there is nothing to show. */
export interface Note {
  readonly kind: 'note';
  readonly tone: 'plain' | 'error';
  readonly text: string;
}

/** Sections of rows that share their columns, under one heading. A column without any content is not drawn. */
export interface Table {
  readonly kind: 'table';
  readonly title: string | null;
  /** Said beside the title. */
  readonly details: readonly string[];
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
}

export interface Section {
  /** One a column; empty where it needs none. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  /**
   * `name` and `text` wrap, a name less willingly; `number` is set to the right and never wraps; `before` and
   * `after`, to either side of a `mention`, are its context, cut to the width on their outer side; `bar` holds a number from 0
   * to 1, drawn as a bar.
   */
  readonly kind: 'name' | 'text' | 'number' | 'before' | 'mention' | 'after' | 'bar';
  /** Left out of tables narrower than this. */
  readonly dropBelow?: number;
}

/** What a printer must know before the first item. */
export interface Shape {
  /** The columns of `csv` and `tsv`, in order. */
  readonly columns: readonly string[];
  /** Whether `json` gives one object instead of an array. */
  readonly single: boolean;
}

export interface PrintOptions {
  /** Columns of the terminal, for `table`. */
  readonly width: number;
  readonly colour: boolean;
  /** Leaves control characters and spreadsheet formulas in `csv`, `tsv` and `markdown` as they are. */
  readonly raw: boolean;
}

/** Pure and streaming. An item knows nothing of those before it, so that it can be printed in any thread. */
export interface Printer {
  begin(): string;
  /** Empty where there is nothing to print of it. */
  item(item: Printable): string;
  /** Stands between two items that are not empty. */
  readonly separator: string;
  /** @param empty whether no item printed anything */
  end(empty: boolean): string;
}

export type CreatePrinter = (shape: Shape, options: PrintOptions) => Printer;
