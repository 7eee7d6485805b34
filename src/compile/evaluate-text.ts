/**
 * The value of an expression that is known when the program is built: texts, templates of texts, and what a `const` of the
 * same module calls one.
 */
import ts from 'typescript';

/** @returns null if it is not known */
export function evaluateText(node: ts.Expression, file: ts.SourceFile): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const value = constantOf(node.text, file);
    return value ? evaluateText(value, file) : null;
  }
  if (ts.isTemplateExpression(node)) return evaluateTemplate(node, file, ({ text }) => text);
  const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'String.raw';
  if (!isRaw) return null;
  const { template } = node;
  if (ts.isTemplateExpression(template)) return evaluateTemplate(template, file, rawText);
  return rawText(template);
}

function evaluateTemplate(
  { head, templateSpans }: ts.TemplateExpression,
  file: ts.SourceFile,
  textOf: (part: ts.TemplateLiteralLikeNode) => string,
): string | null {
  let text = textOf(head);
  for (const { expression, literal } of templateSpans) {
    const value = evaluateText(expression, file);
    if (value === null) return null;
    text += value + textOf(literal);
  }
  return text;
}

/** As it is written, without the marks around it. */
function rawText(part: ts.TemplateLiteralLikeNode): string {
  return part.getText().replace(/^[`}]|(?:`|\$\{)$/g, '');
}

function constantOf(name: string, file: ts.SourceFile): ts.Expression | undefined {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
      continue;
    for (const declaration of statement.declarationList.declarations)
      if (declaration.name.getText(file) === name) return declaration.initializer;
  }
  return undefined;
}
