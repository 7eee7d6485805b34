/**
 * The labels that a token can get: BILOU (begin, inside, last of a name; outside; a name of one token) for each class.
 * Some classes are learnt only to keep their names from being taken for people, organisations and places.
 */
import type { MentionType } from './engine.js';

/** In the order of label ids. The first three are what mentions are made of. */
export const CLASSES = ['person', 'organisation', 'place', 'other'] as const;
export type NameClass = (typeof CLASSES)[number];

export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

/** Labels in all: `OUTSIDE`, then four for each class. */
export const LABELS = 1 + 4 * CLASSES.length;

/** @param part BEGIN, INSIDE, LAST or UNIT */
export function labelOf(nameClass: number, part: number): number {
  return 1 + 4 * nameClass + part;
}

export function classOf(label: number): number {
  return (label - 1) >> 2;
}

export function partOf(label: number): number {
  return (label - 1) & 3;
}

/** What a class is emitted as; null for the classes that are only learnt. */
export function typeOfClass(nameClass: number): MentionType | null {
  return nameClass < 3 ? (CLASSES[nameClass] as MentionType) : null;
}

/** Whether `to` may stand behind `from`. */
export function mayFollow(from: number, to: number): boolean {
  const open = from !== OUTSIDE && partOf(from) <= INSIDE;
  if (!open) return mayStart(to);
  return to !== OUTSIDE && classOf(to) === classOf(from) && (partOf(to) === INSIDE || partOf(to) === LAST);
}

export function mayStart(label: number): boolean {
  return label === OUTSIDE || partOf(label) === BEGIN || partOf(label) === UNIT;
}

export function mayEnd(label: number): boolean {
  return label === OUTSIDE || partOf(label) >= LAST;
}

/**
 * A label's place in a row of the kernel: by part, then by class; that of OUTSIDE comes last. See `kernel/layout.ts`.
 */
export function laneOf(label: number): number {
  return label === OUTSIDE ? LABELS - 1 : partOf(label) * CLASSES.length + classOf(label);
}

/** Names the labels and their order: a model file made with others is refused. */
export function labelSetName(): string {
  return `BILOU ${CLASSES.join(' ')}`;
}
