/**
 * Changes of the gold's text that a recogniser should survive: all capitals, no capitals, hard line ends. Every one of
 * them keeps the length of the text, so that all spans stay where they are.
 */
import { Problem } from '../problem.js';
import type { GoldDocument } from './gold.js';

/** `upper`, `lower`, or `wrap60` for lines of at most 60 columns. */
export type TransformName = 'upper' | 'lower' | `wrap${number}`;

/** Throws a Problem (usage) for a name that is none. */
export function parseTransform(name: string): TransformName {
  if (name === 'upper' || name === 'lower' || /^wrap[1-9]\d{0,4}$/.test(name)) return name as TransformName;
  throw new Problem('usage', `--transform ${name}`, 'no such transform', 'use upper, lower or wrap60');
}

export function transformDocument(document: GoldDocument, name: TransformName): GoldDocument {
  const { text } = document;
  if (name === 'upper')
    return { ...document, text: mapCharacters(text, (character) => character.toUpperCase()) };
  if (name === 'lower')
    return { ...document, text: mapCharacters(text, (character) => character.toLowerCase()) };
  return { ...document, text: wrapLines(text, Number(name.slice('wrap'.length))) };
}

/** Character by character; one whose counterpart has another length (ß → SS) stays as it is. */
function mapCharacters(text: string, map: (character: string) => string): string {
  const whole = map(text);
  if (whole.length === text.length) return whole;
  return Array.from(text, (character) => {
    const mapped = map(character);
    return mapped.length === character.length ? mapped : character;
  }).join('');
}

/**
 * Turns into a line end the last space before each word that would pass `columns`. A word longer than a line keeps its line
 * to itself, and the line ends of the text stay.
 */
function wrapLines(text: string, columns: number): string {
  const parts: string[] = [];
  let lineStart = 0;
  let copied = 0;
  let space = -1;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]!;
    if (character === '\n') [lineStart, space] = [offset + 1, -1];
    else if (character === ' ') space = offset;
    if (character !== ' ' && offset - lineStart >= columns && space >= 0) {
      parts.push(text.slice(copied, space));
      copied = space + 1;
      [lineStart, space] = [copied, -1];
      parts.push('\n');
    }
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
