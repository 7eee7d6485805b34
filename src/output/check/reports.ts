/** The reports of `check` by name. A new one is one file beside this and one line here; each is loaded when asked for. */
import type { CheckRecord } from '../../analysis/check/finding.js';

export interface ReportOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** The whole report, with the line end at its end. */
export type Report = (record: CheckRecord, options: ReportOptions) => string;

export const REPORTS = {
  text: async (): Promise<Report> => (await import('./text.js')).reportText,
  json: async (): Promise<Report> => (await import('./json.js')).reportJson,
  github: async (): Promise<Report> => (await import('./github.js')).reportGithub,
  sarif: async (): Promise<Report> => (await import('./sarif.js')).reportSarif,
  junit: async (): Promise<Report> => (await import('./junit.js')).reportJunit,
};

export type ReportFormat = keyof typeof REPORTS;

export const REPORT_FORMATS = Object.keys(REPORTS) as ReportFormat[];
