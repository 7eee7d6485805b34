/** What a measurement is, and what it gives: rows of named figures, which the printers and bench.json share. */

export interface Setting {
  /** A temporary folder, of all measurements. */
  readonly folder: string;
  /** Also what takes many minutes. */
  readonly full: boolean;
  /** What corpora are multiplied by: 1, or less for a quick look. */
  readonly scale: number;
  /** Of the machine, as the program counts them. */
  readonly processors: number;
}

export interface Row {
  /** What was measured; commands stand in backticks. */
  readonly name: string;
  /** By the column's title; the rows have the same ones in the same order, null where there is nothing to say. */
  readonly figures: Readonly<Record<string, number | null>>;
}

export interface Finding {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What to know when reading it. */
  readonly notes: readonly string[];
}

export type Measure = (setting: Setting) => Promise<Finding>;
