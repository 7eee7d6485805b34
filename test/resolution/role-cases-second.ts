/** Sentences with the roles that they give to people, as in `role-cases-first.ts`, written with the rules. */
export const SECOND_CASES: readonly (readonly [text: string, ...roles: string[]])[] = [];
