/**
 * Drives the kernel (`kernel/kernel.ts`): hands it a text in stretches, describes the words that it does not know, and reads the names that it
 * found.
 */
import type { TokenisedText } from '../text/tokenise.js';
import type { Name } from './decode.js';
import { KERNEL } from './kernel/code.js';
import { ARENA_PAGES, type ModelMemory, PAGE, isForKernel, takePages } from './kernel-memory.js';
import type { Lexicon } from './lexicon.js';
import { endOfStretch } from './two-passes.js';
import { isLower, isUpper } from './view-sentence.js';
import { Instance, Module } from './web-assembly.js';
import { type WordFeatures, describeEdge, describeWord, isPlain } from './word-features.js';

/** What `kernel/kernel.ts` exports. Addresses are in bytes. */
interface Exports {
  open(arena: number, mostWords: number): number;
  mailboxAt(): number;
  startsAt(): number;
  endsAt(): number;
  sentencesAt(): number;
  namesAt(): number;
  describeEdge(): void;
  begin(text: number, tokens: number, sentences: number): void;
  nextUnknown(): number;
  isInCapitals(): number;
  describe(): void;
  recognise(): number;
}

export interface Kernel {
  /** Calls `visit` for each name of all classes in order, with token indices of the document. Linear. */
  findNames(prose: TokenisedText, visit: (name: Name) => void): void;
}

/** Of a description in the mailbox, in words of 32 bits: see the fields of a word in `kernel/words.ts`. */
const DESCRIBED = 11;
const MAILBOX = 1024;
/** News brings new words for long: with half as many, a corpus of 200,000 tokens takes nearly twice the time. */
const MOST_WORDS = 1 << 16;
/** Of a token, in code units: one more than `LONGEST_KEPT` of `kernel/words.ts`. */
const MOST_LETTERS = 257;
/** Words of 32 bits of a name. */
const NAME = 4;

/** Compiled code, for any number of threads. */
export function compileKernelCode(): Module {
  return new Module(Buffer.from(KERNEL, 'base64'));
}

/**
 * @param memory with a model in it
 * @param lexicon the model's
 * @param mostWords that are kept from text to text: fewer than there is room for, at most
 * @throws RangeError if it has no room for another arena, or for none at all
 */
export function createKernel(
  module: Module,
  memory: ModelMemory,
  lexicon: Lexicon,
  mostWords = MOST_WORDS,
): Kernel {
  if (!isForKernel(memory)) throw new RangeError('no kernel can run in this memory');
  const arena = takePages(memory, ARENA_PAGES);
  const kernel = new Instance(module, { env: { memory } }).exports as Exports;
  // Addresses of the upper half come as negative numbers.
  const textAt = kernel.open(arena, mostWords) >>> 0;
  const textRoom = arena + ARENA_PAGES * PAGE - textAt;
  const bytes = Buffer.from(memory.buffer);
  const u32 = (at: number): Uint32Array => new Uint32Array(memory.buffer, at >>> 0);
  const [starts, ends, sentences, names] = [
    kernel.startsAt(),
    kernel.endsAt(),
    kernel.sentencesAt(),
    kernel.namesAt(),
  ].map(u32) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const probabilities = new Float32Array(memory.buffer, names.byteOffset);
  const mailbox = new Int32Array(memory.buffer, kernel.mailboxAt() >>> 0, MAILBOX);

  function post(word: WordFeatures, edges: number): void {
    const { keys, focus, near, far } = word;
    if (DESCRIBED + focus.length + near.length + far.length > MAILBOX)
      throw new TypeError('too many features');
    mailbox[0] = keys.lower;
    mailbox[1] = keys.shape;
    mailbox[2] = keys.cluster;
    mailbox[3] = keys.otherCluster;
    mailbox[4] = keys.lists;
    mailbox[5] = word.letterCase | (isPlain(word) ? 1 << 8 : 0);
    mailbox[6] = edges;
    mailbox[9] = focus.length | (near.length << 16);
    mailbox[10] = far.length;
    mailbox.set(focus, DESCRIBED);
    mailbox.set(near, DESCRIBED + focus.length);
    mailbox.set(far, DESCRIBED + focus.length + near.length);
  }

  for (const edge of ['<before>', '<after>']) {
    post(describeEdge(edge, lexicon), 0);
    kernel.describeEdge();
  }

  /** Puts tokens `[first, end)` and their letters where the kernel reads them: gives where the text would begin. */
  function putTokens({ text, tokenStarts, tokenEnds }: TokenisedText, first: number, end: number): number {
    const from = tokenStarts[first]!;
    const to = tokenEnds[end - 1]!;
    if (2 * (to - from) > textRoom) return putTokensAlone(text, tokenStarts, tokenEnds, first, end);
    starts.set(tokenStarts.subarray(first, end));
    ends.set(tokenEnds.subarray(first, end));
    bytes.write(text.slice(from, to), textAt, 'utf16le');
    return (textAt - 2 * from) >>> 0;
  }

  /** The same without what lies between tokens and behind the letters that the kernel reads of one: this fits any arena. */
  function putTokensAlone(
    text: string,
    tokenStarts: Uint32Array,
    tokenEnds: Uint32Array,
    first: number,
    end: number,
  ): number {
    let at = 0;
    for (let i = first; i < end; i++) {
      const start = tokenStarts[i]!;
      const stop = Math.min(tokenEnds[i]!, start + MOST_LETTERS);
      if (i > first && tokenEnds[i - 1] !== start) at++;
      bytes.write(text.slice(start, stop), textAt + 2 * at, 'utf16le');
      starts[i - first] = at;
      at += stop - start;
      ends[i - first] = at;
    }
    return textAt;
  }

  function findNames(prose: TokenisedText, visit: (name: Name) => void): void {
    for (let from = 0; from < prose.sentenceCount;) {
      const to = endOfStretch(prose, from);
      findInStretch(prose, from, to, visit);
      from = to;
    }
  }

  /** Sentences `[from, to)`. */
  function findInStretch(prose: TokenisedText, from: number, to: number, visit: (name: Name) => void): void {
    const { text, tokenStarts, tokenEnds, sentenceStarts } = prose;
    const first = sentenceStarts[from]!;
    const end = sentenceStarts[to]!;
    for (let sentence = from; sentence <= to; sentence++)
      sentences[sentence - from] = sentenceStarts[sentence]! - first;
    kernel.begin(putTokens(prose, first, end), end - first, to - from);
    for (let token = kernel.nextUnknown(); token >= 0; token = kernel.nextUnknown()) {
      const start = tokenStarts[first + token]!;
      const stop = tokenEnds[first + token]!;
      post(
        describeWord(text.slice(start, stop), kernel.isInCapitals() !== 0, lexicon),
        edgesOf(text, start, stop),
      );
      kernel.describe();
    }
    const count = kernel.recognise();
    for (let at = 0; at < count * NAME; at += NAME)
      visit({
        from: first + names[at]!,
        to: first + names[at + 1]!,
        nameClass: names[at + 2]!,
        probability: probabilities[at + 3]!,
      });
  }

  return { findNames };
}

/** Bits of how a word is written: see `kernel/words.ts`. */
function edgesOf(text: string, start: number, end: number): number {
  return (
    (isUpper(text, start) ? 1 : 0) |
    (isLower(text, start) ? 2 : 0) |
    (start + 1 < end && isLower(text, start + 1) ? 4 : 0) |
    (isLower(text, end - 1) ? 8 : 0)
  );
}
