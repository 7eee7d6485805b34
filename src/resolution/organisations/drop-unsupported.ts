/**
 * A name that is an ordinary word, a place or several organisations counts only where the engine saw an organisation,
 * or where the document has its full name: "AU" beside "African Union". Reason: Shell, Target, Congress, IS.
 */
import type { FindRule } from './find-organisations.js';

export const dropUnsupported: FindRule = ({ form, isSeen }, { named }) => {
  if (!form.ambiguous || isSeen) return null;
  const full = form.exact && form.meanings.some(({ slug }) => named().has(slug));
  return full ? null : 'has other meanings';
};
