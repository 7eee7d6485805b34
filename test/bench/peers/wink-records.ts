/** The same of each record of a JSONL file, a line at a time. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const nlp = winkNlp(model, ['sbd', 'pos', 'ner']);
for await (const line of createInterface({ input: createReadStream(process.argv[2]!) })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const view = nlp.readDoc(text);
  process.stdout.write(`${JSON.stringify({ id, found: view.entities().out() })}\n`);
}
