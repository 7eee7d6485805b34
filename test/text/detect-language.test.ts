import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from '#src/text/detect-language.js';

describe('the language of a text', () => {
  it.each([
    ['en', 'The minister said on Sunday that the talks would go on.'],
    [
      'en',
      `«Le ministre des affaires étrangères», he said in the speech. ${'That was the end of it, and they left. '.repeat(20)}`,
    ],
    [
      'fr',
      'Le ministre des affaires étrangères a rencontré son homologue égyptien au Caire dimanche, selon un communiqué officiel publié par le ministère.',
    ],
    [
      'es',
      'El ministro de Exteriores se reunió con su homólogo egipcio en El Cairo el domingo, según un comunicado oficial que fue publicado por el ministerio.',
    ],
    [
      'de',
      'Der Minister traf am Sonntag seinen ägyptischen Amtskollegen in Kairo, wie das Ministerium in einer offiziellen Erklärung mitteilte, und sprach über Handel.',
    ],
    [
      'ru',
      'Министр иностранных дел Ирана провёл переговоры со своим египетским коллегой в воскресенье, говорится в сообщении, опубликованном на сайте министерства',
    ],
    ['ja', '外務大臣は会談を行いました。'],
    ['zh', '外交部长举行会谈'],
    ['ko', '외무장관'],
    ['el', 'Ο υπουργός'],
    ['und', 'وزير الخارجية'],
    ['und', ''],
    ['und', '2024 — 17 %'],
    ['und', 'Iran, Egypt discuss ties'],
    [
      'und',
      'Macron Scholz Sunak Meloni Biden Trudeau Kishida Michel Zelensky Erdogan Sisi Netanyahu Abbas Haniyeh Amirabdollahian Shoukry Lavrov Blinken',
    ],
    [
      'und',
      'Jakarta\nSurabaya\nBandung\nSukarno\nSuharto\nMegawati Sukarnoputri\nSusilo Bambang Yudhoyono\nJoko Widodo\nPrabowo Subianto\nSri Mulyani Indrawati\nRetno Marsudi',
    ],
  ])('is %s for %j', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it.each([
    'Oil Prices Rise as Talks Stall\nShares Fall in Tokyo\nMinister Resigns Amid Scandal\nPresident Visits Quake Zone\nFloods Kill Dozens in Kenya\nCourt Jails Former Leader',
    'Oil prices rise as talks stall\nShares fall in Tokyo\nMinister resigns amid scandal\nPresident visits quake zone\nFloods kill dozens in Kenya\nCourt jails former leader',
  ])('is never a foreign one for English headlines: %j', async (text) => {
    expect(['en', 'und']).toContain(await detectLanguage(text));
  });

  it('looks at a bounded part of a text of any length', async () => {
    expect(await detectLanguage('The minister said that it was over. '.repeat(100_000))).toBe('en');
  });
});
