/** A company before a number or model is its product: "Boeing 747", "Airbus A320". Reason: products are no mentions. */
import { tokenAfter, wordAt } from '../country-rules/rule.js';
import type { FindRule } from './find-organisations.js';

export const dropProducts: FindRule = (name, { prose, mentions }) => {
  if (name.form.meanings[0]!.kind !== 'company') return null;
  if (mentions(name).some(({ type }) => type === 'organisation')) return null;
  const model = /^\p{Lu}{0,3}-?\d/u.test(wordAt(prose, tokenAfter(prose, name)));
  return model && prose.text[name.end] === ' ' ? 'names a product' : null;
};
