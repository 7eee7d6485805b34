/**
 * Texts with the engine's mentions marked (`<o:…>` organisation, `<p:…>` person, `<l:…>` place) and the organisations
 * that must come of them, written before the rules and the table and without looking at them. A line is
 * `id: mention | mention < whole @ CODES`, without `organisation/`; the whole and the countries are only held where a
 * line gives them (`-`: none). `? mention: id | id` is a mention left open.
 */
export const FIRST_CASES: readonly (readonly [string, ...string[]])[] = [
  // Acronyms that the text introduces.
  [
    'The <o:Kivu Water Authority> (<o:KWA>) dug wells. The <o:KWA> is small.',
    'kivu-water-authority: Kivu Water Authority | KWA | KWA',
  ],
  [
    'The <o:World Health Organization> (WHO) met. WHO experts left.',
    'world-health-organization: World Health Organization | WHO | WHO < united-nations',
  ],
  [
    'The <o:WHO> (<o:World Health Organization>) met.',
    'world-health-organization: WHO | World Health Organization',
  ],
  ['The <o:African Union>, or <o:AU>, sent troops.', 'african-union: African Union | AU'],
  [
    'The <o:Movement for Rural Change> – <o:MRC> – won. <o:MRC> leaders danced.',
    'movement-for-rural-change: Movement for Rural Change | MRC | MRC',
  ],
  [
    '<o:Médecins Sans Frontières> (<o:MSF>) left.',
    'médecins-sans-frontières: Médecins Sans Frontières | MSF',
  ],
  [
    'The <o:Partido dos Pescadores> (<o:PP>) lost. The <o:PP> will appeal.',
    'partido-dos-pescadores: Partido dos Pescadores | PP | PP',
  ],
  [
    'The <o:United Nations High Commissioner for Refugees>, <o:UNHCR>, counted tents.',
    'unhcr: United Nations High Commissioner for Refugees | UNHCR < united-nations',
  ],
  [
    'The <o:Fishers’ Party> (<o:PdP>) won in the north; <o:PdP> voters sang.',
    'fishers-party: Fishers’ Party | PdP | PdP',
  ],
  ['<p:Kofi Annan> (KA) spoke.'],
  ['The <o:Lake Commission> (see Annex) agreed.', 'lake-commission: Lake Commission'],
  ['The <o:Lake Commission> (2019) agreed.', 'lake-commission: Lake Commission'],
  ['<o:Rovaniemi Rovers> (<l:FIN>) won.', 'rovaniemi-rovers: Rovaniemi Rovers'],
  [
    'The <o:Northern Trade Union> and the <o:National Transport Union> met; <o:NTU> members cheered.',
    'northern-trade-union: Northern Trade Union',
    'national-transport-union: National Transport Union',
    '? NTU: northern-trade-union | national-transport-union',
  ],
  [
    'The <o:Savanna Seed Institute> grew maize. Later <o:SSI> gave seed away.',
    'savanna-seed-institute: Savanna Seed Institute | SSI',
  ],

  // Known names that the engine missed or mistyped.
  ['Fighters of Hamas left.', 'hamas: Hamas < - @ PS'],
  ['The head of <p:Hamas> met <l:Hezbollah>.', 'hamas: Hamas', 'hezbollah: Hezbollah @ LB'],
  ['The <l:Palestinian> Islamic Jihad spoke.', 'palestinian-islamic-jihad: Palestinian Islamic Jihad @ PS'],
  ['A UN Security Council resolution.', 'un-security-council: UN Security Council < united-nations @ -'],
  ['NATO and the European Union agreed.', 'nato: NATO @ -', 'european-union: European Union @ -'],
  ['He told the AU plainly.'],
  ['The African Union met. Later the AU voted.', 'african-union: African Union | AU'],
  ['I saw the shell and the target in the gap.'],
  ['Shell shares rose.'],
  ['<o:Shell> shares rose.', 'shell: Shell'],
  ['He fed the birds. The Fed cat slept.'],
  ['The man who is ill asked us.'],
  ['THE MAN WHO SOLD THE WORLD IS DEAD'],
  ['In <l:Geneva>, WHO said so.', 'world-health-organization: WHO'],
  ['<p:Abdel Fattah el-Sisi> spoke.'],
  ['<p:Abu Fatah> spoke.'],
  [
    'The <o:Hamas Women’s League of Ontario> met.',
    'hamas-women-s-league-of-ontario: Hamas Women’s League of Ontario',
  ],
  ['Fighters of al-Qaeda and of Al Qaeda fled.', 'al-qaeda: al-Qaeda | Al Qaeda'],
  ['The U.N. and the UN are one.', 'united-nations: U.N. | UN'],
  ['The INTERNATIONAL MONETARY FUND lent money.', 'international-monetary-fund: INTERNATIONAL MONETARY FUND'],

  // Names with a country in them.
  ['The <o:Bank of China> lent.', 'bank-of-china: Bank of China @ CN'],
  ['<o:Bank of America> lent.', 'bank-of-america: Bank of America @ US'],
  ['<o:China Daily> wrote it.', 'china-daily: China Daily @ CN'],
  ['<o:Georgia Tech> won.', 'georgia-tech: Georgia Tech'],
  ['<o:Kenya Airways> flew.', 'kenya-airways: Kenya Airways @ KE'],
  ['The Chinese Communist Party met.', 'chinese-communist-party: Chinese Communist Party @ CN'],
  ['The <o:Peruvian Potato Institute> grew.', 'peruvian-potato-institute: Peruvian Potato Institute @ PE'],
  ['The <o:Kenyan Parliament> met.', 'ke-parliament: Parliament @ KE'],
  ['Iran’s <o:Foreign Ministry> said so.', 'ir-foreign-ministry: Foreign Ministry @ IR'],
  [
    'Iran’s <o:Foreign Ministry> and Egypt’s <o:Foreign Ministry> agreed.',
    'ir-foreign-ministry: Foreign Ministry @ IR',
    'eg-foreign-ministry: Foreign Ministry @ EG',
  ],
  ['The Brazilian seed company <o:Sementes Azuis> grew.', 'sementes-azuis: Sementes Azuis @ BR'],

  // Short forms.
  [
    'The <o:UN Security Council> met. The <o:Security Council> voted. The Council rose.',
    'un-security-council: UN Security Council | Security Council | Council',
  ],
  [
    'The <o:Ministry of Health> and the <o:Ministry of Labour> differ. The <o:Ministry> is silent.',
    'ministry-of-health: Ministry of Health',
    'ministry-of-labour: Ministry of Labour',
    '? Ministry: ministry-of-health | ministry-of-labour',
  ],
  ['<o:FC Alanya> won. <o:Alanya> sang.', 'fc-alanya: FC Alanya | Alanya'],
  ['<o:Bamako United> lost to nobody. <o:United> sang.', 'bamako-united: Bamako United | United'],
  [
    '<o:Zhanar Motor Corporation> grew. <o:Zhanar> hired.',
    'zhanar-motor-corporation: Zhanar Motor Corporation | Zhanar',
  ],
  ['<o:Orlu Foods Ltd> grew. <o:Orlu Foods> hired.', 'orlu-foods: Orlu Foods Ltd | Orlu Foods'],
  [
    'The <o:University of Kisoro> opened. <o:Kisoro University> is new.',
    'university-of-kisoro: University of Kisoro | Kisoro University',
  ],
  [
    'The <o:Centre for Labour Defence> met; the <o:Center for Labor Defense> left.',
    'centre-for-labour-defence: Centre for Labour Defence | Center for Labor Defense',
  ],
  ['<o:Marks & Owusu> sold. <o:Marks and Owusu> bought.', 'marks-owusu: Marks & Owusu | Marks and Owusu'],
  ['The council met. The bank closed.'],
  ['The Council met.'],

  // Parts.
  ['<o:UNICEF> helped.', 'unicef: UNICEF < united-nations'],
  ['<o:UN Women> met.', 'un-women: UN Women < united-nations'],
  ['The <o:Hamas Political Bureau> met.', 'hamas-political-bureau: Hamas Political Bureau < hamas'],
  [
    '<o:Zhanar>’s <o:Deep Field Laboratory> grew.',
    'zhanar: Zhanar < -',
    'deep-field-laboratory: Deep Field Laboratory < zhanar',
  ],
];
