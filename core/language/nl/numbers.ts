import { list, table } from '../parts/lexicon.ts';
import type { NumberWords } from '../parts/numbers.ts';

const ones = table(`een 1, één 1, twee 2, drie 3, vier 4, vijf 5, zes 6, zeven 7, acht 8, negen 9`);
const tens = table(
  `twintig 20, dertig 30, veertig 40, vijftig 50, zestig 60, zeventig 70, tachtig 80, negentig 90`,
);

/** vierentwintig, drieëndertig; tweehonderd, vijfduizend. */
function dutchCompound(word: string): number | null {
  const [, one, ten] =
    /^(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)(\p{L}+tig)$/u.exec(word) ?? [];
  if (one !== undefined && ten !== undefined && tens[ten] !== undefined) return (ones[one] ?? 0) + tens[ten];
  const [, times, unit] =
    /^(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|vijftig)(honderd|duizend)$/u.exec(word) ?? [];
  if (times === undefined) return null;
  return (ones[times] ?? tens[times] ?? 10) * (unit === 'honderd' ? 100 : 1000);
}

export const numbers: NumberWords = {
  decimal: ',',
  numbers:
    table(`twee 2, drie 3, vier 4, vijf 5, zes 6, zeven 7, acht 8, negen 9, tien 10, elf 11, twaalf 12, dertien 13, veertien 14,
    vijftien 15, zestien 16, zeventien 17, achttien 18, negentien 19, twintig 20, dertig 30, veertig 40, vijftig 50, zestig 60,
    zeventig 70, tachtig 80, negentig 90`),
  compound: dutchCompound,
  tensJoin: null,
  multipliers: table(
    `honderd 100, duizend 1000, miljoen 1000000, miljard 1000000000, biljoen 1000000000000, mln 1000000, mld 1000000000, mio 1000000`,
  ),
  halves: table(
    `half 0.5, halve 0.5, anderhalf 1.5, anderhalve 1.5, tweeënhalf 2.5, drieënhalf 3.5, vierenhalf 4.5`,
  ),
  shares:
    table(`de helft 50, een derde van 33.3, een derde deel 33.3, twee derde 66.7, tweederde 66.7, een kwart 25, driekwart 75, drie kwart 75,
    een vijfde van 20, een op de twee 50, een op de drie 33.3, één op de drie 33.3, een op de vier 25, één op de vier 25, een op de vijf 20,
    één op de vijf 20, een op de zes 16.7, een op de tien 10, één op de tien 10`),
  approximate: `zo'n, ongeveer, circa, ca, rond de, bijna, een kleine, rond, nagenoeg, om en nabij, naar schatting, een stuk of, tegen de, pakweg, grofweg`,
  least: `zeker, minstens, ten minste, tenminste, minimaal, meer dan, ruim, op zijn minst, boven de, vanaf, alleen al`,
  most: `maximaal, hooguit, hoogstens, tot wel, minder dan, ten hoogste, op zijn hoogst, niet meer dan, onder de, nog geen`,
  ranges: [
    ['tussen', 'en'],
    ['van', 'tot'],
  ],
  changes: [],
  percent: list(`%, procent, pct`),
  points: `procentpunt, procentpunten, %-punt`,
  per: list(`per`),
  each: list(`elke, iedere, elk, ieder`),
  clockBefore: list(`om, rond, tegen, vanaf`),
  clockAfter: list(`uur`),
  months: list(
    `januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december`,
  ),
  capitalMonths: [],
  dayJoins: [],
  yearJoins: [],
  weekdays: list(`maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag`),
  dayParts: list(`ochtend, morgen, middag, avond, nacht`),
  days: table(`eergisteren -2, gisteren -1, vandaag 0, morgen 1, overmorgen 2, gisteravond -1, gisterochtend -1, gistermiddag -1, gisternacht -1,
    vanochtend 0, vanmorgen 0, vanmiddag 0, vanavond 0, vannacht 0, afgelopen nacht 0, morgenavond 1, morgenochtend 1`),
  monthsFrom: table(`vorige maand -1, afgelopen maand -1, deze maand 0, volgende maand 1`),
  years: table(`vorig jaar -1, afgelopen jaar -1, dit jaar 0, volgend jaar 1, komend jaar 1`),
  weeks: list(
    `vorige week, afgelopen week, deze week, volgende week, komende week, afgelopen weekend, vorig weekend, dit weekend`,
  ),
  times: list(`uur, uren, minuut, minuten, nacht, nachten`),
  ago: {
    before: [],
    after: list(`geleden`),
    day: list(`dag, dagen`),
    week: list(`week, weken`),
    month: list(`maand, maanden`),
    year: list(`jaar`),
  },
  next: list(`komende, aanstaande, volgende, aankomende`),
  last: list(`afgelopen, vorige`),
  lastIsVerb: false,
  future: list(
    `zal, zullen, gaat, gaan, komend, komende, volgende, binnenkort, verwacht, moet, moeten, wil, morgen`,
  ),
  beforeYear: list(
    `in, sinds, van, tot, begin, eind, medio, anno, na, voor, jaar, sedert, vanaf, en, recordjaar, najaar, voorjaar, zomer, winter, herfst, lente`,
  ),
  articles: list(`de, het, een`),
  measures: list(
    `jaar, jaren, maand, maanden, week, weken, dag, dagen, uur, uren, minuut, minuten, seconde, seconden, cent, meter, centimeter, kilometer, kilo, gram, graden, euro`,
  ),
  adjective: /^\p{L}{2,}e$/u,
  compounds: false,
  ofUnit: [],
  notUnits: `nog, al, ook, niet, wel, zo, van, in, en, tot, de, het, een, voor, op, aan, bij, door, meer, keer, maal, of, waren, zijn, is, was, werden, hebben, had, uit, per, die, dat, sinds, na, met, als, maar, toen, zou, zouden, nieuwe, andere, te, om, naar, over, worden, moeten, boven, onder, tegen, elke, iedere, hoger, lager, minder, wordt, werd, kwamen, vielen, raakten, dan, heeft, geleden, achter, deed, doen, komt, komen, zegt, zei, wil, willen, vindt, vinden, krijgt, gaat, neer, daarvan, ervan, hiervan, ervoor, terug, weg, liet`,
};
