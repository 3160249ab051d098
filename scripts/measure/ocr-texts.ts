import type { OcrLanguage } from '../../core/ocr/recognized-page.ts';

/** What the pages of `npm run measure -- ocr` say: paragraphs of our own, with the figures, dates, names and signs that a source has. */
export const ocrTexts: Readonly<Record<OcrLanguage, readonly string[]>> = {
  nl: [
    'De gemeente Korvaline gaf vorig jaar 1.250.000 euro uit aan het onderhoud van haar veertien bruggen. Dat is 14 procent meer dan in 2023, toen de begroting op € 1.096.500 uitkwam.',
    'Wethouder Femke Oosterhof zei op 7 maart dat de leuningen van de Sluisbrug al in 1987 zijn geplaatst. “Van de 38 palen zijn er 6 rot”, aldus Oosterhof. Volgens ingenieur J. van ’t Hoff duurt het herstel 3,5 maand en kost het € 84.900.',
    'In het rapport (bladzijde 12, tabel 4) staat dat per dag 2.317 fietsers de brug oversteken; in de zomer zijn het er 3.105. Om 08.45 uur is het er het drukst. De raad stemt op 21 mei 2025 met 19 tegen 8 in met het voorstel.',
  ],
  en: [
    'The port of Ellery handled 4,812,000 tonnes of cargo in 2024, up 6.3 per cent from 4,527,000 tonnes the year before. Its 217 workers unloaded 1,046 ships, or about 20 a week.',
    'Harbour master Ruth Adeyemi told the council on 19 June that dredging would cost £2.75 million. “We lost 11 days to storms in January,” she said. The channel, 340 metres wide, was last deepened in 1998 to a depth of 13.6 metres.',
    'According to page 27 of the annual report, fees rose from £418 to £465 a ship. Berths 5, 8 and 12 stay closed until 30 September. A petition with 9,384 signatures was handed in at 10:15; the vote was 31 to 7.',
  ],
  de: [
    'Die Stadtwerke Lindenau verloren im Jahr 2024 rund 8.650.000 Euro, 23 Prozent mehr als 2023. Von den 412 Beschäftigten arbeiten 96 in der Wasserversorgung; dort fehlen 17 Stellen.',
    'Geschäftsführerin Jördis Mühlbach erklärte am 4. Februar, die Leitungen seien größtenteils älter als 50 Jahre. „Wir müssen bis 2031 etwa 128 Kilometer austauschen“, sagte sie. Jeder Kilometer kostet 345.000 €, die Übergabe an den Straßenbau nicht gerechnet.',
    'Laut Anlage 3 stieg der Preis für 1.000 Liter von 1,87 € auf 2,14 €. Gemessen wurde um 6.30 Uhr an 75 Stellen. Der Ausschuss beschloss den Plan am 16. Oktober mit 22 zu 9 Stimmen, bei 4 Enthaltungen.',
  ],
  fr: [
    'La commune de Montreval a dépensé 3 480 000 euros pour ses écoles en 2024, soit 9,5 % de plus qu’en 2023. Les 26 classes accueillent 587 élèves, dont 143 à la cantine.',
    'Le maire, Étienne Garrel, a déclaré le 12 novembre que le toit du gymnase datait de 1974. « Nous avons relevé 65 fuites », a-t-il précisé. Les travaux coûteront 728 900 €, et dureront 8 mois ; l’État en paie 40 %.',
    'Selon l’annexe 2 (page 16), le prix du repas passe de 3,25 € à 3,70 €. À 11 h 30, 90 repas sont servis en moyenne. Le conseil a voté par 18 voix contre 5 le 23 janvier 2025.',
  ],
  es: [
    'El ayuntamiento de Valdelomas gastó 2.360.000 euros en transporte durante 2024, un 7,8 % más que en 2023. Los 54 autobuses recorrieron 1.915.000 kilómetros y llevaron a 86.400 viajeros.',
    'La concejala Begoña Ibáñez afirmó el 9 de abril que la línea 3 pierde 1.270 euros al día. «¿Quién paga eso? Lo pagan 31.000 vecinos», señaló. El señor Núñez, de 62 años, recordó que el billete costaba 85 céntimos en 2009.',
    'Según la página 48 del informe, la espera media bajó de 17 a 12 minutos. El primer autobús sale a las 5:50 y el último a las 23:40. El pleno aprobó el plan con 15 votos a favor y 10 en contra.',
  ],
};
