import { list, table } from '../parts/lexicon.ts';
import type { NumberWords } from '../parts/numbers.ts';

const ones = table(
  `un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15, seize 16`,
);
const tens = table(`vingt 20, trente 30, quarante 40, cinquante 50, soixante 60, quatre-vingt 80`);

/** vingt-quatre, soixante-douze, vingt-et-un. */
function frenchCompound(word: string): number | null {
  const [, ten = '', one = ''] = /^(quatre-vingt|\p{L}+)-(?:et-)?(\p{L}+)$/u.exec(word) ?? [];
  return tens[ten] !== undefined && ones[one] !== undefined ? tens[ten] + ones[one] : null;
}

export const numbers: NumberWords = {
  decimal: ',',
  numbers:
    table(`deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15, seize 16,
    dix-sept 17, dix-huit 18, dix-neuf 19, vingt 20, trente 30, quarante 40, cinquante 50, soixante 60, soixante-dix 70, quatre-vingt 80,
    quatre-vingts 80, quatre-vingt-dix 90, septante 70, nonante 90`),
  compound: frenchCompound,
  tensJoin: { word: 'et', ones: table(`un 1, une 1, onze 11`) },
  multipliers: table(
    `cent 100, cents 100, mille 1000, million 1000000, millions 1000000, milliard 1000000000, milliards 1000000000, md 1000000000, mds 1000000000`,
  ),
  halves: table(`demi 0.5, un demi 0.5`),
  shares:
    table(`la moitié 50, un tiers 33.3, le tiers 33.3, deux tiers 66.7, un quart 25, le quart 25, trois quarts 75, un cinquième 20, un dixième 10,
    un sur deux 50, une sur deux 50, un sur trois 33.3, une sur trois 33.3, un sur quatre 25, un sur cinq 20, un sur six 16.7, un sur dix 10`),
  approximate: `environ, près de, quelque, presque, autour de, à peu près, une estimation de, quasiment, aux alentours de, de l'ordre de`,
  least: `plus de, plus d', au moins, minimum, au minimum`,
  most: `moins de, moins d', jusqu'à, au plus, au maximum, pas plus de`,
  ranges: [
    ['entre', 'et'],
    ['de', 'à'],
  ],
  changes: list(`de, passé de, passée de`),
  percent: list(`%, pourcent, pour cent`),
  points: `point de pourcentage, points de pourcentage`,
  per: list(`par`),
  each: list(`chaque`),
  clockBefore: list(`à, vers, dès, avant, après`),
  clockAfter: list(`heures, heure, h`),
  months: list(
    `janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre`,
  ),
  capitalMonths: [],
  dayJoins: [],
  yearJoins: [],
  weekdays: list(`lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche`),
  dayParts: [],
  days: table(
    `avant-hier -2, hier -1, aujourd'hui 0, demain 1, après-demain 2, hier soir -1, ce matin 0, ce soir 0, cet après-midi 0, cette nuit 0, la nuit dernière 0`,
  ),
  monthsFrom: table(`le mois dernier -1, mois dernier -1, ce mois 0, le mois prochain 1, mois prochain 1`),
  years: table(
    `l'an dernier -1, an dernier -1, année dernière -1, cette année 0, l'an prochain 1, année prochaine 1`,
  ),
  weeks: list(`semaine dernière, cette semaine, semaine prochaine, week-end dernier`),
  times: list(`heure, heures, minute, minutes, nuit, nuits`),
  ago: {
    before: list(`il y a`),
    after: [],
    day: list(`jour, jours`),
    week: list(`semaine, semaines`),
    month: list(`mois`),
    year: list(`an, ans, année, années`),
  },
  next: list(`prochain, prochaine`),
  last: list(`dernier, dernière, passé`),
  lastIsVerb: false,
  future: list(`va, vont, doit, doivent, sera, seront, prochain, prochaine, demain, devrait, devraient`),
  beforeYear: list(
    `en, depuis, de, à, fin, début, mi, et, année, jusqu'en, dès, avant, après, été, automne, hiver, printemps`,
  ),
  articles: list(`le, la, les, un, une`),
  measures: list(
    `an, ans, mois, semaine, semaines, jour, jours, heure, heures, minute, minutes, seconde, secondes, centimes, mètres, mètre, centimètres, kilomètres, kilos, grammes, degrés`,
  ),
  adjective: null,
  compounds: false,
  ofUnit: list(`de, d'`),
  notUnits: `de, d', dans, et, à, le, la, les, un, une, pour, sur, en, par, plus, fois, ou, étaient, sont, est, était, ont, avait, qui, que, depuis, après, avec, mais, autres, nouveaux, au, aux, du, des, heures, contre, selon, moins, dernier, dernière, l', s', n', ne, se, a, chaque, avant, lors`,
};
