/** An explanation for a person: short sections, wrapped to the width. */
import { Chalk } from 'chalk';
import type {
  Explanation,
  MentionExplanation,
  NoteExplanation,
  TokenExplanation,
} from '../../analysis/explain.js';
import { wrapText } from '../layout/measure-text.js';
import { sanitiseLine } from '../sanitise.js';

export function drawExplanation(explanation: Explanation, width: number, colour: boolean): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const lines: string[] = [];
  const say = (text: string, indent = 0, paint = (line: string): string => line): void => {
    for (const line of wrapText(sanitiseLine(text), Math.max(10, width - indent)))
      lines.push(`${' '.repeat(indent)}${paint(line)}`);
  };
  const head = (text: string): void => {
    lines.push('');
    say(text, 0, chalk.bold.cyan);
  };
  const { document, entity, mentions, notes } = explanation;
  say(entity ? `${entity.name} (${entity.type}) · ${entity.id} · ${document}` : document, 0, chalk.bold);
  if (entity) {
    for (const { title, of, basis, former } of entity.roles)
      say(`role: ${former ? 'former ' : ''}${title}${of === null ? '' : ` of ${of}`} (${basis})`, 2);
    if (entity.country !== null) say(`country: ${entity.country}`, 2);
    if (entity.countries.length > 0) say(`countries: ${entity.countries.join(', ')}`, 2);
    if (entity.partOf !== null) say(`part of: ${entity.partOf}`, 2);
    for (const { relation, name, count } of entity.via) say(`also by ${relation} ${name} ×${count}`, 2);
  }
  const drawNotes = (list: readonly NoteExplanation[]): void => {
    for (const { text, because, rule, evidence, entity: to, source } of list) {
      const given = to === null || because.includes(to) ? '' : ` → ${to}`;
      const words = evidence === null ? '' : `; by “${evidence}”`;
      const line = source === null ? '' : `; ${source.path}:${source.line}`;
      say(`“${text}” ${because}${given}${words}${line} [${rule}]`, 2);
    }
  };
  for (const mention of mentions) drawMention(mention);
  if (notes.length > 0) {
    head('Elsewhere in the document');
    drawNotes(notes);
  }
  return `${lines.join('\n')}\n`;

  function drawMention(mention: MentionExplanation): void {
    const { text, line, column, type, score, evidence, knowledge, candidates, tokens } = mention;
    head(`${line}:${column} “${text}”`);
    const probability = score === null ? '' : `, probability ${score.toFixed(2)}`;
    say(type === null ? 'no name' : `${type}${probability}`, 2);
    if (evidence !== null) say(`evidence: ${evidence}`, 2);
    if (knowledge !== null) say(`knowledge: ${knowledge}`, 2);
    if (candidates.length > 0) say(`left open between ${candidates.join(', ')}`, 2);
    drawNotes(mention.notes);
    for (const token of tokens) drawToken(token);
  }

  function drawToken({ text, label, score, labels, others, beyond, ...terms }: TokenExplanation): void {
    if (beyond) {
      say(`“${text}”: outside; it and its neighbours are in small letters, no name is looked for`, 2);
      return;
    }
    say(`“${text}”: ${label}, score ${signed(score)}`, 2, chalk.bold);
    for (const { name, weight } of [...terms.for, ...terms.against])
      say(`${signed(weight).padStart(6)}  ${name}`, 4);
    if (others.count > 0) say(`${signed(others.weight).padStart(6)}  ${others.count} others`, 4);
    const best = labels.filter((other) => other.label !== label).slice(0, 2);
    say(
      `before transitions: ${best.map((other) => `${other.label} ${signed(other.score)}`).join('; ')}`,
      4,
      chalk.dim,
    );
  }
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
