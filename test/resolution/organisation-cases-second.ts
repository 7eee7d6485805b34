/** Texts with the organisations that must come of them, as in `organisation-cases-first.ts`, written with the rules. */
export const SECOND_CASES: readonly (readonly [string, ...string[]])[] = [
  // Acronyms.
  [
    'The <o:Islamic Bank of Zabul> (<o:IBZ>), <o:IBZ> for short.',
    'islamic-bank-of-zabul: Islamic Bank of Zabul | IBZ | IBZ @ -',
  ],
  [
    'The <o:Congress of African Farmers> (<o:CAF>) met. <o:CAF> members left.',
    'congress-of-african-farmers: Congress of African Farmers | CAF | CAF',
  ],
  [
    'The <o:Confederation of African Football> (CAF) met. CAF officials left.',
    'confederation-of-african-football: Confederation of African Football | CAF | CAF < fifa',
  ],
  ['<o:CAF> lent money to <l:Quito>.', 'caf: CAF'],
  [
    'The International Cricket Council met. The ICC voted.',
    'international-cricket-council: International Cricket Council | ICC',
  ],
  [
    'The International Criminal Court met. The ICC voted.',
    'international-criminal-court: International Criminal Court | ICC',
  ],
  [
    'The <o:Agência Nacional das Águas> (<o:ANA>) and <p:Ana> agreed.',
    'agência-nacional-das-águas: Agência Nacional das Águas | ANA',
  ],
  [
    'The <o:Front de Libération des Îles> (<l:FLI>) split. FLI men fled.',
    'front-de-libération-des-îles: Front de Libération des Îles | FLI | FLI',
  ],
  [
    'The <o:Solomon Wells Trust (SWT)> dug. <o:SWT> dug on.',
    'solomon-wells-trust: Solomon Wells Trust | SWT | SWT',
  ],
  ['The <o:Turkmen Horse Society> (founded 1920) met.', 'turkmen-horse-society: Turkmen Horse Society @ TM'],
  [
    '<o:Eintracht Fulda> (<l:GER>) beat <o:Young Boys> (<l:SUI>).',
    'eintracht-fulda: Eintracht Fulda',
    'young-boys: Young Boys',
  ],
  [
    'He went to <o:Lusaka Central School>, or so he said.',
    'lusaka-central-school: Lusaka Central School @ ZM',
  ],
  ['<o:NATO>, <o:EU> and <o:UN> envoys met.', 'nato: NATO', 'european-union: EU', 'united-nations: UN'],
  ['The U.N.’s envoy and the UNITED NATIONS.', 'united-nations: U.N. | UNITED NATIONS'],

  [
    'The <o:University of Lome> (the “University”) and the <o:University of Kara> met. The <o:University> paid.',
    'university-of-lome: University of Lome | University | University',
    'university-of-kara: University of Kara',
  ],

  // Known names in the text.
  ['A Boeing 747 and an Airbus A320 landed.'],
  ['Boeing built it.', 'boeing: Boeing @ US'],
  ['<l:NATO Road> is closed.'],
  ['Visit unicef.org or mail x@UNICEF today.'],
  ['The Taliban-run ministry and pro-Hezbollah papers.', 'taliban: Taliban @ AF', 'hezbollah: Hezbollah'],
  ['Fighters of AL-SHABAAB fled.', 'al-shabaab: AL-SHABAAB @ SO'],
  [
    'al-Jazeera and Al Jazeera and Al-Jazeera reported.',
    'al-jazeera: al-Jazeera | Al Jazeera | Al-Jazeera @ QA',
  ],
  ['The Jazeera lay dry.'],
  ['MEN WHO ARE IN THE UN TOLD US', 'united-nations: UN'],
  ['The <o:WHO> said so. So the man who is ill.', 'world-health-organization: WHO'],
  ['IS THIS IT'],
  ['Islamic State fled. IS fighters hid.', 'islamic-state: Islamic State | IS'],
  ['The <o:Fed> raised rates.', 'federal-reserve: Fed @ US'],
  ['The <o:Fed> and the Federal Reserve are one.', 'federal-reserve: Fed | Federal Reserve'],
  ['<o:Amazon> hired; the <l:Amazon> flooded; the Amazon flows.', 'amazon: Amazon'],
  ['<p:Morgan Stanley Owusu> sang.'],
  [
    'World Food Program and World Food Programme',
    'world-food-programme: World Food Program | World Food Programme < united-nations',
  ],
  [
    'The International Atomic\nEnergy Agency met.',
    'international-atomic-energy-agency: International Atomic\nEnergy Agency',
  ],

  ['The FIFA World Cup and the UN Climate Change Conference.'],
  ['The FIFA president went to the NATO summit.', 'fifa: FIFA', 'nato: NATO'],
  ['The liberation of <l:Paris>. Liberation is near.'],
  ['The <o:Movement for Rye (Reformed)> met.', 'movement-for-rye-reformed: Movement for Rye (Reformed)'],

  // Parties and offices that share their names.
  ['In <l:India>, <o:Congress> lost.', 'indian-national-congress: Congress @ IN'],
  ['In the <l:United States>, <o:Congress> met.', 'united-states-congress: Congress @ US'],
  ['<o:Congress> met.', 'congress: Congress @ -'],
  ['Japan’s <o:Democratic Party> lost in <l:America>.', 'democratic-party: Democratic Party @ JP'],
  [
    'In <l:Britain>, <o:Labour> and the <o:Labour Party> are one.',
    'gb-labour-party: Labour | Labour Party @ GB',
  ],
  ['In <l:Nigeria>, the <o:Labour Party> lost.', 'ng-labour-party: Labour Party @ NG'],
  ['<o:Valencia> won; <l:Valencia> rejoiced.', 'valencia-cf: Valencia @ ES'],
  ['<o:Geneva> said so.'],

  // Countries.
  ['The <o:Senate> of the Philippines met.', 'senate: Senate'],
  [
    'The <o:Supreme Court of India> ruled. India’s <o:Supreme Court> is old.',
    'in-supreme-court: Supreme Court of India | Supreme Court @ IN',
  ],
  ['The <o:Philippine Senate> met.', 'ph-senate: Senate @ PH'],
  [
    'The <o:UN Mission in Liberia> left.',
    'un-mission-in-liberia: UN Mission in Liberia < united-nations @ -',
  ],
  ['The <o:Embassy of Japan in Kenya> opened.', 'embassy-of-japan-in-kenya: Embassy of Japan in Kenya @ JP'],
  ['China’s <o:Longxi Steel> grew.', 'longxi-steel: Longxi Steel @ CN'],
  ['Israel’s Hamas policy changed.', 'hamas: Hamas @ PS'],
  ['The Ghanaian striker of <o:Tema Stars> won.', 'tema-stars: Tema Stars @ -'],
  [
    'Islamic Republic of Iran Broadcasting said so.',
    'islamic-republic-of-iran-broadcasting: Islamic Republic of Iran Broadcasting @ IR',
  ],
  ['The <o:Korea Coast Guard> sailed.', 'korea-coast-guard: Korea Coast Guard @ -'],

  // Short forms.
  [
    'Iran’s <o:Foreign Ministry> and Oman’s <o:Foreign Ministry> met. The <o:Foreign Ministry> is silent.',
    'ir-foreign-ministry: Foreign Ministry',
    'om-foreign-ministry: Foreign Ministry',
    '? Foreign Ministry: ir-foreign-ministry | om-foreign-ministry',
  ],
  [
    'Iran’s <o:Foreign Ministry> spoke. The <o:Ministry of Foreign Affairs> is silent. The Ministry slept.',
    'ir-foreign-ministry: Foreign Ministry | Ministry of Foreign Affairs | Ministry',
  ],
  [
    '<o:Hatay United> and <o:Hatay City> met in <o:Hatay>.',
    'hatay-united: Hatay United',
    'hatay-city: Hatay City',
    'hatay: Hatay',
  ],
  [
    'The <o:Lake Bank> and the Bank of England met. The Bank slept.',
    'lake-bank: Lake Bank',
    'bank-of-england: Bank of England',
    '? Bank: lake-bank | bank-of-england',
  ],
  [
    'The <o:Lake Council> met. The Council of Elders slept. The Council Road is closed.',
    'lake-council: Lake Council',
  ],
  ['The Bank slept. The <o:Lake Bank> met.', 'lake-bank: Lake Bank'],
  ['<o:Volta Motors> grew. <o:Volta Women> met.', 'volta-motors: Volta Motors', 'volta-women: Volta Women'],
  [
    'The UN met. <o:UN Volunteers Office> opened.',
    'united-nations: UN',
    'un-volunteers-office: UN Volunteers Office < united-nations',
  ],
  [
    'The <o:Independent Dates Commission of Fezzan> met; the Commission rose.',
    'independent-dates-commission-of-fezzan: Independent Dates Commission of Fezzan | Commission',
  ],
  [
    '<o:Harborview Defence Organisation> or <o:Harborview Defense Organization>',
    'harborview-defence-organisation: Harborview Defence Organisation | Harborview Defense Organization',
  ],
  ['<o:Nordlys A/S> and <o:Nordlys> sail.', 'nordlys: Nordlys A/S | Nordlys'],

  // Wholes.
  [
    '<o:Onda Azul>, a subsidiary of Petrobras, drilled.',
    'onda-azul: Onda Azul < petrobras',
    'petrobras: Petrobras',
  ],
  ['The <o:Sea Office>, a UN agency, met.', 'sea-office: Sea Office < united-nations', 'united-nations: UN'],
  [
    '<o:Al-Fajr Brigades>, the armed wing of <o:Fajr>, fled.',
    'al-fajr-brigades: Al-Fajr Brigades < fajr',
    'fajr: Fajr',
  ],
  [
    'The <o:Food Fund> of the African Union met.',
    'food-fund: Food Fund < african-union',
    'african-union: African Union',
  ],
  ['Reuters reported UNICEF’s reply.', 'reuters: Reuters < -', 'unicef: UNICEF'],
  ['Google’s DeepMind grew.', 'google: Google', 'deepmind: DeepMind < google @ GB'],
  // Of several longer names, the one that adds nothing but its noun or what it is of.
  [
    'The <o:House> met. The <o:White House> and the <o:House of Representatives> wrote. The <o:House> and the <o:House Managers> wait.',
    'house-of-representatives: House | House of Representatives | House',
    'white-house: White House',
    'house-managers: House Managers',
  ],
  [
    '<o:Toli Coast University> and the <o:Toli Coast Alumni Association> met. <o:Toli Coast> won; the <o:University> sang.',
    'toli-coast-university: Toli Coast University | Toli Coast | University',
    'toli-coast-alumni-association: Toli Coast Alumni Association',
  ],
  // A noun at the beginning of a name is no short form of it.
  [
    '<o:Office of University Relations>, <o:Zabul Polytechnic>. The <o:University> closed.',
    'office-of-university-relations: Office of University Relations',
    'zabul-polytechnic: Zabul Polytechnic',
    'university: University',
  ],
  // Initials with full stops.
  [
    'The <o:Lake Student Government> met. The <o:L.S.G.> voted.',
    'lake-student-government: Lake Student Government | L.S.G.',
  ],
  [
    'Penn State won, Ole Miss lost.',
    'penn-state: Penn State @ US',
    'university-of-mississippi: Ole Miss @ US',
  ],
  // Another name.
  [
    '<o:Burung Air>, formerly <o:Elang Lines>, grew. <o:Elang> flew.',
    'burung-air: Burung Air | Elang Lines | Elang',
  ],
  [
    'The <o:Karoo Party> (formerly known as the <o:Veld Union>) lost.',
    'karoo-party: Karoo Party | Veld Union',
  ],
  [
    '<o:Burung Air>, now part of <o:Elang Lines>, grew.',
    'burung-air: Burung Air',
    'elang-lines: Elang Lines',
  ],
  ['<o:Burung Air>, formerly of <o:Elang Lines>.', 'burung-air: Burung Air', 'elang-lines: Elang Lines'],
];
