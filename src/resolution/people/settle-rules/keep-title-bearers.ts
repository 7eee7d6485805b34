/** "President Clinton" is the Clinton whom the document calls president. Reason: titles are how namesakes are told apart. */
import { titlesBefore } from '../read-titles.js';
import type { SettleRule } from './rule.js';

export const keepTitleBearers: SettleRule = ({ start }, { name }, candidates, { prose, traits }) => {
  const titles = titlesBefore(prose.text, start + name.offset);
  if (titles.length === 0) return candidates;
  return candidates.filter((person) => titles.some((title) => traits.titlesOf(person).has(title)));
};
