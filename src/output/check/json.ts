/** `json`: the record of the check as it is, by `schemas/check.json`. */
import { stringifySafely } from '../escape-json.js';
import type { Report } from './reports.js';

export const reportJson: Report = (record) => `${stringifySafely(record, 2)}\n`;
