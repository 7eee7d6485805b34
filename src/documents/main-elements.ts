/**
 * Which elements of a page are its main text, by Mozilla's Readability over linkedom; both are loaded only here.
 *
 * Each element of the source is marked with an attribute that carries its offset; those that Readability keeps tell
 * which elements to extract from the source itself, so that every offset stays exact.
 */
import { Parser } from 'htmlparser2';

export interface MainElements {
  /** Offsets of the elements' `<` in the source. */
  readonly starts: ReadonlySet<number>;
  /** How many characters other than white space Readability found in them. */
  readonly characters: number;
}

/** Beyond these, Readability would cost too much time or too deep a stack: the page is then read as a whole. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 400;

/** Null if there is no main text to be told from the rest, or too much page to look for it. */
export async function findMainElements(source: string): Promise<MainElements | null> {
  const marked = markElements(source);
  if (marked === null) return null;
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const { document } = parseHTML(marked) as unknown as {
    document: never;
  };
  const article = readArticle(() =>
    new Readability<MarkedElement>(document, { serializer: asElement }).parse(),
  );
  if (!article?.content) return null;
  const starts = new Set<number>();
  for (const element of article.content.querySelectorAll('*'))
    for (const { name } of element.attributes) if (/^o\d+$/.test(name)) starts.add(Number(name.slice(1)));
  return { starts, characters: (article.textContent ?? '').replace(/\s+/g, '').length };
}

/** As much of the DOM as is used here: the project's types know no browser. */
interface MarkedElement {
  readonly attributes: Iterable<{ readonly name: string }>;
  querySelectorAll(selector: string): Iterable<MarkedElement>;
}

function asElement(node: unknown): MarkedElement {
  return node as MarkedElement;
}

/** Readability throws on a page without a body: there is no main text then. */
function readArticle<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** The source with ` o123=""` in each tag that stands at 123. The name differs, so that merged elements keep both. */
function markElements(source: string): string | null {
  const parts: string[] = [];
  let from = 0;
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag(name) {
      deepest = Math.max(deepest, ++depth);
      const start = parser.startIndex;
      const end = start + 1 + name.length;
      if (source[start] !== '<' || source.slice(start + 1, end).toLowerCase() !== name) return;
      elements++;
      parts.push(source.slice(from, end), ` o${start}=""`);
      from = end;
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(source);
  if (elements === 0 || elements > MOST_ELEMENTS || deepest > DEEPEST) return null;
  return parts.join('') + source.slice(from);
}
