/**
 * CoNLL columns: a token a line, tab or space separated, the token in the first column and its tag in the last (IOB1, IOB2,
 * BILOU, IOBES); an empty line ends a sentence; `-DOCSTART-` or `# newdoc` begins a document. A file without them
 * is one document. Other lines that begin with `#` and do not end with a tag are comments.
 *
 * The text is rebuilt, since only the tokens are there. Within a sentence a space stands between tokens, except
 * before closing punctuation (`.`, `,`, `)`, `%`), before `'s` and `n't`, and after opening brackets, opening quotes and
 * currency signs; a straight quote opens and closes in turn. Penn Treebank escapes (`-LRB-`, ` `` `) become what they
 * stand for. After a sentence that ends with `.`, `!` or `?` a space follows, after any other (a headline) an empty
 * line, so that the rebuilt text has its sentence ends where a reader would see them.
 */
import type { Span } from '../../document.js';
import {
  badRecord,
  type GoldDocument,
  type GoldMention,
  type GoldReader,
  type GoldSentence,
} from '../gold.js';
import type { LabelTable } from '../labels.js';
import { isTag } from '../tags.js';
import { mentionsOf } from './sentences.js';

interface TaggedSentence {
  readonly words: string[];
  readonly tags: string[];
}
interface TaggedDocument {
  readonly id: string;
  readonly sentences: TaggedSentence[];
}

export const readColumns: GoldReader = (content, file, labels) => {
  const problems = [];
  const documents: TaggedDocument[] = [];
  let document: TaggedDocument | undefined;
  let sentence: TaggedSentence | undefined;
  const begin = (id = `${file}#${documents.length + 1}`): TaggedDocument => {
    document = { id, sentences: [] };
    documents.push(document);
    sentence = undefined;
    return document;
  };
  for (const [index, raw] of content.split('\n').entries()) {
    const line = raw.trim();
    const columns = columnsOf(line);
    const word = columns[0]!;
    const tag = columns.at(-1)!;
    if (line === '') sentence = undefined;
    else if (word === '-DOCSTART-') begin();
    else if (columns.length > 1 && isTag(tag)) {
      if (!sentence) (document ?? begin()).sentences.push((sentence = { words: [], tags: [] }));
      sentence.words.push(unescapeWord(word));
      sentence.tags.push(tag);
    } else if (line.startsWith('#')) {
      const newdoc = /^#\s*newdoc\b(?:\s+id\s*=\s*(.+))?/.exec(line);
      if (newdoc) begin(newdoc[1]);
    } else
      problems.push(
        badRecord(
          `${file}:${index + 1}`,
          columns.length > 1 ? `${JSON.stringify(tag)} is not a tag` : 'a single column',
          'write the token first and O, B-label, I-label … in the last column',
        ),
      );
  }
  return {
    documents: documents
      .filter(({ sentences }) => sentences.length > 0)
      .map((tagged) => rebuild(tagged, labels)),
    problems,
    notes: [],
  };
};

/** By tabs where there is one (a token may hold a space then), else by spaces. */
function columnsOf(line: string): string[] {
  return line.includes('\t') ? line.split('\t').map((column) => column.trim()) : line.split(/ +/);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
  ['-LCB-', '{'],
  ['-RCB-', '}'],
  ['``', '“'],
  ["''", '”'],
]);

function unescapeWord(word: string): string {
  return ESCAPES.get(word) ?? word;
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?)\]}%’”»…]+|['’](?:s|S|re|ve|ll|d|m)|n['’]t)$/;
const NO_SPACE_AFTER = /^[([{“‘«$£€¥#]$/;
const STRAIGHT_QUOTE = /^["']$/;

function rebuild({ id, sentences: tagged }: TaggedDocument, labels: LabelTable): GoldDocument {
  const sentences: GoldSentence[] = [];
  const mentions: GoldMention[] = [];
  let text = '';
  for (const { words, tags } of tagged) {
    if (text !== '') text += /[.!?…]["'”’)\]]*$/.test(text) ? ' ' : '\n\n';
    const spaces = spacesBefore(words);
    const tokens: Span[] = words.map((word, index) => {
      if (spaces[index]) text += ' ';
      text += word;
      return { start: text.length - word.length, end: text.length };
    });
    mentions.push(...mentionsOf(tokens, tags, labels));
    sentences.push({ tokens });
  }
  return { id, text, mentions, sentences };
}

/** Whether a space stands before each word of a sentence. */
function spacesBefore(words: readonly string[]): boolean[] {
  const open = new Set<string>();
  let glued = true;
  return words.map((word) => {
    const closing = open.has(word);
    const space = !glued && !closing && !NO_SPACE_BEFORE.test(word);
    const opening = STRAIGHT_QUOTE.test(word) && !closing;
    if (opening) open.add(word);
    else open.delete(word);
    glued = opening || NO_SPACE_AFTER.test(word);
    return space;
  });
}
