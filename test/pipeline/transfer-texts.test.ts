/** Texts that go from thread to thread: the bytes that arrive are those of the text. */
import { MessageChannel, receiveMessageOnPort, type Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Crash, Outcome } from '#src/pipeline/analyst.js';
import { transferTexts, type WithText } from '#src/pipeline/transfer-texts.js';

type Outcomes = (Outcome<unknown> | Crash)[];

/** As the pool does it. */
function send(outcomes: Outcomes): Outcomes {
  const given = transferTexts(outcomes) as Record<symbol, unknown>;
  const isMoved = Piscina.transferableSymbol in given;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(
    isMoved ? given[Piscina.valueSymbol] : given,
    (isMoved ? given[Piscina.transferableSymbol] : []) as Transferable[],
  );
  const { message } = receiveMessageOnPort(port2) as { message: Outcomes };
  port1.close();
  return message;
}

function outcomeOf(value: unknown): Outcome<unknown> {
  return { value, words: 1, fresh: true, warnings: [], spoken: [], lost: false };
}

describe('the texts of a batch', () => {
  it('arrive as their bytes, beside what else there is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 10 }), (texts) => {
        const arrived = send(texts.map((text) => outcomeOf({ text, any: true })));
        expect(arrived).toHaveLength(texts.length);
        arrived.forEach((outcome, index) => {
          const { text, any } = (outcome as Outcome<WithText & { any: boolean }>).value;
          expect(Buffer.from(text).toString()).toBe(texts[index]);
          expect(any).toBe(true);
        });
      }),
    );
  });

  it('leave crashes and values without a text as they are', () => {
    const outcomes = [{ crash: 'stopped' }, outcomeOf({ result: { id: 'a' } }), outcomeOf({ text: 'b' })];
    const [crash, record, text] = send(outcomes);
    expect([crash, record]).toEqual(outcomes.slice(0, 2));
    expect(text).toEqual(outcomeOf({ text: new Uint8Array([98]) }));
  });
});
