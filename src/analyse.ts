/**
 * Document → DocumentRecord: tokens, mentions and entities in their order. Pure: it knows no file, no terminal;
 * what it needs is handed to it.
 */
import { proseOf, type Document } from './document.js';
import type { Dictionary } from './dictionary/create-dictionary.js';
import type { Source } from './dictionary/entry.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Engine, Mention } from './recognition/engine.js';
import { SCHEMA, type DocumentRecord } from './record.js';
import type { TakeNote } from './resolution/notes.js';
import { resolve } from './resolution/resolve.js';
import { countWords } from './text/count-words.js';
import { detectLanguage } from './text/detect-language.js';
import { tokenise, type TokenisedText } from './text/tokenise.js';

/** What analysis needs besides the document. */
export interface Resources {
  readonly engine: Engine;
  readonly knowledge: Knowledge;
  /** The user's own. */
  readonly dictionary?: Dictionary | undefined;
  /** Version of the program, for the record. */
  readonly version: string;
}

export interface Analysis {
  readonly record: DocumentRecord;
  /** Tokens and sentences of the document's prose, which the record's `sentence` numbers count. */
  readonly prose: TokenisedText;
  /** What the engine found, before it was worked out who is who. */
  readonly recognised: readonly Mention[];
  /** Lines of the user's dictionary that spoke. */
  readonly spoken: ReadonlySet<Source>;
}

/**
 * Throws nothing for any text; time and memory are linear in its length.
 * @param takeNote is told what each rule of resolution did
 */
export async function analyse(
  document: Document,
  { engine, knowledge, dictionary, version }: Resources,
  takeNote?: TakeNote,
): Promise<Analysis> {
  const prose = tokenise(proseOf(document));
  const language = await detectLanguage(prose.text);
  const spoken = new Set<Source>();
  const takeSource: TakeNote = (note) => {
    if (note.source) spoken.add(note.source);
    takeNote?.(note);
  };
  const recognised = engine.recognise(prose);
  const { entities, unresolved } = resolve(
    document.text,
    prose,
    recognised,
    knowledge,
    dictionary ? takeSource : takeNote,
    dictionary?.rule(prose),
  );
  const record: DocumentRecord = {
    schema: SCHEMA,
    version,
    id: document.id,
    date: document.date,
    language,
    characters: document.text.length,
    words: countWords(prose),
    tokens: prose.tokenCount,
    sentences: prose.sentenceCount,
    entities,
    unresolved,
    warnings: [...document.warnings, ...languageWarning(language)],
  };
  return { record, prose, recognised, spoken };
}

function languageWarning(language: string): string[] {
  if (language === 'en' || language === 'und') return [];
  return [`the text seems not to be English (${language}): names may be missed`];
}
