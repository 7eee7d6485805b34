/**
 * `html`: one page for all documents that needs nothing but itself: a section a document, its text with the names marked, and
 * beside it the entities with their counts and links to each mention; above them, where there are several, the list of
 * documents. No script; the page's policy forbids every one.
 *
 * All text from documents goes through `escapeHtml`, which leaves no character that could open a tag, an attribute
 * or an entity, nor one that reorders text.
 */
import { createHash } from 'node:crypto';
import { type Mark, cutAtMarks } from '../../analysis/list-marks.js';
import { sanitiseLine, sanitiseText } from '../sanitise.js';
import type { Annotated, AnnotationPrinter, Failed } from './annotated.js';
import { STYLE } from './html-style.js';
import { KINDS, MARKS, type Kind } from './palette.js';

export function createHtmlPrinter(): AnnotationPrinter {
  const titles: string[] = [];
  return {
    begin: openPage,
    document(annotated) {
      const { id } = annotated;
      titles.push(`${escapeHtml(sanitiseLine(id))}${'error' in annotated ? ' (not read)' : ''}`);
      return drawSection(annotated, titles.length);
    },
    end: () => `</main>\n${titles.length > 1 ? listDocuments(titles) : ''}</body>\n</html>\n`,
  };
}

/** Safe as text and within double quotes. */
export function escapeHtml(text: string): string {
  return sanitiseText(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function openPage(): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const legend = KINDS.map((kind) => `<span class="key ${kind}">${MARKS[kind].name}</span>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Annotated documents</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Annotated documents</h1><p>${legend}</p></header>
<main>
`;
}

function drawSection(annotated: Annotated | Failed, number: number): string {
  const heading = `<section id="d${number}">\n<h2 dir="auto">${escapeHtml(sanitiseLine(annotated.id))}</h2>\n`;
  if ('error' in annotated)
    return `${heading}<p role="alert">Not read: ${escapeHtml(sanitiseLine(annotated.error))}</p>\n</section>\n`;
  const { text, marks } = annotated;
  return `${heading}<div class="columns">
<div class="text" dir="auto">${drawText(text, marks, number)}</div>
<aside aria-label="Entities">${drawList(text, marks, number)}</aside>
</div>\n</section>\n`;
}

/** Known only when all have been written, so the list stands last in the source; the style puts it first. */
function listDocuments(titles: readonly string[]): string {
  const items = titles.map((title, index) => `<li><a href="#d${index + 1}"><bdi>${title}</bdi></a></li>\n`);
  return `<nav aria-label="Documents"><details><summary>${titles.length} documents</summary>\n<ol>\n${items.join('')}</ol>\n</details></nav>\n`;
}

const kindOf = ({ candidates, type }: Mark): Kind => (candidates.length > 0 ? 'open' : type);

function drawText(text: string, marks: readonly Mark[], number: number): string {
  let index = 0;
  return cutAtMarks(text, marks)
    .map(({ text: slice, mark }) => {
      if (mark === null) return escapeHtml(slice);
      const title = titleOf(mark);
      const id = `d${number}m${index++}`;
      return `<mark class="${kindOf(mark)}" id="${id}" title="${escapeHtml(sanitiseLine(title))}">${escapeHtml(slice)}</mark>`;
    })
    .join('');
}

function titleOf({ entity, type, candidates }: Mark): string {
  if (entity) return `${entity.name} (${type})`;
  return candidates.length > 0 ? `open between ${candidates.join(', ')}` : type;
}

/** One line an entity, the most frequent first, with a link to each mention; open mentions by their words. */
function drawList(text: string, marks: readonly Mark[], number: number): string {
  const groups = new Map<string, { kind: Kind; name: string; links: number[] }>();
  marks.forEach((mark, index) => {
    const words = text.slice(mark.start, mark.end);
    const key = mark.entity?.id ?? `${kindOf(mark)} ${words}`;
    const group = groups.get(key);
    if (group) group.links.push(index);
    else groups.set(key, { kind: kindOf(mark), name: mark.entity?.name ?? words, links: [index] });
  });
  if (groups.size === 0) return '<p class="quiet">No names found.</p>';
  return KINDS.map((kind) => {
    const own = [...groups.values()].filter((group) => group.kind === kind);
    if (own.length === 0) return '';
    own.sort((a, b) => b.links.length - a.links.length);
    const items = own.map(({ name, links }) => {
      const [first, ...others] = links.map((index) => `#d${number}m${index}`);
      const more = others.map((link, k) => `<a href="${link}">${k + 2}</a>`).join(' ');
      const label = escapeHtml(sanitiseLine(name));
      return `<li><a href="${first!}"><bdi>${label}</bdi></a> <span class="quiet">×${links.length}</span> ${more}</li>\n`;
    });
    return `<h3><span class="key ${kind}">${MARKS[kind].name}</span> <span class="quiet">${own.length}</span></h3>\n<ul>\n${items.join('')}</ul>\n`;
  }).join('');
}
