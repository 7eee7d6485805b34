/**
 * Document → DocumentRecord: tokens, mentions and entities in their order. Pure: it knows no file, no terminal;
 * what it needs is handed to it.
 */
import { proseOf, type Document } from './document.js';
import type { Dictionary } from './dictionary/create-dictionary.js';
import type { Source } from './dictionary/entry.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Engine, Mention } from './recognition/engine.js';
import { SCHEMA, type DocumentRecord, type EntityRecord, type UnresolvedRecord } from './record.js';
import type { TakeNote } from './resolution/notes.js';
import { resolveStepwise } from './resolution/resolve.js';
import { finish, finishTogether, type Finished, type Stepwise } from './stepwise.js';
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

/** What is found in a text, whatever the document is called. */
export interface Findings {
  readonly language: string;
  readonly words: number;
  readonly tokens: number;
  readonly sentences: number;
  readonly entities: EntityRecord[];
  readonly unresolved: UnresolvedRecord[];
}

export interface Analysis {
  readonly findings: Findings;
  readonly record: DocumentRecord;
  /** Tokens and sentences of the document's prose, which the record's `sentence` numbers count. */
  readonly prose: TokenisedText;
  /** What the engine found, before it was worked out who is who. */
  readonly recognised: readonly Mention[];
  /** Lines of the user's dictionary that spoke. */
  readonly spoken: ReadonlySet<Source>;
}

/** All but the language, which may have to be waited for. */
interface Looked extends Omit<Analysis, 'findings' | 'record'> {
  readonly language: string | Promise<string>;
  readonly found: Omit<Findings, 'language'>;
}

/**
 * Throws nothing for any text; time and memory are linear in its length.
 * @param takeNote is told what each rule of resolution did
 */
export async function analyse(
  document: Document,
  resources: Resources,
  takeNote?: TakeNote,
): Promise<Analysis> {
  return complete(document, finish(look(document, resources, takeNote)), resources);
}

/** Documents side by side, step by step; for each its analysis or what its analysis threw, in their order. */
export async function analyseTogether(
  documents: readonly Document[],
  resources: Resources,
  takeNote?: TakeNote,
): Promise<Finished<Analysis>[]> {
  const finished = finishTogether(documents.map((document) => look(document, resources, takeNote)));
  const analysed: Finished<Analysis>[] = [];
  for (const looked of finished) {
    const document = documents[analysed.length]!;
    try {
      if ('value' in looked) analysed.push({ value: await complete(document, looked.value, resources) });
      else analysed.push(looked);
    } catch (error) {
      analysed.push({ error });
    }
  }
  return analysed;
}

function* look(
  document: Document,
  { engine, knowledge, dictionary }: Resources,
  takeNote?: TakeNote,
): Stepwise<Looked> {
  const prose = tokenise(proseOf(document));
  yield;
  const language = detectLanguage(prose.text);
  yield;
  const spoken = new Set<Source>();
  const takeSource: TakeNote = (note) => {
    if (note.source) spoken.add(note.source);
    takeNote?.(note);
  };
  const recognised = engine.recognise(prose);
  yield;
  const { entities, unresolved } = yield* resolveStepwise(
    document.text,
    prose,
    recognised,
    knowledge,
    dictionary ? takeSource : takeNote,
    dictionary?.rule(prose),
  );
  yield;
  const found = {
    words: countWords(prose),
    tokens: prose.tokenCount,
    sentences: prose.sentenceCount,
    entities,
    unresolved,
  };
  return { language, found, prose, recognised, spoken };
}

async function complete(
  document: Document,
  { language, found, prose, recognised, spoken }: Looked,
  { version }: Resources,
): Promise<Analysis> {
  const findings: Findings = { language: await language, ...found };
  return { findings, record: createRecord(document, findings, version), prose, recognised, spoken };
}

/** @param version of the program */
export function createRecord(document: Document, findings: Findings, version: string): DocumentRecord {
  const { language, words, tokens, sentences, entities, unresolved } = findings;
  return {
    schema: SCHEMA,
    version,
    id: document.id,
    date: document.date,
    language,
    characters: document.text.length,
    words,
    tokens,
    sentences,
    entities,
    unresolved,
    warnings: [...document.warnings, ...languageWarning(language)],
  };
}

function languageWarning(language: string): string[] {
  if (language === 'en' || language === 'und') return [];
  return [`the text seems not to be English (${language}): names may be missed`];
}
