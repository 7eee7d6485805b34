/** The style sheet of the annotated page. It holds no text of a document, and the page's policy allows it alone, by its hash. */
import { DARK, KINDS, LIGHT, MARKS, type Palette } from './palette.js';

function variables({ text, ground, quiet, link, kinds }: Palette): string {
  const own = KINDS.map((kind) => `--${kind}:${kinds[kind]};`).join('');
  return `--text:${text};--ground:${ground};--quiet:${quiet};--link:${link};${own}`;
}

const kindRules = KINDS.map(
  (kind) => `
.${kind}{background:var(--${kind});text-decoration:underline ${MARKS[kind].line} 1px;text-underline-offset:.2em}
.${kind}::after{content:"${MARKS[kind].letter}"}`,
).join('');

export const STYLE = `
:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.65 system-ui,sans-serif;display:flex;flex-direction:column}
header{order:-2}
nav{order:-1}
header,nav,section{width:100%;max-width:76rem;margin:0 auto;padding:1rem 1.25rem}
nav{padding-block:0;overflow-wrap:anywhere}
h1{font-size:1.3rem;margin:0}
h2{font-size:1.1rem;overflow-wrap:anywhere;border-bottom:1px solid var(--quiet);padding-bottom:.3rem}
h3{font-size:.95rem;margin:1rem 0 .2rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:2.5rem;align-items:start}
.text{white-space:pre-wrap;overflow-wrap:anywhere;max-width:44rem}
aside{font-size:.9rem;line-height:1.4;position:sticky;top:0;max-height:100vh;overflow:auto;padding-bottom:1rem}
aside ul{list-style:none;margin:0;padding:0}
aside li{padding:.15rem 0;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.quiet{color:var(--quiet)}
mark,.key{color:var(--text);border-radius:.2em;padding:.05em .2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark::after,.key::after{font-size:.65em;font-weight:700;margin-left:.25em;vertical-align:.35em}
mark:target{outline:3px solid var(--link);outline-offset:1px}
.key{margin-right:.6rem;white-space:nowrap;display:inline-block}${kindRules}
@media (max-width:52rem){.columns{grid-template-columns:minmax(0,1fr);gap:0}aside{position:static;max-height:none;order:2}}
@media print{:root{${variables(LIGHT)}}body{font-size:10.5pt;display:block}nav{display:none}
.columns{display:block}aside{position:static;max-height:none;columns:2;border-top:1px solid var(--quiet);margin-top:1rem}
h3{break-after:avoid}li{break-inside:avoid}section{break-after:page}section:last-of-type{break-after:auto}
mark,.key{-webkit-print-color-adjust:exact;print-color-adjust:exact}li a~a{display:none}a{color:inherit;text-decoration:none}}
`;
