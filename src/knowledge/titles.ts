/**
 * Words that stand before a person's name and are not part of it: honorifics, offices, ranks, occupations.
 * Compiled by us from general knowledge for the whole world; lower-case, without full stops. A sequence of
 * these words before a name is its title.
 */
const TITLE_WORDS = `
  mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur mme mlle herr frau señor señora
  senhor senhora don doña dom sri shri smt kumari pandit ustad maulana mufti mullah ayatollah hojatoleslam imam
  sheikh sheikha shaykh shaikh sayyid sayed syed haji hajji hajjah alhaji alhaja mallam oba eze igwe otunba datuk
  dato datin tan sri tun tengku tunku raja rani maharaja nawab begum sultan sultana emir amir crown king queen
  prince princess emperor empress tsar kaiser duke duchess earl count countess baron baroness marquess viscount
  pope cardinal archbishop bishop father fr rev reverend pastor sister brother rabbi patriarch metropolitan canon
  dean deacon vicar monsignor chaplain saint lama swami guru
  president premier chancellor minister vice deputy acting interim former ex- late then outgoing incoming prime
  first foreign defence defense finance interior home trade health education justice energy environment culture
  agriculture transport labour labor sports secretary undersecretary secretary-general general chairman
  chairwoman chairperson chair speaker senator sen representative rep congressman congresswoman mp mep deputy
  governor gov mayor councillor councilman councilwoman commissioner ambassador envoy consul attaché diplomat
  spokesman spokeswoman spokesperson leader director director-general manager chief executive officer ceo cfo coo
  founder co-founder head boss coach captain skipper striker midfielder defender goalkeeper winger forward referee
  judge justice magistrate prosecutor attorney lawyer barrister advocate counsel solicitor sheriff marshal
  detective inspector superintendent constable sergeant sgt corporal cpl private pvt lieutenant lt colonel col
  major maj brigadier brig general gen admiral adm commodore commander cmdr capt field marshal
  author writer poet novelist journalist reporter correspondent columnist editor editor-in-chief anchor
  actor actress singer rapper musician composer conductor painter artist sculptor director producer filmmaker
  photographer designer architect engineer scientist researcher physicist chemist biologist astronomer economist
  historian philosopher analyst activist campaigner businessman businesswoman billionaire entrepreneur
  footballer cricketer boxer sprinter swimmer runner cyclist tennis champion
`;

export const TITLES: ReadonlySet<string> = new Set(TITLE_WORDS.trim().split(/\s+/u));
