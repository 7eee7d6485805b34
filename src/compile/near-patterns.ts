/**
 * Build step: of a module's regular expressions with classes of Unicode (`\p{L}`), those that are only used, makes what
 * `src/text/near-pattern.ts` describes: beside the pattern, one whose classes are what these are among common characters.
 */
import ts from 'typescript';
import { NEAR } from '../text/near-pattern.js';
import { evaluateText } from './evaluate-text.js';

const CLASS = '__NearPattern';
/** Flags with which characters mean themselves and a pattern has no state that outlives a call. */
const STATELESS = /^[dmsu]*u[dmsu]*$/;
const WITH_STATE = /^[dgmsu]*u[dgmsu]*$/;
const METHODS = new Set(['replace', 'replaceAll', 'match', 'matchAll', 'search', 'split']);

/**
 * @param source of a module, as JavaScript
 * @param from what to import `near-pattern.js` as, seen from the module; a class comes from `near-class:` and its name, with
 * what `classText` gives as its default
 * @returns the module, its lines where they were; the same where it has no such pattern
 */
export function nearPatterns(source: string, from: string): string {
  if (!hasClass(source)) return source;
  const file = ts.createSourceFile('module.js', source, ts.ScriptTarget.Latest, true);
  const patterns: { start: number; end: number; made: string }[] = [];
  const classes = new Map<string, string>();
  const nameOf = (unicodeClass: string): string => {
    if (!classes.has(unicodeClass)) classes.set(unicodeClass, `__class${classes.size}`);
    return classes.get(unicodeClass)!;
  };
  const visit = (node: ts.Node): void => {
    const parts = patternOf(node, file);
    if (parts && hasClass(parts.pattern) && isOnlyUsed(node, parts.flags)) {
      const args = [
        nearly(parts.pattern, nameOf),
        JSON.stringify(parts.pattern),
        JSON.stringify(parts.flags),
      ];
      patterns.push({ start: node.getStart(file), end: node.end, made: `new ${CLASS}(${args.join(', ')})` });
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  if (patterns.length === 0) return source;
  const imports = [
    `import { NearPattern as ${CLASS} } from ${JSON.stringify(from)};`,
    ...Array.from(
      classes,
      ([name, constant]) => `import ${constant} from ${JSON.stringify(`near-class:${name}`)};`,
    ),
  ];
  const constants = patterns.map(({ made }, index) => `const __near${index} = ${made};`);
  let rewritten = `${[...imports, ...constants].join(' ')} `;
  let at = 0;
  for (const [index, { start, end }] of patterns.entries()) {
    rewritten += `${source.slice(at, start)}__near${index}`;
    at = end;
  }
  return rewritten + source.slice(at);
}

const hasClass = (text: string): boolean => /\\p\{/iu.test(text);

/** Of a literal, or of `new RegExp` with texts that are known here. */
function patternOf(node: ts.Node, file: ts.SourceFile): { pattern: string; flags: string } | null {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!ts.isNewExpression(node) || node.expression.getText(file) !== 'RegExp') return null;
  const [pattern, flags] = (node.arguments ?? []).map((argument) => evaluateText(argument, file));
  return typeof pattern === 'string' && typeof flags === 'string' ? { pattern, flags } : null;
}

/** Whether nothing is done with it but what `NearPattern` does. */
function isOnlyUsed(node: ts.Node, flags: string): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isOnlyUsed(parent, flags);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isOnlyUsed(parent, flags);
  if (ts.isCallExpression(parent) && parent.arguments[0] === node) {
    const { expression } = parent;
    return (
      ts.isPropertyAccessExpression(expression) && METHODS.has(expression.name.text) && WITH_STATE.test(flags)
    );
  }
  if (!STATELESS.test(flags)) return false;
  if (ts.isVariableDeclaration(parent)) return true;
  return ts.isPropertyAccessExpression(parent) && /^(?:exec|test)$/.test(parent.name.text);
}

/**
 * The pattern with all classes of Unicode spelt out, as an expression.
 *
 * @param nameOf of a class (`\p{L}`): what holds its characters
 */
function nearly(pattern: string, nameOf: (unicodeClass: string) => string): string {
  let isInside = false;
  const parts = pattern.split(/(\\p\{[^}]*\}|\\.|[[\]])/isu).map((part) => {
    if (part === '[' || part === ']') isInside = part === '[';
    if (!hasClass(part)) return JSON.stringify(part);
    return isInside ? nameOf(part) : `"[" + ${nameOf(part)} + "]"`;
  });
  return parts
    .join(' + ')
    .replaceAll('" + "', '')
    .replace(/^"" \+ | \+ ""$/g, '');
}

const NEAR_CHARACTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => NEAR.test(character),
);

/** The common characters of a class of Unicode, as ranges to stand in brackets. */
export function classText(unicodeClass: string): string {
  const pattern = new RegExp(unicodeClass, 'u');
  const ranges: [first: string, last: string][] = [];
  for (const character of NEAR_CHARACTERS) {
    if (!pattern.test(character)) continue;
    const range = ranges.at(-1);
    if (range?.[1].charCodeAt(0) === character.charCodeAt(0) - 1) range[1] = character;
    else ranges.push([character, character]);
  }
  return ranges
    .map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`))
    .join('');
}

/** What may have a meaning in brackets, or is none that one sees, by its number. */
function escaped(character: string): string {
  if (/[a-z0-9\u00c0-\u024f\u1e00-\u1eff]/iu.test(character)) return character;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
