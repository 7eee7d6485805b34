/**
 * What a page says about itself: its date (`<meta>`, JSON-LD, `<time>`, in this order) and, in its first bytes, its
 * encoding.
 */
import { Parser } from 'htmlparser2';

const DATE_NAMES = new Set(
  (
    'article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.date dcterms.created ' +
    'pubdate publishdate publish-date publication_date parsely-pub-date sailthru.date'
  ).split(' '),
);

/** The date as written; null if there is none. Linear. */
export function findHtmlDate(source: string): string | null {
  const found: { meta?: string; time?: string } = {};
  let linked: string | null = null;
  let json: string[] | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { datetime } = attributes;
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        if (DATE_NAMES.has(key) && attributes.content) found.meta ??= attributes.content;
      } else if (name === 'time' && datetime !== undefined && /\d{4}/.test(datetime)) found.time ??= datetime;
      else if (name === 'script' && attributes.type === 'application/ld+json') json = [];
    },
    ontext(text) {
      json?.push(text);
    },
    onclosetag() {
      if (json !== null) linked ??= findPublished(json.join(''));
      json = null;
    },
  });
  parser.end(source);
  return found.meta ?? linked ?? found.time ?? null;
}

/** `datePublished` anywhere in JSON-LD, the outermost first; what is not JSON has none. */
function findPublished(json: string): string | null {
  let level: unknown[];
  try {
    level = [JSON.parse(json) as unknown];
  } catch {
    return null;
  }
  for (let depth = 0; depth < 10 && level.length > 0; depth++) {
    const objects = level.filter((value) => typeof value === 'object' && value !== null);
    for (const object of objects)
      if ('datePublished' in object && typeof object.datePublished === 'string') return object.datePublished;
    level = objects.flatMap((object) => Object.values(object) as unknown[]);
  }
  return null;
}

/** The encoding that `<meta charset>`, its `http-equiv` form or an XML declaration names in the first 4 KB. */
export function findHtmlEncoding(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 4096);
  return (
    /<meta[^>]{0,500}?\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,200}?encoding=["']([\w.:-]{1,40})/i.exec(head)?.[1]
  );
}
