/**
 * Texts with `<p:…>`, `<o:…>` and `<l:…>`, the engine's mentions, and one line an entity with several mentions or of another
 * type than the engine's: its type and the texts of its mentions. What is on no line stays alone.
 */
export type JoinedCase = readonly [text: string, ...lines: string[]];

export const TYPE_CASES: readonly JoinedCase[] = [
  ['<p:Skarn> lies low. <l:Skarn> is cold, and <l:Skarn> is wet.', 'place: Skarn | Skarn | Skarn'],
  [
    '<o:Tolvanen> sang. <p:Tolvanen> danced, and <p:Tolvanen> left.',
    'person: Tolvanen | Tolvanen | Tolvanen',
  ],
  [
    '<p:Wikistan> wrote. <o:Wikistan> paid; <o:Wikistan> left.',
    'organisation: Wikistan | Wikistan | Wikistan',
  ],
  // As sure of one as of the other.
  ['<p:Skarn> came. He left <l:Skarn>.'],
  // A family name.
  [
    '<p:Ida Skarn> came. <p:Skarn> left. <o:Skarn> and <o:Skarn> sat.',
    'person: Ida Skarn | Skarn | Skarn | Skarn',
  ],
  // Names of other things beside it.
  ['<l:Skarn Road> is closed, says <p:Skarn>.'],
  // Full names.
  ['<l:Sharon Street> wrote. <p:Street> asked why.', 'person: Sharon Street | Street'],
  ['<o:Maria Lopez> ran. <p:Lopez> won, and <p:Lopez> wept.', 'person: Maria Lopez | Lopez | Lopez'],
  ['<l:Harbour Street> is wide. <p:Street> asked why.'],
  ['<l:Victoria Falls> is high. <p:Moyo> fell.'],
];

export const DESCRIPTION_CASES: readonly JoinedCase[] = [
  // In apposition.
  [
    '<p:Ana Diaz>, a <p:professor of law at the academy>, spoke. <p:Diaz> left.',
    'person: Ana Diaz | professor of law at the academy | Diaz',
  ],
  ['<p:Bo Lee>, <p:Member of Parliament>, wrote to <p:Ana Diaz>.', 'person: Bo Lee | Member of Parliament'],
  [
    '<p:Ana Diaz>, then the fifth <p:curator of the collection>, sold it.',
    'person: Ana Diaz | curator of the collection',
  ],
  ['<p:Ana Diaz>, and a <p:teacher from the village>, came.'],
  ['<p:Ana Diaz> left. A <p:teacher from the village> came.'],
  ['<p:Ana Diaz>, <p:Omar of Basra> and <p:Bo Lee> came.'],
  ['<p:Bo Lee>, <p:van der Berg> and <p:du Toit> came.'],
  // After a verb.
  ['<p:Ana Diaz> became a <p:fellow of the society>.', 'person: Ana Diaz | fellow of the society'],
  [
    '<p:Ana Diaz> left school at ten. In 1990 she was elected a <p:Fellow of the Society>.',
    'person: Ana Diaz | Fellow of the Society',
  ],
  [
    '<p:Ana Diaz> wrote. <p:Diaz> read. <p:Bo Lee> taught her. Later she served as <p:president of the club>.',
    'person: Ana Diaz | Diaz | president of the club',
  ],
  ['<p:Ana Diaz> wrote. Nobody was a <p:member of the club>.'],
  ['<p:Ana Diaz> met a <p:teacher from the village>.'],
  ['She was a <p:teacher from the village>.'],
  // Bare titles.
  [
    'President <p:Ana Diaz> came. The <p:President> spoke, and <p:Bo Lee> left.',
    'person: Ana Diaz | President',
  ],
  ['<p:President Ana Diaz> came. The <p:President> spoke.', 'person: President Ana Diaz | President'],
  [
    'Prime Minister <p:Bo Lee> met President <p:Ana Diaz>. The <p:Prime Minister> smiled.',
    'person: Bo Lee | Prime Minister',
  ],
  ['President <p:Ana Diaz> met President <p:Bo Lee>. The <p:President> spoke.'],
  ['Vice President <p:Ana Diaz> came. The <p:President> spoke.'],
  ['<p:Stephen King> met Justice <p:Ana Diaz>. <p:King> smiled.', 'person: Stephen King | King'],
  ['<p:Ana Diaz> came. The <p:President> spoke.'],
];

export const PLACE_CASES: readonly JoinedCase[] = [
  ['<l:Lundby> is old. The <l:City of Lundby> is rich.', 'place: Lundby | City of Lundby'],
  ['<l:Soqara> is dry. <l:Soqara Island> has trees.', 'place: Soqara | Soqara Island'],
  ['The <l:Rekau Islands> are far. The <l:Rekaus> are cold.', 'place: Rekau Islands | Rekaus'],
  ['The <l:River Wend> is low. The <l:Wend> is muddy.', 'place: River Wend | Wend'],
  ['<l:Mount Hagor> is high. They climbed <l:Hagor>.', 'place: Mount Hagor | Hagor'],
  ['The <l:Ullin National Park> is shut. <l:Ullin> is wet.', 'place: Ullin National Park | Ullin'],
  ['<l:Ali Qapor Palace> was built. <l:Ālī Qāpōr> fell.', 'place: Ali Qapor Palace | Ālī Qāpōr'],
  ['<l:Tulsa City> spread. <l:Tulsa> is rich.', 'place: Tulsa City | Tulsa'],
  // Others of the name.
  ['<l:Quebec City> is in <l:Quebec>.'],
  ['The <l:Hudson River> passes <l:Hudson>.'],
  ['<l:Lundby Road> is closed. <l:Lundby> is not.'],
  ['<l:Lundby Station> is closed. <l:Lundby> is not.'],
  ['<l:Lundby Park> and <l:Lundby Palace> are shut. <l:Lundby> is not.'],
  ['The <l:North Park> is shut. The <l:North> is cold.'],
  ['<l:London Museum> is shut. <l:London> is not.'],
];

export const NATION_CASES: readonly JoinedCase[] = [
  ['Kenya is young. Kenya will grow. Our <l:Nation> is proud.', 'country: Kenya | Kenya | Nation'],
  ['Kenya met Uganda. The <l:Nation> is proud.'],
  ['The <l:Nation> is proud.'],
  ['Kenya is young. The <o:Nation> wrote so.'],
];

export const BODY_CASES: readonly JoinedCase[] = [
  [
    'The <o:U.S. Senate> voted. The <o:Democratic Senate> is new. The <o:Senate> rose.',
    'organisation: U.S. Senate | Senate',
  ],
];
