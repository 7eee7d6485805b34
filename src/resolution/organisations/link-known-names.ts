/**
 * Gives each name that the table has its organisation, and joins the names of one: UN, U.N., United Nations. Of several
 * that bear a name it is the one whose full name the document has, else the only one whose country it names. A party
 * or office that shares its name with others counts only where the document names its country. Reason: the Congress
 * of India is not that of the United States.
 */
import type { KnownOrganisation, OrganisationForm } from '../../knowledge/organisations.js';
import { joinTo, type Draft, type JoinContext, type JoinRule } from './drafts.js';

const NATIONAL: ReadonlySet<string> = new Set(['party', 'government', 'union']);

const NONE: ReadonlySet<KnownOrganisation> = new Set();

export const linkKnownNames: JoinRule = (context) => {
  const { drafts, organisations, takeNote } = context;
  let named: Set<KnownOrganisation> | null = null;
  let isAny = false;
  for (const draft of drafts) {
    const form = formOf(draft, organisations);
    if (form === null) continue;
    isAny = true;
    if (!form.ambiguous) (named ??= new Set()).add(form.meanings[0]!);
  }
  if (!isAny) return;
  const first = new Map<KnownOrganisation, Draft>();
  for (const draft of drafts) {
    const form = formOf(draft, organisations);
    const known = form && settle(form, draft, named ?? NONE, context);
    if (!known) continue;
    draft.known = known;
    const host = first.get(known);
    if (host) joinTo(draft, host, 'link-known-names', `is a name of ${known.name}`, takeNote);
    else first.set(known, draft);
  }
};

function formOf(
  { name, key, isAcronym, memo }: Draft,
  organisations: JoinContext['organisations'],
): OrganisationForm | null {
  if (memo.form === undefined)
    memo.form = (isAcronym ? organisations.formOf(name) : organisations.formOfKey(key)) ?? null;
  return memo.form;
}

function settle(
  form: OrganisationForm,
  draft: Draft,
  named: ReadonlySet<KnownOrganisation>,
  { countriesNamed }: JoinContext,
): KnownOrganisation | null {
  if (!form.ambiguous) return form.meanings.length === 1 ? form.meanings[0]! : null;
  const fitting = form.meanings.filter((known) => fitsOwner(known, draft));
  const full = fitting.filter((known) => named.has(known));
  if (full.length === 1) return full[0]!;
  const isHere = (known: KnownOrganisation): boolean =>
    known.countries.some((code) => countriesNamed().has(code));
  const here = fitting.filter((known) =>
    NATIONAL.has(known.kind) || fitting.length > 1 ? isHere(known) : true,
  );
  return here.length === 1 ? here[0]! : null;
}

/** "Japan's Democratic Party" is not the American one. */
function fitsOwner(known: KnownOrganisation, { owner }: Draft): boolean {
  return owner === null || known.countries.length === 0 || known.countries.includes(owner);
}
