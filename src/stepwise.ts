/**
 * Work that pauses between its steps, so that a group of documents takes each step one after the other: the machine code,
 * tables and branches that a step needs are then at hand for all of them but the first. A document alone drives them out
 * of the processor's caches before the next one comes (src/resolution/README.md has the numbers).
 */

/** Pauses by `yield`. It may be resumed when other work of its kind has run: what it shares with that must be asked for anew. */
export type Stepwise<T> = Generator<undefined, T, undefined>;

/** Without a pause. */
export function finish<T>(work: Stepwise<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** What came of it, or what it threw. */
export type Finished<T> = { readonly value: T } | { readonly error: unknown };

/** Step by step, in turns; what one throws stops none of the others. In the order of the works. */
export function finishTogether<T>(works: readonly Stepwise<T>[]): Finished<T>[] {
  const finished = new Array<Finished<T>>(works.length);
  let open = works.map((work, index) => ({ work, index }));
  while (open.length > 0) {
    open = open.filter(({ work, index }) => {
      try {
        const step = work.next();
        if (step.done !== true) return true;
        finished[index] = { value: step.value };
      } catch (error) {
        finished[index] = { error };
      }
      return false;
    });
  }
  return finished;
}
