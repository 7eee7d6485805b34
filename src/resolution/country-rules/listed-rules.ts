/**
 * The rules on names of countries and known places, in the order in which they run: those that look at the words beside a name,
 * then those that look at what the whole document names.
 */
import { dropAbbreviations } from './drop-abbreviations.js';
import { dropCapitalWords } from './drop-capital-words.js';
import { dropDoubleNames } from './drop-double-names.js';
import { dropLanguages } from './drop-languages.js';
import { dropPersonNames } from './drop-person-names.js';
import { dropStreets } from './drop-streets.js';
import { dropTownsOfStates } from './drop-towns-of-states.js';
import { dropTreaties } from './drop-treaties.js';
import { dropTurkeyTheBird } from './drop-turkey-the-bird.js';
import { settleByDocument } from './settle-by-document.js';
import { settleEpithets } from './settle-epithets.js';
import { settleGeorgia } from './settle-georgia.js';
import { settleSharedNames } from './settle-shared-names.js';
import type { Form, Knowledge } from '../../knowledge/knowledge.js';
import { keepEach } from '../../knowledge/packed-file.js';
import { SIGNS, type CountryRule } from './rule.js';

/** A rule, and what it says in a note where it changes something. */
export interface Listed {
  /** The rule's file. */
  readonly name: string;
  readonly because: string;
  readonly rule: CountryRule;
  readonly signs: number;
}

/** The rules that concern a form. */
export interface RulesOfForm {
  readonly local: readonly Listed[];
  readonly document: readonly Listed[];
}

/** These look at the words beside a name. */
const LOCAL_RULES: readonly Listed[] = [
  listed('drop-abbreviations', 'is no state outside the end of an address', dropAbbreviations),
  listed('drop-capital-words', 'may be a word in a line of capitals', dropCapitalWords),
  listed('drop-turkey-the-bird', 'is the bird', dropTurkeyTheBird),
  listed('drop-person-names', 'is part of a person’s name', dropPersonNames),
  listed('drop-double-names', 'is part of a double name', dropDoubleNames),
  listed('drop-towns-of-states', 'is a town of the state after it', dropTownsOfStates),
  listed('drop-streets', 'gives its name to a street or county', dropStreets),
  listed('drop-languages', 'is a language', dropLanguages),
  listed('drop-treaties', 'gives its name to a treaty', dropTreaties),
];

/** These look at what the whole document names, as the rules above left it. */
const DOCUMENT_RULES: readonly Listed[] = [
  listed(
    'settle-shared-names',
    'is the place of that name in a country of the document, if any',
    settleSharedNames,
  ),
  listed('settle-georgia', 'is the state in a document of the United States', settleGeorgia),
  listed('settle-epithets', 'means a country that the document names', settleEpithets),
  listed('settle-by-document', 'is the one of that name that the document names', settleByDocument),
];

function listed(name: string, because: string, rule: CountryRule): Listed {
  return { name, because, rule, signs: rule.signs ?? SIGNS.name };
}

const known = new WeakMap<Knowledge, (index: number) => RulesOfForm>();

/** By index of the form; most forms concern two rules or three. Decided once for each. */
export function rulesOf(knowledge: Knowledge): (index: number) => RulesOfForm {
  let rules = known.get(knowledge);
  if (!rules) known.set(knowledge, (rules = decideOnce(knowledge)));
  return rules;
}

function decideOnce({ formAt, formCount }: Knowledge): (index: number) => RulesOfForm {
  return keepEach(formCount, (index) => listRules(formAt(index)));
}

function listRules(form: Form): RulesOfForm {
  const concerned = ({ rule }: Listed): boolean => rule.concerns(form);
  return { local: LOCAL_RULES.filter(concerned), document: DOCUMENT_RULES.filter(concerned) };
}
