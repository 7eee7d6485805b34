/**
 * Document → DocumentRecord: tokens, mentions and entities in their order. Pure: it knows no file, no terminal;
 * what it needs is handed to it.
 */
import { proseOf, type Document } from './document.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Engine } from './recognition/engine.js';
import { SCHEMA, type DocumentRecord } from './record.js';
import { resolve } from './resolution/resolve.js';
import { countWords } from './text/count-words.js';
import { detectLanguage } from './text/detect-language.js';
import { tokenise, type TokenisedText } from './text/tokenise.js';

/** What analysis needs besides the document. */
export interface Resources {
  readonly engine: Engine;
  readonly knowledge: Knowledge;
  /** Version of the program, for the record. */
  readonly version: string;
}

export interface Analysis {
  readonly record: DocumentRecord;
  /** Tokens and sentences of the document's prose, which the record's `sentence` numbers count. */
  readonly prose: TokenisedText;
}

/** Throws nothing for any text; time and memory are linear in its length. */
export async function analyse(
  document: Document,
  { engine, knowledge, version }: Resources,
): Promise<Analysis> {
  const prose = tokenise(proseOf(document));
  const language = await detectLanguage(prose.text);
  const { entities, unresolved } = resolve(document.text, prose, engine.recognise(prose), knowledge);
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
  return { record, prose };
}

function languageWarning(language: string): string[] {
  if (language === 'en' || language === 'und') return [];
  return [`the text seems not to be English (${language}): names may be missed`];
}
