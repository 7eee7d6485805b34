/** A company before a number or model is its product: "Boeing 747", "Airbus A320". Reason: products are no mentions. */
import { tokenAfter, wordAt } from '../country-rules/rule.js';
import type { FindRule } from './find-organisations.js';

export const dropProducts: FindRule = (name, { prose }) => {
  if (name.isSeen || name.form.meanings[0]!.kind !== 'company') return null;
  if (prose.text.charCodeAt(name.end) !== 0x20) return null;
  const follows = wordAt(prose, tokenAfter(prose, name.token, name.end));
  return /^\p{Lu}{0,3}-?\d/u.test(follows) ? 'names a product' : null;
};
