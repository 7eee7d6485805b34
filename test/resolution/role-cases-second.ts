/** Sentences with the roles that they give to people, as in `role-cases-first.ts`, written with the rules. */
export const SECOND_CASES: readonly (readonly [text: string, ...roles: string[]])[] = [
  // Words before the office.
  ['Late president <p:Robert Mugisha> built it.', 'Robert Mugisha: former president (-) = president'],
  [
    'Interim Prime Minister <p:Ana Duarte> of Peru waved.',
    'Ana Duarte: Interim Prime Minister (Peru) = head of government',
  ],
  ['Chilean President-elect <p:Ana Duarte> waved.', 'Ana Duarte: President-elect (Chile) = head of state'],
  [
    'The then US president, <p:Ana Duarte>, vetoed it.',
    'Ana Duarte: former president (United States) = head of state',
  ],
  [
    'The Irish vice-president of the <o:European Commission>, <p:Aoife Byrne>, replied.',
    'Aoife Byrne: vice-president (European Commission) = deputy president',
  ],
  [
    'Labour Minister <p:Suchart Chai> and Sen. <p:Zuraida Din> differ.',
    'Suchart Chai: Labour Minister (-) = minister of labour',
    'Zuraida Din: Sen. (-) = legislator',
  ],
  [
    'So said Commodities Minister <p:Zuraida Din> at noon.',
    'Zuraida Din: Commodities Minister (-) = minister',
  ],
  [
    'Egypt’s minister of trade and industry, <p:Nevine Gamal>, signed.',
    'Nevine Gamal: minister of trade and industry (Egypt) = minister of trade',
  ],
  ['Minister without portfolio <p:Ole Dam> spoke.', 'Ole Dam: Minister without portfolio (-) = minister'],
  [
    'The Secretary for Justice <p:Paul Lam> agreed.',
    'Paul Lam: Secretary for Justice (-) = minister of justice',
  ],
  [
    'US Treasury Secretary <p:Ada Bloom> and Attorney General <p:Lee Marsh> of the United States met.',
    'Ada Bloom: Treasury Secretary (United States) = minister of finance',
    'Lee Marsh: Attorney General (United States) = minister of justice',
  ],
  ['The growers’ leader, <p:Aya Kouadio>, called it late.', 'Aya Kouadio: growers’ leader (-) = leader'],
  ['County engineer <p:Jo Castle> looked on.', 'Jo Castle: County engineer (-) = -'],
  ['Engineer <p:Jo Castle> looked on.'],
  ['The film of director <p:Benny Chow> opened.'],
  ['Detectives said <p:Jo Castle> was safe.'],
  [
    'Police chief <p:Jo Castle> and Army Chief Gen. <p:Asif Malik> met.',
    'Jo Castle: Police chief (-) = police',
    'Asif Malik: Army Chief (-) = military',
  ],
  [
    'Lt Gen <p:Asif Malik> and Brig. Gen. <p:Omar Bah> met.',
    'Asif Malik: Lt Gen (-) = military',
    'Omar Bah: Brig. Gen. (-) = military',
  ],
  // Whose it is.
  [
    'The <o:World Wildlife League> (<o:WWL>) president <p:Norbert Mao> signed.',
    'Norbert Mao: president (World Wildlife League) = president',
  ],
  [
    'Tehran’s ambassador <p:Ali Karimi> and Tehran’s mayor <p:Reza Nouri> ate.',
    'Ali Karimi: ambassador (Iran) = ambassador',
    'Reza Nouri: mayor (Tehran) = mayor',
  ],
  [
    '<p:Idris Bello>, a former ambassador to Mauritius, conceded.',
    'Idris Bello: former ambassador (Mauritius) = ambassador',
  ],
  [
    'German Chancellor <p:Olaf Scholz>, chancellor of the <o:University of Korvo> <p:Ida Holm> and Chancellor <p:Rachel Reed> met.',
    'Olaf Scholz: Chancellor (Germany) = head of government',
    'Ida Holm: chancellor (University of Korvo) = academic',
    'Rachel Reed: Chancellor (-) = -',
  ],
  [
    'The president of the Philippine Senate, <p:Lito Cruz>, adjourned.',
    'Lito Cruz: president of the Philippine Senate (Philippines) = president',
  ],
  [
    'The <o:Orbis Bank> and the <o:Larkline Bank> merged; the bank’s chairman, <p:Sven Dahl>, wept.',
    'Sven Dahl: chairman (-) = chair',
  ],
  [
    '<o:Orbis> of Bonn, whose founder, <p:Mia Krag>, is 90, made a loss.',
    'Mia Krag: founder (Orbis) = founder',
  ],
  [
    'The <o:Georgian Athletics Federation>, of which <p:Keti Lom> is vice-president, refused.',
    'Keti Lom: vice-president (Georgian Athletics Federation) = deputy president',
  ],
  [
    '<o:Orbis> gave money. For more: <p:Lars Holm>, spokesperson, <o:UNICEF>, Dakar.',
    'Lars Holm: spokesperson (UNICEF) = spokesperson',
  ],
  [
    '<p:Omar Diallo>, professor of medicine at the <o:University of Korvo>, objected.',
    'Omar Diallo: professor of medicine (University of Korvo) = academic',
  ],
  [
    '<o:Orbis> <p:Ann Lee>’s adviser <p:Bo Lind> left; so did an aide to President <p:Ana Duarte>, <p:Ulf Berg>.',
    'Bo Lind: adviser (-) = adviser',
    'Ana Duarte: President (-) = president',
    'Ulf Berg: aide (-) = adviser',
  ],
  ['<p:Bo Lind>, a former adviser to <p:Ann Lee>, left.', 'Bo Lind: former adviser (-) = adviser'],
  [
    'The Italian coach <p:Carlo Rossi>, Spanish bishop <p:Juan Prat> and Kenyan colonel <p:Amos Keter> met.',
    'Carlo Rossi: coach (-) = sport',
    'Juan Prat: bishop (-) = religious',
    'Amos Keter: colonel (Kenya) = military',
  ],
  ['German director <p:Werner Holz> filmed it.'],
  ['<p:Werner Holz>, a German director, filmed it.'],
  [
    '<p:Werner Holz> is professor of Arabic at the <o:University of Korvo>.',
    'Werner Holz: professor of Arabic (University of Korvo) = academic',
  ],
  [
    '<p:Werner Holz> was a founder of <o:Orbis> and a former director.',
    'Werner Holz: founder (Orbis) = founder',
    'Werner Holz: former director (-) = director',
  ],
  // Verbs.
  [
    'Georgia’s parliament elected <p:Giorgi Kapanadze> speaker; in Tbilisi nobody slept.',
    'Giorgi Kapanadze: speaker (Georgia) = speaker',
  ],
  [
    '<o:Orbis> has named <p:Sven Dahl> as chief executive.',
    'Sven Dahl: chief executive (Orbis) = chief executive',
  ],
  [
    'He replaced <p:Sven Dahl> as finance minister of Austria.',
    'Sven Dahl: former finance minister (Austria) = minister of finance',
  ],
  [
    '<p:Sven Dahl> stepped down on Friday as head of the <o:Andean Forum>.',
    'Sven Dahl: former head (Andean Forum) = director',
  ],
  ['<p:Sven Dahl> was elected president of Chile in May.', 'Sven Dahl: president (Chile) = head of state'],
  ['<p:Sven Dahl>, who is also a member of the <o:Senate>, left.', 'Sven Dahl: member (Senate) = -'],
  ['<p:Sven Dahl> could become chairman of <o:Orbis>.'],
  ['<p:Sven Dahl> was nominated as judge.'],
  ['<p:Sven Dahl> said the chairman of <o:Orbis> was ill.'],
  ['<p:Sven Dahl> was the best goal-scorer of Chile.'],
  // Several.
  [
    'Foreign ministers <p:Kari Vik> of Norway, <p:Samir Nabil> of Egypt and <p:Efua Addo> of Ghana met.',
    'Kari Vik: Foreign minister (Norway) = minister of foreign affairs',
    'Samir Nabil: Foreign minister (Egypt) = minister of foreign affairs',
    'Efua Addo: Foreign minister (Ghana) = minister of foreign affairs',
  ],
  [
    'Kenyan and Ugandan presidents <p:William Ruto> and <p:Yoweri Museveni> met.',
    'William Ruto: president (Kenya) = head of state',
    'Yoweri Museveni: president (Uganda) = head of state',
  ],
  [
    '<p:Ada Bloom> and <p:Lee Marsh>, the founders of <o:Orbis>, met.',
    'Ada Bloom: founder (Orbis) = founder',
    'Lee Marsh: founder (Orbis) = founder',
  ],
  ['He was one of the officials <p:Ada Bloom> had consulted.'],
  ['<p:Ada Bloom> is president of <o:Orbis>, whose members met.', 'Ada Bloom: president (Orbis) = president'],
  // Counterparts.
  [
    'Foreign Minister <p:Kari Vik> met <p:Jo Castle> and his <o:Education Board> counterpart <p:Efua Addo>.',
    'Kari Vik: Foreign Minister (-) = minister of foreign affairs',
    'Efua Addo: counterpart (Education Board) = -',
  ],
  [
    'President <p:Ana Duarte> of Peru flew in. Her Chilean counterpart, President <p:Sven Dahl>, waited.',
    'Ana Duarte: President (Peru) = head of state',
    'Sven Dahl: President (Chile) = head of state',
  ],
  // One title inside another.
  ['The spokesman of the prime minister, <p:Bo Lind>, said so.', 'Bo Lind: spokesman (-) = spokesperson'],
  [
    'The envoy of the <o:UN> Secretary-General for Libya, <p:Bo Lind>, said so.',
    'Bo Lind: envoy (United Nations) = envoy',
  ],
  [
    'The spokesman of Prime Minister <p:Ana Duarte>, <p:Bo Lind>, said so.',
    'Ana Duarte: Prime Minister (-) = head of government',
    'Bo Lind: spokesman (-) = spokesperson',
  ],
  // Once only, the fullest.
  [
    'Foreign Minister <p:Kari Vik> left. Norway’s foreign minister, <p:Kari Vik>, slept.',
    'Kari Vik: foreign minister (Norway) = minister of foreign affairs',
  ],
  // Another's, or nobody's.
  ['The prime minister’s office called <p:Ann Lee>.'],
  ['<p:Ann Lee> saw the head of the snake.'],
  ['<p:Ann Lee>, the president said, would come.'],
  ['In the film <p:Judge Dredd> wins.'],
  ['<p:Ann Lee> joined the <o:Major League>.'],
  ['A general <p:Ann Lee> rule is unknown.'],
  ['With <p:Ann Lee>, Kenya’s president discussed trade.'],
  ['<p:Ann Lee>, the wife of the ambassador, sang.'],
  ['The chief <p:Ann Lee> problem remains.'],
  [
    'The president and Prime Minister <p:Ana Duarte> met.',
    'Ana Duarte: Prime Minister (-) = head of government',
  ],
  ['The court ruled that President <p:Ana Ruiz> may stay.', 'Ana Ruiz: President (-) = president'],
  ['North Korean leader <p:Kim Jong Un> watched.', 'Kim Jong Un: leader (North Korea) = leader'],
  // A legal form's full stop, which looks like a sentence's.
  ['<o:Orlu Foods Inc>. CEO <p:Ann Lee> spoke.', 'Ann Lee: CEO (Orlu Foods Inc) = chief executive'],
  [
    'Shares of <o:Toli Motor Co.> President <p:Ann Lee> fell.',
    'Ann Lee: President (Toli Motor Co.) = president',
  ],
  ['We met at <o:Orlu Foods>. CEO <p:Ann Lee> spoke.', 'Ann Lee: CEO (-) = chief executive'],
  // Two people, each with a title.
  [
    '<p:Paul Moreau>, France’s president, and Chancellor <p:Jan Weber> met.',
    'Jan Weber: Chancellor (-) = -',
    'Paul Moreau: president (France) = head of state',
  ],
  [
    '<p:Paul Moreau>, Larkline’s president, and its chief executive, <p:Jan Weber>, met.',
    'Jan Weber: chief executive (-) = chief executive',
    'Paul Moreau: president (-) = president',
  ],
  // Where an envoy is sent, and by whom.
  ['Japan’s <o:UN> ambassador <p:Kei Mori> spoke.', 'Kei Mori: ambassador (Japan) = ambassador'],
  // Towns with their region.
  ['<l:Toli>, <l:Alabama> mayor <p:Ann Lee> smiled.', 'Ann Lee: mayor (Toli) = mayor'],
  ['Mayor of <l:Toli>, <l:Alabama> <p:Ann Lee> smiled.', 'Ann Lee: Mayor (Toli) = mayor'],
  // A dash before and after.
  [
    'The foreign ministers of Spain and Greece - <p:Luis Alba> and <p:Niko Gera> - met.',
    'Luis Alba: foreign minister (Spain) = minister of foreign affairs',
    'Niko Gera: foreign minister (Greece) = minister of foreign affairs',
  ],
  // Teams have captains as armies do.
  ['<o:Toli Rovers> captain <p:Ann Lee> scored.', 'Ann Lee: captain (Toli Rovers) = sport'],
  ['Argentina captain <p:Ann Lee> scored.', 'Ann Lee: captain (Argentina) = sport'],
  ['Army captain <p:Ann Lee> spoke.', 'Ann Lee: Army captain (-) = military'],
];
