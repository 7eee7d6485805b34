/** "Augusta St.", "Jordan Road" and "Lebanon County" are named for a place and are not it. Reason: local news is full of them. */
import { DROPPED, isBeside, tokenAfter, wordAt, type CountryRule } from './rule.js';

const STREET =
  /^(?:Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Parkway|Pkwy|Highway|Hwy|Turnpike|Square|Plaza|Terrace|Crescent|County|Counties|Township|Twp|Parish)\.?$/u;

export const dropStreets: CountryRule = (candidate, meaning, { prose }) => {
  const after = tokenAfter(prose, candidate);
  if (!isBeside(prose, candidate.end, after) || !STREET.test(wordAt(prose, after))) return meaning;
  return meaning.kind === 'country' && meaning.evidence !== 'name' ? meaning : DROPPED;
};
