/** A script that imports compromise and asks it for the people, places and organisations of a text. */
import { readFileSync } from 'node:fs';
import nlp from 'compromise';

const view = nlp(readFileSync(process.argv[2]!, 'utf8'));
const found = [view.people(), view.places(), view.organizations()].map((each): unknown => each.out('array'));
process.stdout.write(`${JSON.stringify(found)}\n`);
