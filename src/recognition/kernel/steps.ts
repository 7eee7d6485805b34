/**
 * Transitions between labels, as the compiled model lays them out for each pass: logarithms, then the same with exp taken. Behind OUTSIDE and
 * what closes a name (LAST and UNIT of each class) stands OUTSIDE or what starts one (BEGIN, UNIT); INSIDE and LAST follow BEGIN and
 * INSIDE of their own class. Vectors are by class.
 *
 * The nine labels of either kind come in the order OUTSIDE, then LAST (or BEGIN) and UNIT of each class in turn.
 */

/** From each of the nine that close: vectors of BEGIN, of UNIT; then one number each, of OUTSIDE. */
export const TO_BEGIN: u32 = 0;
export const TO_UNIT: u32 = 9 * 16;
export const TO_OUTSIDE: u32 = 18 * 16;
/** Behind the numbers. By how much OUTSIDE must lead at each token for the best path to be outside throughout: in the first half. */
export const LEAD: u32 = TO_OUTSIDE + 9 * 4;
export const BEGIN_INSIDE: u32 = 21 * 16;
export const BEGIN_LAST: u32 = 22 * 16;
export const INSIDE_INSIDE: u32 = 23 * 16;
export const INSIDE_LAST: u32 = 24 * 16;
/** To each of the nine that start: vectors of LAST, of UNIT. */
export const FROM_LAST: u32 = 25 * 16;
export const FROM_UNIT: u32 = 34 * 16;
/** Bytes of one half. */
export const HALF: u32 = 43 * 16;
