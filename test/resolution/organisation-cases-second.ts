/** Texts with the organisations that must come of them, as in `organisation-cases-first.ts`, written with the rules. */
export const SECOND_CASES: readonly (readonly [string, ...string[]])[] = [];
