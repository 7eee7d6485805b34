/**
 * A pattern with classes of Unicode, of which V8 takes a millisecond or more to make a program at its first use, in the
 * form that the build step gives it (`src/compile/near-patterns.ts`): texts of Latin letters and common punctuation are
 * matched against a short pattern that means the same for them, until there have been so many that the whole one is worth making.
 */

/** Characters for which both patterns mean the same. The build step reads off it which. */
export const NEAR = /^[\0-\u036f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf]*$/;

/** Texts after which the whole pattern is made: few documents are that long. */
const ENOUGH = 256;

/** Stands for the regular expression in calls of it and of strings. */
export class NearPattern {
  readonly #near: string;
  readonly #source: string;
  readonly #flags: string;
  #left = ENOUGH;
  #short: RegExp | undefined;
  #whole: RegExp | undefined;

  constructor(near: string, source: string, flags: string) {
    this.#near = near;
    this.#source = source;
    this.#flags = flags;
  }

  #for(text: string): RegExp {
    if (this.#whole) return this.#whole;
    if (this.#left === 0 || !NEAR.test(text)) return (this.#whole = new RegExp(this.#source, this.#flags));
    this.#left--;
    return (this.#short ??= new RegExp(this.#near, this.#flags));
  }

  test(text: string): boolean {
    return this.#for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#for(text).exec(text);
  }

  [Symbol.replace](text: string, by: string): string {
    return text.replace(this.#for(text), by);
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.#for(text));
  }

  [Symbol.matchAll](text: string): IterableIterator<RegExpExecArray> {
    return text.matchAll(this.#for(text));
  }

  [Symbol.search](text: string): number {
    return text.search(this.#for(text));
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.#for(text), limit);
  }

  /** Asked for by `replaceAll` and `matchAll`. */
  get flags(): string {
    return this.#flags;
  }
}
