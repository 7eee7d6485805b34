/**
 * What `docs-cli help` explains beside the commands: one text a topic.
 */
import { suggest } from '../pipeline/suggest.js';
import { Problem } from '../problem.js';

const EXIT_CODES = `Exit codes

    0  done; finding nothing is a success
    1  a rule of check is broken, diff --exit-code found differences, or --fail-empty found nothing
    2  wrong usage, an input that could not be read, an output that could not be written; everything else was done
   70  a defect of docs-cli, with how to report it
  130  interrupted

A pipe that is closed early (| head) ends with 0. 2 goes before 1.
`;

const FORMATS = `Formats of results

  table     for a person, fitted to the terminal or --width (the default)
  json      an array of records, one a document; --json for short
  ndjson    one record a line, as soon as it is there
  csv, tsv  one row an entity or mention; what a spreadsheet would run is neutralised unless --raw
  markdown  the table for a page

annotate has its own: see docs-cli annotate --help. docs-cli schema lists the schemas of the JSON. Results go to
standard output, all else to standard error; -o FILE writes a file that appears whole or not at all.
`;

const INPUTS = `Inputs

  .txt              text; a leading date, headers and front matter are metadata
  .md               Markdown; markup and code are not searched for names
  .html             the main text of the page
  .jsonl            a record a line: --text-field, --id-field, --date-field
  .csv, .tsv        a record a row: --text-column, --id-column, --date-column

Each may be gzipped. A path is a file, a folder, a glob in quotes, or - for standard input; --files-from reads paths from a list.
--input FORMAT says what an input is, --encoding NAME how it is encoded.

--shard 2/8 reads the second of eight equal parts of the list of files, for several machines; merge puts together what they
write. A file is in one part as a whole: a large JSONL file is split by GNU parallel (--pipepart).
`;

const CONFIGURATION = `Configuration

.docs-cli.json, or the key "docs-cli" of package.json, in the working folder or the nearest above it:

  {
    "dictionary": ["names.csv"],
    "types": ["person", "organisation"],
    "entities": { "minCount": 2 }
  }

Keys are options in camel case, for all commands or in a section for one. Paths are relative to the file. A flag takes the place
of the value in the file. --config FILE reads another file, --no-config none; docs-cli config prints what is in force;
docs-cli schema configuration prints the schema.
`;

const DICTIONARY = `Your own dictionary

--dictionary FILE (repeatable) finds your names as what you say they are, before the model. A CSV or TSV file:

  name,type,id,code,aliases
  Harbour Pact,organisation,harbour-pact,PT,The Pact|HP
  Reading,none

or JSON lines of spaCy's EntityRuler: {"label": "ORG", "pattern": "Harbour Pact", "id": "harbour-pact"}. The type none denies a
name, alias makes one id another. --dictionary-report says which lines conflict or never spoke.
`;

const OFFSETS = `Offsets

start and end are half-open, in UTF-16 code units of the document's text, which --with-text adds to the record.
In JavaScript text.slice(start, end); in Python

  units = text.encode("utf-16-le")
  mention = units[2 * start : 2 * end].decode("utf-16-le")
`;

export const TOPICS: Readonly<Record<string, string>> = {
  'exit-codes': EXIT_CODES,
  formats: FORMATS,
  inputs: INPUTS,
  configuration: CONFIGURATION,
  dictionary: DICTIONARY,
  offsets: OFFSETS,
};

export const TOPIC_NAMES = Object.keys(TOPICS);

/** @throws Problem for a topic that there is none of, with the nearest of the topics and commands */
export function explainTopic(name: string, commands: readonly string[]): string {
  if (Object.hasOwn(TOPICS, name)) return TOPICS[name]!;
  const near = suggest(name, [...commands, ...TOPIC_NAMES]);
  const remedy = near === null ? `the topics are ${TOPIC_NAMES.join(', ')}` : `did you mean "${near}"?`;
  throw new Problem('usage', name, 'there is no help on that', remedy);
}
