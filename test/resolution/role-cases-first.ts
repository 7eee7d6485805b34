/**
 * Sentences with the roles that they give to people, written before the rules and without looking at them.
 * `<p:…>`, `<o:…>` and `<l:…>` are what an engine recognised: a person, an organisation, a place; countries are found
 * by their names. A role reads `person: title (of) = office`, with `former` before the title of a former one; `-`
 * stands for nothing. Every role of the text is listed, and nothing else may be found.
 */
export const FIRST_CASES: readonly (readonly [text: string, ...roles: string[]])[] = [
  // The title before the name.
  [
    'Iran’s Foreign Minister <p:Reza Tavakoli> left.',
    'Reza Tavakoli: Foreign Minister (Iran) = minister of foreign affairs',
  ],
  ['Kenyan President <p:William Ruto> spoke.', 'William Ruto: President (Kenya) = head of state'],
  [
    '<o:FAO> Director-General <p:José Graziano da Silva> agreed.',
    'José Graziano da Silva: Director-General (Food and Agriculture Organization) = director',
  ],
  [
    'French Prime Minister <p:Élisabeth Borne> resigned.',
    'Élisabeth Borne: Prime Minister (France) = head of government',
  ],
  [
    '<o:UN> Secretary-General <p:António Guterres> warned both sides.',
    'António Guterres: Secretary-General (United Nations) = secretary-general',
  ],
  ['<o:Apple> chief executive <p:Tim Cook> smiled.', 'Tim Cook: chief executive (Apple) = chief executive'],
  [
    'The former US secretary of state <p:John Kerry> flew in.',
    'John Kerry: former secretary of state (United States) = minister of foreign affairs',
  ],
  [
    'Then-President <p:Ana Duarte> of Uruguay signed it.',
    'Ana Duarte: former President (Uruguay) = head of state',
  ],
  ['Ex-president <p:Ana Duarte> was there.', 'Ana Duarte: former president (-) = president'],
  [
    'Outgoing German Chancellor <p:Olaf Scholz> waved.',
    'Olaf Scholz: Chancellor (Germany) = head of government',
  ],
  [
    'Austria’s defence minister <p:Klaudia Tanner> toured the base.',
    'Klaudia Tanner: defence minister (Austria) = minister of defence',
  ],
  [
    'The deputy foreign minister of Iran, <p:Ali Bagheri>, came late.',
    'Ali Bagheri: deputy foreign minister (Iran) = deputy minister',
  ],
  [
    'US Vice President <p:Kamala Harris> landed in Accra.',
    'Kamala Harris: Vice President (United States) = deputy head of state',
  ],
  ['Gen. <p:Asad Tareen> flew over the valley.', 'Asad Tareen: Gen. (-) = military'],
  ['Judge <p:Salma Khalil> adjourned.', 'Salma Khalil: Judge (-) = judge'],
  ['A letter from Senator <p:Rosa Quintal> arrived.', 'Rosa Quintal: Senator (-) = legislator'],
  ['<l:London> Mayor <p:Sadiq Khan> agreed.', 'Sadiq Khan: Mayor (London) = mayor'],
  ['Mayor of <l:London> <p:Sadiq Khan> agreed.', 'Sadiq Khan: Mayor (London) = mayor'],
  [
    'British Foreign Secretary <p:David Lammy> called.',
    'David Lammy: Foreign Secretary (United Kingdom) = minister of foreign affairs',
  ],
  [
    'Acting Malian President <p:Issa Konaté> promised a vote.',
    'Issa Konaté: President (Mali) = head of state',
  ],
  ['Pope <p:Francis> prayed.', 'Francis: Pope (-) = religious'],
  ['King <p:Charles> sent a note.', 'Charles: King (-) = monarch'],
  // Apposition behind the name.
  [
    'They met Sheikh <p:Yunus Halabi>, the head of the political bureau of <o:Hamas>, in Doha.',
    'Yunus Halabi: head of the political bureau (Hamas) = director',
  ],
  [
    '<p:Ziad Barakat>, the secretary-general of the <o:Palestinian Islamic Jihad>, was silent.',
    'Ziad Barakat: secretary-general (Palestinian Islamic Jihad) = secretary-general',
  ],
  [
    '<p:Tim Cook>, chief executive of <o:Apple>, left.',
    'Tim Cook: chief executive (Apple) = chief executive',
  ],
  [
    '<p:Ursula von der Leyen>, president of the <o:European Commission>, spoke first.',
    'Ursula von der Leyen: president (European Commission) = president',
  ],
  [
    'It was <p:Mary Robinson>, a former president of Ireland.',
    'Mary Robinson: former president (Ireland) = head of state',
  ],
  [
    '<p:Alaa Youssef>, Egypt’s ambassador to France, declined.',
    'Alaa Youssef: ambassador (Egypt) = ambassador',
  ],
  [
    '<p:Osama Mahmoud>, Egypt’s representative at the <o:UN>, voted.',
    'Osama Mahmoud: representative (Egypt) = envoy',
  ],
  ['<p:Janet Ito>, 54, mayor of the town, laughed.', 'Janet Ito: mayor (-) = mayor'],
  [
    '<p:Lena Holm> (the foreign minister of Sweden) was absent.',
    'Lena Holm: foreign minister (Sweden) = minister of foreign affairs',
  ],
  [
    '<p:Pyotr Gusev>, Russia’s newly appointed finance minister, cut the budget.',
    'Pyotr Gusev: finance minister (Russia) = minister of finance',
  ],
  [
    '<p:Bo Lindqvist>, who was prime minister of Sweden from 1999 to 2007, died.',
    'Bo Lindqvist: former prime minister (Sweden) = head of government',
  ],
  ['<p:Omar Diallo>, professor of law, objected.', 'Omar Diallo: professor of law (-) = academic'],
  [
    '<p:Ines Prat>, president and chief executive of <o:Larkline>, sold it.',
    'Ines Prat: president (Larkline) = president',
    'Ines Prat: chief executive (Larkline) = chief executive',
  ],
  [
    'The plan of <p:Ravi Nair>, chief of staff of the Indian army, failed.',
    'Ravi Nair: chief of staff of the Indian army (India) = military',
  ],
  // Apposition before the name.
  ['The president of Kenya, <p:William Ruto>, spoke.', 'William Ruto: president (Kenya) = head of state'],
  [
    'The rate of the <o:Bank of Korvo> stays, the bank’s governor, <p:Ada Lund>, said.',
    'Ada Lund: governor (Bank of Korvo) = governor',
  ],
  [
    '<o:Orbis> made a loss. Its chief executive, <p:Sven Dahl>, resigned.',
    'Sven Dahl: chief executive (Orbis) = chief executive',
  ],
  [
    '<o:Orbis>, whose chairwoman, <p:Mia Krag>, owns half of it, made a loss.',
    'Mia Krag: chairwoman (Orbis) = chair',
  ],
  ['The coach, <p:Tomás Rey>, was sent off.', 'Tomás Rey: coach (-) = sport'],
  [
    'A spokeswoman for the <o:European Union>, <p:Anna Mols>, called it good.',
    'Anna Mols: spokeswoman (European Union) = spokesperson',
  ],
  // Counterparts.
  [
    'Norway’s Foreign Minister <p:Kari Vik> and her Egyptian counterpart <p:Samir Nabil> spoke.',
    'Kari Vik: Foreign Minister (Norway) = minister of foreign affairs',
    'Samir Nabil: counterpart (Egypt) = minister of foreign affairs',
  ],
  [
    'Norway’s Foreign Minister <p:Kari Vik> met <p:Samir Nabil>, her Egyptian counterpart, in Oslo.',
    'Kari Vik: Foreign Minister (Norway) = minister of foreign affairs',
    'Samir Nabil: counterpart (Egypt) = minister of foreign affairs',
  ],
  [
    'Mali’s defence minister <p:Issa Konaté> met his counterparts from Chad and Niger, <p:Idris Saleh> and <p:Salou Djibo>, on Friday.',
    'Issa Konaté: defence minister (Mali) = minister of defence',
    'Idris Saleh: counterpart (Chad) = minister of defence',
    'Salou Djibo: counterpart (Niger) = minister of defence',
  ],
  ['<p:Kari Vik>’s counterpart in Ghana, <p:Efua Addo>, was ill.', 'Efua Addo: counterpart (Ghana) = -'],
  // Verbs between the name and the title.
  ['<p:Lalita Rao> is the governor of <o:Bank of Korvo>.', 'Lalita Rao: governor (Bank of Korvo) = governor'],
  [
    '<p:Hugo Lenz> was appointed finance minister of Austria on Monday.',
    'Hugo Lenz: finance minister (Austria) = minister of finance',
  ],
  ['<p:Hugo Lenz> was sworn in as president of Chile.', 'Hugo Lenz: president (Chile) = head of state'],
  ['<p:Hugo Lenz> became chairman of <o:Larkline>.', 'Hugo Lenz: chairman (Larkline) = chair'],
  [
    '<p:Hugo Lenz> resigned as interior minister of Peru.',
    'Hugo Lenz: former interior minister (Peru) = minister of the interior',
  ],
  ['<p:Hugo Lenz> served as ambassador of Peru.', 'Hugo Lenz: former ambassador (Peru) = ambassador'],
  // Several people at once.
  [
    'The presidents <p:William Ruto> of Kenya and <p:Yoweri Museveni> of Uganda met.',
    'William Ruto: president (Kenya) = head of state',
    'Yoweri Museveni: president (Uganda) = head of state',
  ],
  [
    'Senators <p:Ada Bloom> and <p:Lee Marsh> voted no.',
    'Ada Bloom: Senator (-) = legislator',
    'Lee Marsh: Senator (-) = legislator',
  ],
  [
    'The foreign ministers of Iran and Egypt, <p:Reza Tavakoli> and <p:Samir Nabil>, met.',
    'Reza Tavakoli: foreign minister (Iran) = minister of foreign affairs',
    'Samir Nabil: foreign minister (Egypt) = minister of foreign affairs',
  ],
  // One role, said again.
  [
    'Kenyan President <p:William Ruto> spoke. President <p:Ruto> then left.',
    'William Ruto: President (Kenya) = head of state',
  ],
  [
    '<p:Ada Lund>, a minister, spoke. Trade minister <p:Ada Lund> of Denmark smiled.',
    'Ada Lund: Trade minister (Denmark) = minister of trade',
  ],
  [
    'Foreign Minister <p:Kari Vik>, a former mayor of <l:Bergen>, spoke.',
    'Kari Vik: Foreign Minister (-) = minister of foreign affairs',
    'Kari Vik: former mayor (Bergen) = mayor',
  ],
  // Nobody's title here, or another person's.
  ['They live on President Street with <p:Ann Lee>.'],
  ['<o:General Motors> hired <p:Mary Barra>.'],
  ['The <o:Prime Minister’s Office> wrote to <p:Ann Lee>.'],
  ['<l:Bishop Auckland> is where <p:Ann Lee> lives.'],
  ['The president said <p:Ann Lee> would come.'],
  ['At <o:King’s College>, <p:Ann Lee> read law.'],
  ['A minister met <p:Ann Lee> in Bonn.'],
  ['<p:Dean Martin> sang.'],
  ['<p:Ann Lee> walked down <l:President Lincoln Avenue>.'],
  ['The minister told <p:Ann Lee> to wait.'],
  ['<p:Ann Lee> met President <p:William Ruto>.', 'William Ruto: President (-) = president'],
  [
    'The wife of President <p:William Ruto>, <p:Rachel Ruto>, came too.',
    'William Ruto: President (-) = president',
  ],
  ['<p:William Ruto>’s spokesman <p:Hussein Moha> denied it.', 'Hussein Moha: spokesman (-) = spokesperson'],
  ['<p:Ann Lee> is not the president of Chile.'],
  ['<p:Ann Lee> wants to become president of Chile.'],
  ['<p:Ann Lee>, daughter of the president of Chile, sang.'],
  ['According to <p:Ann Lee>, President <p:William Ruto> agreed.', 'William Ruto: President (-) = president'],
  ['<p:Ann Lee> asked the prime minister of Chile, and he agreed.'],
  ['After he met the president, <p:Ann Lee> told reporters to wait.'],
  [
    'US President <p:Joe Biden>, Prime Minister <p:Rishi Sunak> and <p:Ann Lee> ate.',
    'Joe Biden: President (United States) = head of state',
    'Rishi Sunak: Prime Minister (-) = head of government',
  ],
];
