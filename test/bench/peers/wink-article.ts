/** A script that loads wink-nlp and its model and asks for what its recogniser finds in a text: dates, numbers and the like. */
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const nlp = winkNlp(model, ['sbd', 'pos', 'ner']);
const view = nlp.readDoc(readFileSync(process.argv[2]!, 'utf8'));
process.stdout.write(`${JSON.stringify(view.entities().out())}\n`);
