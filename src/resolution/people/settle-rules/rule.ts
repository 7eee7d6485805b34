/** What a rule that settles whose a mention is sees and answers. */
import type { Gender } from '../../../knowledge/people.js';
import type { TokenisedText } from '../../../text/tokenise.js';
import type { NamedMention } from '../../merge-mentions.js';
import type { NameForm } from '../gather-forms.js';
import type { Person } from '../join-forms.js';
import type { Traits } from '../traits.js';

export interface SettleContext {
  readonly prose: TokenisedText;
  readonly traits: Traits;
  /** Index of the sentence that an offset stands in. */
  readonly sentenceAt: (offset: number) => number;
  /** Where the person was last mentioned before an offset, -1 if nowhere. */
  readonly lastBefore: (person: Person, offset: number) => number;
  /** How many mentions of the form were settled as the person's so far. */
  readonly settled: (form: NameForm, person: Person) => number;
  /** Of the honorifics before mentions that were settled as the person's so far. */
  readonly learnedGender: (person: Person) => Gender | undefined;
}

/** The candidates that the rule leaves, all of them where it has nothing to say; no candidate at all is ignored. */
export type SettleRule = (
  mention: NamedMention,
  form: NameForm,
  candidates: readonly Person[],
  context: SettleContext,
) => readonly Person[];
