import { list, table } from '../parts/lexicon.ts';
import type { NumberWords } from '../parts/numbers.ts';

const ones = table(`ein 1, zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9`);
const tens = table(
  `zwanzig 20, dreißig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90`,
);

/** vierundzwanzig; zweihundert, fünftausend. */
function germanCompound(word: string): number | null {
  const [, one = '', ten = ''] = /^(\p{L}{3,6})und(\p{L}+ig)$/u.exec(word) ?? [];
  if (ones[one] !== undefined && tens[ten] !== undefined) return ones[one] + tens[ten];
  const [, times = '', unit] = /^(\p{L}{3,8})(hundert|tausend)$/u.exec(word) ?? [];
  const count = ones[times] ?? tens[times] ?? (times === 'zehn' ? 10 : undefined);
  return count === undefined ? null : count * (unit === 'hundert' ? 100 : 1000);
}

export const numbers: NumberWords = {
  decimal: ',',
  numbers:
    table(`zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10, elf 11, zwölf 12, dreizehn 13, vierzehn 14, fünfzehn 15,
    sechzehn 16, siebzehn 17, achtzehn 18, neunzehn 19, zwanzig 20, dreißig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90,
    dutzend 12`),
  compound: germanCompound,
  tensJoin: null,
  multipliers:
    table(`hundert 100, tausend 1000, million 1000000, millionen 1000000, milliarde 1000000000, milliarden 1000000000, billion 1000000000000,
    billionen 1000000000000, mio 1000000, mrd 1000000000`),
  halves: table(
    `halbe 0.5, eine halbe 0.5, anderthalb 1.5, eineinhalb 1.5, zweieinhalb 2.5, dreieinhalb 3.5`,
  ),
  shares:
    table(`die hälfte 50, der hälfte 50, ein drittel 33.3, zwei drittel 66.7, ein viertel 25, drei viertel 75, ein fünftel 20, ein zehntel 10,
    jeder zweite 50, jeder dritte 33.3, jeder vierte 25, jeder fünfte 20, jeder zehnte 10, jede zweite 50, jede dritte 33.3, jede vierte 25`),
  approximate: `etwa, rund, ungefähr, circa, ca, knapp, fast, an die, nahezu, schätzungsweise, annähernd, beinahe`,
  least: `mehr als, mindestens, über, gut, wenigstens, ab`,
  most: `weniger als, bis zu, höchstens, maximal, unter, nicht mehr als`,
  ranges: [
    ['zwischen', 'und'],
    ['von', 'bis'],
  ],
  changes: [],
  percent: list(`%, prozent`),
  points: `prozentpunkt, prozentpunkte, prozentpunkten`,
  per: list(`pro, je`),
  each: list(`jeden, jede, jedes`),
  clockBefore: list(`um, gegen, ab, bis, kurz nach, kurz vor`),
  clockAfter: list(`uhr`),
  months: list(
    `januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember`,
  ),
  capitalMonths: [],
  dayJoins: list(`.`),
  yearJoins: [],
  weekdays: list(`montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag`),
  dayParts: list(`morgen, vormittag, mittag, nachmittag, abend, nacht`),
  days: table(`vorgestern -2, gestern -1, heute 0, morgen 1, übermorgen 2, vergangene nacht 0`),
  monthsFrom: table(
    `letzten monat -1, vergangenen monat -1, vorigen monat -1, diesen monat 0, nächsten monat 1, kommenden monat 1`,
  ),
  years: table(
    `letztes jahr -1, letzten jahr -1, vergangenes jahr -1, vergangenen jahr -1, vorigen jahr -1, dieses jahr 0, diesem jahr 0, nächstes jahr 1, nächsten jahr 1, kommenden jahr 1`,
  ),
  weeks: list(
    `letzte woche, vergangene woche, vergangenen woche, vorige woche, diese woche, dieser woche, nächste woche, kommende woche, vergangenen wochenende`,
  ),
  times: list(`stunde, stunden, minute, minuten, nacht, nächte`),
  ago: {
    before: list(`vor`),
    after: [],
    day: list(`tag, tagen`),
    week: list(`woche, wochen`),
    month: list(`monat, monaten`),
    year: list(`jahr, jahren`),
  },
  next: list(`kommenden, kommende, kommender, nächsten, nächste`),
  last: list(`vergangenen, vergangene, letzten, letzte, vorigen`),
  lastIsVerb: false,
  future: list(
    `wird, werden, will, soll, sollen, kommende, kommenden, nächste, nächsten, voraussichtlich, morgen`,
  ),
  beforeYear: list(
    `in, seit, im, jahr, jahre, jahren, jahres, bis, ab, von, anfang, ende, mitte, nach, vor, und, sommer, winter, herbst, frühjahr`,
  ),
  articles: list(`der, die, das, dem, den, des, ein, eine, einer, einem`),
  measures: list(
    `jahr, jahre, jahren, monat, monate, monaten, woche, wochen, tag, tage, tagen, stunde, stunden, minute, minuten, sekunde, sekunden, cent, meter, zentimeter, kilometer, kilo, gramm, grad, euro`,
  ),
  adjective: /^\p{Ll}{2,}(?:e|en|er|es)$/u,
  compounds: false,
  ofUnit: [],
  notUnits: `von, in, und, bis, der, die, das, ein, eine, für, auf, an, bei, durch, mehr, mal, oder, waren, sind, ist, war, wurden, haben, hatte, aus, pro, dass, seit, nach, mit, als, aber, soll, sollen, neue, andere, zu, im, am, uhr, wurde, wird, werden, gegen, über, unter, vor, jeden, weitere, weiteren, höher, niedriger, weniger, gestiegen, gesunken, kamen, starben, liegt, lag`,
};
