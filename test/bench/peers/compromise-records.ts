/** The same of each record of a JSONL file, a line at a time. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import nlp from 'compromise';

for await (const line of createInterface({ input: createReadStream(process.argv[2]!) })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const view = nlp(text);
  const found = [view.people(), view.places(), view.organizations()].map((each): unknown =>
    each.out('array'),
  );
  process.stdout.write(`${JSON.stringify({ id, found })}\n`);
}
