/**
 * What the exchange of names draws from: parts of invented names in the manner of many cultures, none of them in a list
 * of the project; countries with their forms and cities; known organisations that are called by a name or an
 * acronym; invented organisations with theirs.
 */

export const PEOPLE =
  `Olabimtan Thandukile Kwadjoti Nkemakolu Wairimbi Tadesseru Abenezero Moussarou Fatimazou Zeinabeh
  Khalidoun Yazdanpour Shirinabad Mirzalani Behnamehr Tursunkul Aibolatov Zhibekova Otgonzul Batsukhbat Lobsanguri
  Tenzipalmo Raghavinder Subbulekha Chandrimoy Perumalath Wickramapala Thilakasiri Phouangsavath Somchailert Nattawikul
  Trangphuongh Minhdaohai Xiuhongmei Zhaoyuanfu Haruyoshiro Mizukawara Seonghwari Baekdongmun Rizalditono Suryawidara
  Kealaonapu Tamatauira Leilofanui Wiremutahi Aroharangi Kunturpaqsi Quispelloqa Itzayananchi Cuauhtemalli Xochiquetzin
  Bartolomeus Evaristonha Guilherminda Ximenandaro Casildaranda Iñakiarreta Maelwyndraig Caoimhenagh Sigvaldursen
  Ingebjarnsdatter Pekkalankoski Liisamaritta Vytauteniene Zbigniewalski Ladislavkova Dragoslavenko Yevhenivska
  Ketevandzela Hovhannesuni Eleftheropakis Konstandoglou Yildizhanoglu Avigaildorot Mordekhairam Guðlaugsteinn
  Brunhildemeier Theodorusveld Wilhelminck Frédérimont Clothildarac`
    .split(/\s+/u)
    .filter((word) => word !== '');

export interface PoolCountry {
  readonly code: string;
  readonly name: string;
  readonly official: string;
  readonly demonym: string;
  readonly people: string;
  readonly capital: string;
  readonly cities: readonly string[];
}

const COUNTRIES_TABLE = `
FI|Finland|Republic of Finland|Finnish|Finns|Helsinki|Turku|Tampere
UG|Uganda|Republic of Uganda|Ugandan|Ugandans|Kampala|Entebbe|Gulu
MA|Morocco|Kingdom of Morocco|Moroccan|Moroccans|Rabat|Casablanca|Agadir
TN|Tunisia|Tunisian Republic|Tunisian|Tunisians|Tunis|Sfax|Sousse
TZ|Tanzania|United Republic of Tanzania|Tanzanian|Tanzanians|Dodoma|Arusha|Mwanza
TH|Thailand|Kingdom of Thailand|Thai|Thais|Bangkok|Chiang Mai|Phuket
UZ|Uzbekistan|Republic of Uzbekistan|Uzbek|Uzbeks|Tashkent|Samarkand|Andijan
IQ|Iraq|Republic of Iraq|Iraqi|Iraqis|Baghdad|Basra|Mosul
DZ|Algeria|People's Democratic Republic of Algeria|Algerian|Algerians|Algiers|Oran|Tamanrasset
NO|Norway|Kingdom of Norway|Norwegian|Norwegians|Oslo|Trondheim|Stavanger
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Sri Lankans|Colombo|Jaffna|Kandy
CO|Colombia|Republic of Colombia|Colombian|Colombians|Bogotá|Medellín|Cali
BE|Belgium|Kingdom of Belgium|Belgian|Belgians|Brussels|Antwerp|Ghent
KZ|Kazakhstan|Republic of Kazakhstan|Kazakh|Kazakhs|Astana|Almaty|Baikonur
MZ|Mozambique|Republic of Mozambique|Mozambican|Mozambicans|Maputo|Beira|Nampula`;

export const COUNTRIES: readonly PoolCountry[] = COUNTRIES_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code, name, official, demonym, people, capital, ...cities] = line.split('|') as [
      string,
      string,
      string,
      string,
      string,
      string,
      ...string[],
    ];
    return { code, name, official, demonym, people, capital, cities };
  });

/** Full name and acronym. */
export type NamePair = readonly [name: string, acronym: string];

export const KNOWN_ORGANISATIONS: readonly NamePair[] = [
  ['World Trade Organization', 'WTO'],
  ['International Labour Organization', 'ILO'],
  ['International Atomic Energy Agency', 'IAEA'],
  ['Universal Postal Union', 'UPU'],
  ['World Meteorological Organization', 'WMO'],
  ['Caribbean Community', 'CARICOM'],
  ['Organisation of Islamic Cooperation', 'OIC'],
  ['Asian Development Bank', 'ADB'],
];

export const INVENTED_ORGANISATIONS: readonly NamePair[] = [
  ['Bureau of Bamboo Growers', 'BBG'],
  ['Society of Night Fishermen', 'SNF'],
  ['Guild of Mountain Porters', 'GMP'],
  ['Register of Rare Orchids', 'RRO'],
  ['Network for Quiet Harbours', 'NQH'],
  ['Workshop of Salt Painters', 'WSP'],
];
