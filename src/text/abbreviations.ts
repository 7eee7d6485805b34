/**
 * The words that decide whether a full stop ends a sentence, and whether a hyphen joins or parts. All are matched
 * in lower case, without the full stop.
 */

const words = (list: string) => new Set(list.split(' '));

/** Stand before a name: their full stop belongs to them and never ends a sentence. */
export const BEFORE_NAME = words(
  'mr mrs ms mx dr prof gen lt col sgt capt cpl pvt cmdr comdr adm maj brig sen rep gov rev hon fr pres amb ' +
    'messrs mme mlle msgr st ste mt ft supt insp det atty rt ven dra sra srta jl jln',
);

/** Their full stop belongs to them; it ends a sentence only before a word that often opens one. */
export const ABBREVIATIONS = words(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat no nos vs v vol pp fig art ' +
    'sec ch ed eds approx est ca cf dept univ ave blvd bros ph.d e.g i.e a.m p.m ala ariz ark calif colo conn del ' +
    'fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que',
);

/** Words that open a sentence more often than they stand inside a name: they settle "the U.S. The talks". */
export const SENTENCE_OPENERS = words(
  'the a an in on at for from with by to of as if he she it they we i you his her its their our my this that these ' +
    'those there here but and or so yet nor however although though while when where who what why how after before ' +
    'since until during under over both each some many most all no not one two another other also now then today ' +
    'yesterday meanwhile according asked speaking instead despite because once',
);

/** After a hyphen these make an adjective of the name before it: US-led, Iran-backed, Geneva-based. */
export const COMPOUND_ENDS = words(
  'led based backed born like style wide made owned run controlled ruled trained educated funded sponsored ' +
    'supported allied aligned brokered mediated occupied held dominated majority speaking language era bound ' +
    'related specific linked focused friendly oriented built listed registered headquartered affiliated appointed ' +
    'imposed inspired issued administered supplied produced affected hit class level type minded ' +
    'envisioned drafted organised organized hosted designed developed manufactured flagged raised themed only ' +
    'free wing sized wise long old year day month week time term own side facing proposed approved mandated ' +
    'assisted financed centric centered centred wracked torn ravaged ridden stricken endorsed initiated chaired ' +
    'designated annexed seized claimed governed loving hating watchers watcher returned installed',
);

/** Before a hyphen these stand outside the name after it: anti-Castro, pro-Morales, ex-Barcelona. */
export const COMPOUND_STARTS = words(
  'anti pro ex post pre non un mid intra inter pan trans then neo quasi semi extra ultra counter co vice former ' +
    'late early end all self cross',
);

/** Last labels of host names that are not English words too (so "hosted.in" stays a missing space). */
export const HOST_ENDS = words(
  'com org net edu gov mil info biz int eu uk au nz ca de fr ru cn jp kr br za ng ke gh ug tz zw tv io online ' +
    'news africa asia press site xyz htm html pdf',
);
