/**
 * The view of `config`: each option with its value and where that is from.
 *
 * Columns of `csv` and `tsv`, one row an option: `key`, `value` (JSON where it is a list or an object), `source`.
 */
import type { Printable, Shape } from '../printable.js';

export const SETTINGS_SHAPE: Shape = { columns: ['key', 'value', 'source'], single: true };

export type SettingSource = 'default' | 'file' | 'flag';

export interface Setting {
  /** As in the file: `format`, `entities.top`. */
  readonly key: string;
  /** Null where there is neither a value nor a default. */
  readonly value: unknown;
  readonly source: SettingSource;
}

export interface SettingsRecord {
  readonly schema: 'docs-cli/settings/1';
  readonly version: string;
  /** The configuration that was read; null if there is none. */
  readonly file: string | null;
  /** Whose options they are; null for those that all share. */
  readonly command: string | null;
  readonly settings: readonly Setting[];
}

export function viewSettings(record: SettingsRecord): Printable {
  const { file, command, settings } = record;
  return {
    values: () => [record],
    blocks: () => [
      {
        kind: 'table',
        title: command === null ? 'Configuration' : `Configuration of ${command}`,
        details: [file ?? 'no file'],
        columns: [{ kind: 'name' }, { kind: 'text' }, { kind: 'name' }],
        sections: [
          {
            headers: ['Key', 'Value', 'From'],
            rows: settings.map(({ key, value, source }) => [key, showValue(value), source]),
          },
        ],
      },
    ],
    rows: () =>
      settings.map(({ key, value, source }) => ({
        key,
        value: value === null ? null : typeof value === 'string' ? value : JSON.stringify(value),
        source,
      })),
  };
}

function showValue(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
