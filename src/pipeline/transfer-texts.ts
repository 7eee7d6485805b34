/**
 * What worker threads printed, on its way back: texts become bytes of one buffer, which changes hands instead of being
 * copied, so that the main thread neither makes strings of them nor encodes these.
 */
import { Piscina } from 'piscina';
import type { Crash, Outcome } from './analyst.js';

/** What is printed of a document: bytes where another thread did it. */
export interface WithText {
  readonly text: string | Uint8Array;
}

type Outcomes = readonly (Outcome<unknown> | Crash)[];

/** The outcomes of a batch, with bytes in the place of the text of each value that has one: what a worker gives the pool. */
export function transferTexts(outcomes: Outcomes): unknown {
  const texts = outcomes.map(textOf);
  const sizes = texts.map((text) => (text === null ? 0 : Buffer.byteLength(text)));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  if (size === 0) return outcomes;
  const buffer = new ArrayBuffer(size);
  const bytes = Buffer.from(buffer);
  let end = 0;
  const packed = outcomes.map((outcome, index) => {
    const text = texts[index] ?? null;
    if (text === null) return outcome;
    const start = end;
    end += bytes.write(text, start);
    const value = (outcome as Outcome<WithText>).value;
    return { ...outcome, value: { ...value, text: new Uint8Array(buffer, start, end - start) } };
  });
  return Piscina.move({
    [Piscina.transferableSymbol]: [buffer],
    [Piscina.valueSymbol]: packed,
  } as unknown as Parameters<typeof Piscina.move>[0]);
}

function textOf(outcome: Outcome<unknown> | Crash): string | null {
  if ('crash' in outcome) return null;
  const { text } = outcome.value as Partial<WithText>;
  return typeof text === 'string' ? text : null;
}
