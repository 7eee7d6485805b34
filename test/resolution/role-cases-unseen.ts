/**
 * Sentences with the roles that they give to people, as in `role-cases-first.ts`, written after the rules but without
 * looking at them or at what they give.
 */
export const UNSEEN_CASES: readonly (readonly [text: string, ...roles: string[]])[] = [
  [
    'Britain’s Prime Minister <p:Rishi Sunak> flew to Kyiv to meet Ukraine’s President <p:Volodymyr Zelensky>.',
    'Rishi Sunak: Prime Minister (United Kingdom) = head of government',
    'Volodymyr Zelensky: President (Ukraine) = head of state',
  ],
  [
    '<p:Narendra Modi>, the Indian prime minister, and <p:Joe Biden>, the US president, shook hands.',
    'Narendra Modi: prime minister (India) = head of government',
    'Joe Biden: president (United States) = head of state',
  ],
  ['<o:NATO> chief <p:Jens Stoltenberg> urged calm.', 'Jens Stoltenberg: chief (NATO) = director'],
  [
    '<o:EU> foreign policy chief <p:Josep Borrell> urged calm.',
    'Josep Borrell: foreign policy chief (European Union) = director',
  ],
  [
    '<o:IMF> Managing Director <p:Kristalina Georgieva> said growth would slow.',
    'Kristalina Georgieva: Managing Director (International Monetary Fund) = chief executive',
  ],
  [
    'Saudi Crown Prince <p:Mohammed bin Salman> received the envoy.',
    'Mohammed bin Salman: Crown Prince (Saudi Arabia) = royalty',
  ],
  [
    'Jordan’s King <p:Abdullah> and Queen <p:Rania> arrived.',
    'Abdullah: King (Jordan) = monarch',
    'Rania: Queen (-) = monarch',
  ],
  [
    'The Taliban’s acting defence minister, <p:Mullah Yaqoob>, inspected it.',
    'Yaqoob: acting defence minister (Taliban) = minister of defence',
  ],
  [
    'Israeli military spokesman <p:Daniel Hagari> said the strike was precise.',
    'Daniel Hagari: military spokesman (Israel) = spokesperson',
  ],
  [
    'White-haired and calm, <p:Ana Duarte> has been mayor of <l:Bergen> since 2011.',
    'Ana Duarte: mayor (Bergen) = mayor',
  ],
  [
    'The UN’s special envoy for Syria, <p:Geir Pedersen>, briefed the <o:Security Council>.',
    'Geir Pedersen: special envoy (United Nations) = envoy',
  ],
  [
    '<o:UN> special envoy for Syria <p:Geir Pedersen> briefed them.',
    'Geir Pedersen: special envoy (United Nations) = envoy',
  ],
  [
    'Florida Governor <p:Ron DeSantis> and Texas Senator <p:Ted Cruz> debated.',
    'Ron DeSantis: Governor (Florida) = governor',
    'Ted Cruz: Senator (Texas) = legislator',
  ],
  ['Sen. <p:Ted Cruz> of Texas objected.', 'Ted Cruz: Sen. (Texas) = legislator'],
  [
    '<p:Lee Jae-yong>, vice chairman of <o:Samsung Electronics>, was pardoned.',
    'Lee Jae-yong: vice chairman (Samsung Electronics) = chair',
  ],
  [
    '<o:Samsung>’s co-chief executive <p:Han Jong-hee> spoke.',
    'Han Jong-hee: co-chief executive (Samsung) = chief executive',
  ],
  ['Analyst <p:Bo Lind> of <o:Orbis> disagreed.'],
  ['<p:Bo Lind>, a lawyer for <o:Orbis>, disagreed.'],
  ['Actor <p:Bo Lind> and singer <p:Ana Duarte> wed.'],
  ['<p:Bo Lind> chairs the board of <o:Orbis>.'],
  [
    '<p:Bo Lind>, chairman of the board of <o:Orbis>, disagreed.',
    'Bo Lind: chairman of the board (Orbis) = chair',
  ],
  [
    '<p:Bo Lind>, deputy chairman of the <o:Russian Security Council>, disagreed.',
    'Bo Lind: deputy chairman (Russian Security Council) = deputy chair',
  ],
  [
    'Russia’s ambassador to Washington, <p:Anatoly Antonov>, protested.',
    'Anatoly Antonov: ambassador (Russia) = ambassador',
  ],
  [
    'The Chinese ambassador to Australia, <p:Xiao Qian>, protested.',
    'Xiao Qian: ambassador (China) = ambassador',
  ],
  [
    'China’s permanent representative to the <o:UN>, <p:Zhang Jun>, protested.',
    'Zhang Jun: permanent representative (China) = ambassador',
  ],
  [
    '<p:Bo Lind>, a spokesperson for Ukraine’s air force, said so.',
    'Bo Lind: spokesperson for Ukraine’s air force (Ukraine) = spokesperson',
  ],
  [
    'Thailand’s army chief General <p:Apirat Kong> denied a coup.',
    'Apirat Kong: army chief (Thailand) = military',
  ],
  [
    'Archbishop of <l:Canterbury> <p:Justin Welby> prayed.',
    'Justin Welby: Archbishop (Canterbury) = religious',
  ],
  ['Real Madrid coach <p:Carlo Ancelotti> smiled.', 'Carlo Ancelotti: coach (Real Madrid) = sport'],
  ['<o:Real Madrid> coach <p:Carlo Ancelotti> smiled.', 'Carlo Ancelotti: coach (Real Madrid) = sport'],
  [
    '<o:Real Madrid>’s Italian coach, <p:Carlo Ancelotti>, smiled.',
    'Carlo Ancelotti: coach (Real Madrid) = sport',
  ],
  ['“We won,” said coach <p:Carlo Ancelotti>.', 'Carlo Ancelotti: coach (-) = sport'],
  [
    'Dr. <p:Ana Duarte>, dean of the faculty of law at the <o:University of Korvo>, agreed.',
    'Ana Duarte: dean of the faculty of law (University of Korvo) = academic',
  ],
  ['Former <o:FBI> director <p:James Comey> testified.', 'James Comey: former director (FBI) = director'],
  [
    '<p:James Comey>, the former <o:FBI> director, testified.',
    'James Comey: former director (FBI) = director',
  ],
  [
    'Ousted Sri Lankan president <p:Gotabaya Raja> fled.',
    'Gotabaya Raja: former president (Sri Lanka) = head of state',
  ],
  [
    'Prime Ministers <p:Ana Duarte> and <p:Bo Lind> met.',
    'Ana Duarte: Prime Minister (-) = head of government',
    'Bo Lind: Prime Minister (-) = head of government',
  ],
  ['She beat the governor, <p:Bo Lind>, by two points.', 'Bo Lind: governor (-) = governor'],
  [
    '<p:Ana Duarte> (president of <o:Orbis> since 2011) and <p:Bo Lind> (treasurer) resigned.',
    'Ana Duarte: president (Orbis) = president',
  ],
  [
    'Chief Justice <p:Ana Duarte> swore in President <p:Bo Lind>.',
    'Ana Duarte: Chief Justice (-) = judge',
    'Bo Lind: President (-) = president',
  ],
  ['<p:Ana Duarte> is Chile’s first female president.', 'Ana Duarte: president (Chile) = head of state'],
  [
    '<p:Ana Duarte> was re-elected as president of the <o:Chess Union>.',
    'Ana Duarte: president (Chess Union) = president',
  ],
  [
    '<p:Ana Duarte>, Minister for Foreign Affairs and Trade of Ireland, spoke.',
    'Ana Duarte: Minister for Foreign Affairs and Trade (Ireland) = minister of foreign affairs',
  ],
  [
    '<p:Ana Duarte>, Chile’s undersecretary of defence, spoke.',
    'Ana Duarte: undersecretary of defence (Chile) = deputy minister',
  ],
  [
    'Iran’s Supreme Leader Ayatollah <p:Ali Khamenei> spoke.',
    'Ali Khamenei: Supreme Leader (Iran) = head of state',
    'Ali Khamenei: Ayatollah (-) = religious',
  ],
  [
    'The head of the <o:World Bank>’s Africa office, <p:Ana Duarte>, spoke.',
    'Ana Duarte: head of the World Bank’s Africa office (World Bank) = director',
  ],
  [
    'Opposition leader <p:Ana Duarte> and ruling-party lawmaker <p:Bo Lind> argued.',
    'Ana Duarte: Opposition leader (-) = leader',
    'Bo Lind: lawmaker (-) = legislator',
  ],
  ['The king’s brother <p:Bo Lind> spoke.'],
  ['<p:Ana Duarte> spoke to the prime minister, the president and <p:Bo Lind>.'],
  ['For president <p:Ana Duarte> it was a defeat.', 'Ana Duarte: president (-) = president'],
  ['<p:Ana Duarte> ran for president of Chile.'],
  ['Then he told Minister <p:Bo Lind>: go.', 'Bo Lind: Minister (-) = minister'],
];
