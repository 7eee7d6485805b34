/**
 * A problem with what a user gave: which input, what is wrong, what to do. Everything that is reported on
 * standard error and everything that stands in a record's `error` is one of these.
 */

/** Stable words for programs; the message is for people and may change. */
export type ProblemCode =
  | 'not-found'
  | 'no-match'
  | 'no-documents'
  | 'unreadable'
  | 'unsupported-format'
  | 'binary'
  | 'bad-gzip'
  | 'bad-encoding'
  | 'bad-record'
  | 'missing-field'
  | 'repeated-id'
  | 'unwritable'
  | 'usage'
  | 'internal';

export class Problem extends Error {
  override readonly name = 'Problem';

  /**
   * @param code for programs
   * @param subject what it is about: a path, `file:line`, an option
   * @param problem what is wrong, without a full stop: "no such file"
   * @param remedy what to do about it, without a full stop: "check the path"
   */
  constructor(
    readonly code: ProblemCode,
    readonly subject: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${subject}: ${problem}; ${remedy}`);
  }
}
