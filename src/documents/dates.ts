/**
 * From a date as somebody wrote it to an ISO 8601 day. The day is the one that is written: no time zone shifts it.
 */

export interface NormalisedDate {
  /** `YYYY-MM-DD`, or null if what was written is no day. */
  readonly date: string | null;
  readonly warnings: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date at the start of a text, in the ways that headers write one; used to find where a header's date ends.
 * Year first, `1 April 2024` or `April 1, 2024`, each with its weekday, its time and its zone.
 */
export const DATE_PATTERN =
  '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?[ \\t]+)?' +
  '(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}/\\d{1,2}/\\d{1,2}' +
  `|\\d{1,2}(?:st|nd|rd|th)?[ \\t-](?:${MONTHS.join('|')})[a-z]*\\.?,?[ \\t-]\\d{4}` +
  `|(?:${MONTHS.join('|')})[a-z]*\\.?[ \\t]\\d{1,2}(?:st|nd|rd|th)?,?[ \\t]\\d{4})(?!\\d)` +
  '(?:(?:T|,?[ \\t]+(?:at[ \\t]+)?)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?' +
  '(?:[ \\t]?(?:[ap]\\.?m\\b\\.?|Z\\b|[+-]\\d{2}:?\\d{2}|GMT\\b|UTC\\b|[A-Z]{2,4}T\\b))*(?:[ \\t]\\([A-Z]+\\))?)?';

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_MONTH = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3})[a-z]*\.?,?[\s-](\d{4})(?!\d)/i;
const MONTH_DAY = /^(?:[a-z]+,?\s+)?([a-z]{3})[a-z]*\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/i;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;

/** The common ways are read here; chrono-node is loaded for the others only. */
export async function normaliseDate(written: string): Promise<NormalisedDate> {
  const text = written.trim().slice(0, 200);
  if (text === '') return { date: null, warnings: [] };
  const known = readKnown(text);
  if (known !== null) return known;
  // Without a year it would be a day relative to today.
  if (!/(?<!\d)\d{4}(?!\d)/.test(text)) return noDay(text);
  const { parse } = await import('chrono-node');
  const start = parse(text)[0]?.start;
  if (!start?.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return noDay(text);
  return day(text, start.get('year')!, start.get('month')!, start.get('day')!);
}

/** A date as a record may carry it: text, or seconds or milliseconds since 1970 (the day in UTC). */
export async function normaliseDateValue(value: unknown): Promise<NormalisedDate> {
  if (typeof value === 'string') return normaliseDate(value);
  if (value === undefined || value === null) return { date: null, warnings: [] };
  if (typeof value !== 'number' || !Number.isFinite(value)) return noDay(JSON.stringify(value));
  if (Number.isInteger(value) && COMPACT.test(String(value)) && value < 1e8)
    return normaliseDate(String(value));
  const moment = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
  const isDay = Math.abs(value) >= 1e8 && !Number.isNaN(moment.getTime());
  return isDay ? { date: moment.toISOString().slice(0, 10), warnings: [] } : noDay(String(value));
}

function readKnown(text: string): NormalisedDate | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return day(text, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const compact = COMPACT.exec(text);
  if (compact) return day(text, Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth && monthOf(dayMonth[2]!) > 0)
    return day(text, Number(dayMonth[3]), monthOf(dayMonth[2]!), Number(dayMonth[1]));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay && monthOf(monthDay[1]!) > 0)
    return day(text, Number(monthDay[3]), monthOf(monthDay[1]!), Number(monthDay[2]));
  const numeric = NUMERIC.exec(text);
  return (
    numeric && readNumeric(text, Number(numeric[1]), numeric[2]!, Number(numeric[3]), Number(numeric[4]))
  );
}

/** `13/04/2024` can only be a day first; `1.4.2024` is written so only where the day comes first; the rest is a guess. */
function readNumeric(
  text: string,
  first: number,
  mark: string,
  second: number,
  year: number,
): NormalisedDate {
  if (first > 12 || mark === '.') return day(text, year, second, first);
  const { date, warnings } = day(text, year, first, second);
  if (second > 12 || first === second || date === null) return { date, warnings };
  return { date, warnings: [`the date "${text}" is read as month/day/year, which is a guess`] };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

/** The day, if the calendar has it, of four digits for the year. */
function day(text: string, year: number, month: number, dayOfMonth: number): NormalisedDate {
  if (!(year >= 0 && year <= 9999)) return noDay(text);
  const moment = new Date(Date.UTC(2000, month - 1, dayOfMonth));
  moment.setUTCFullYear(year, month - 1, dayOfMonth);
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== dayOfMonth) return noDay(text);
  return { date: moment.toISOString().slice(0, 10), warnings: [] };
}

function noDay(text: string): NormalisedDate {
  return { date: null, warnings: [`the date "${text.slice(0, 60)}" is not a day and is left out`] };
}
