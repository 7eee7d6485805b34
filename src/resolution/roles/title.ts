/** A title as it stands in the text, before it is anybody's. */
import type { Span } from '../../document.js';
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import type { RoleMention } from './role-text.js';

/** `[start, end)` spans its words: what stands before it in it, and what it is charged with. */
export interface Title extends Span {
  readonly form: TitleForm;
  readonly former: boolean;
  readonly deputy: boolean;
  /** Has words of its own beside the head: `chief` engineer. */
  readonly qualified: boolean;
  /** Words of a portfolio, in lower case. */
  readonly portfolio: string | null;
  /** Tokens of the phrase, from the owner or article to the end of what follows `of`. */
  readonly from: number;
  readonly to: number;
  /** What it is of, several for a title of several people; on which side that stands. */
  readonly of: readonly RoleMention[];
  readonly side: 'left' | 'right' | null;
  /** That is a demonym before the title, which may say no more than where the bearer comes from. */
  readonly nationality: boolean;
  /** It is of a part of that only: "president of the Philippine Senate". */
  readonly indirect: boolean;
  /** The person who is said to have whoever bears the title: "Ruto's spokesman". */
  readonly patron: RoleMention | null;
  readonly lead: 'owner' | 'the' | 'a' | null;
  /** Something of the bearer's follows: "the president's car". */
  readonly possessed: boolean;
}

/** Titles that stand together: "president and chief executive of Larkline". */
export interface TitleGroup {
  readonly titles: readonly Title[];
  readonly from: number;
  readonly to: number;
}

/** Says enough to be a title where no article shows it: "coach", "member" and the like do not alone. */
export function standsAlone({ form, qualified, side, patron, lead, nationality }: Title): boolean {
  if (!form.weak || qualified || patron !== null) return true;
  return (!nationality || leads(form)) && (side !== null || lead === 'owner');
}

/** "The Syrian leader" leads Syria, where "the Syrian director" may direct anything. */
function leads({ offices }: TitleForm): boolean {
  return offices.some(({ office }) => office === 'leader');
}

/** The same beside a name in commas, where an article is enough: but not "a German director". */
export function standsApart(title: Title): boolean {
  return standsAlone(title) || (title.lead !== null && !title.nationality);
}
