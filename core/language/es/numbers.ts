import { list, table } from '../parts/lexicon.ts';
import type { NumberWords } from '../parts/numbers.ts';

export const numbers: NumberWords = {
  decimal: ',',
  numbers:
    table(`dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13, catorce 14, quince 15,
    dieciséis 16, diecisiete 17, dieciocho 18, diecinueve 19, veinte 20, veintiuno 21, veintidós 22, veintitrés 23, veinticuatro 24, veinticinco 25,
    veintiséis 26, veintisiete 27, veintiocho 28, veintinueve 29, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90,
    doscientos 200, doscientas 200, trescientos 300, trescientas 300, cuatrocientos 400, quinientos 500, quinientas 500, seiscientos 600, setecientos 700,
    ochocientos 800, novecientos 900, docena 12`),
  compound: () => null,
  tensJoin: {
    word: 'y',
    ones: table(`uno 1, una 1, un 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9`),
  },
  multipliers: table(
    `cien 100, ciento 100, mil 1000, millón 1000000, millones 1000000, billón 1000000000000, billones 1000000000000`,
  ),
  halves: table(`medio 0.5, media 0.5`),
  shares:
    table(`la mitad 50, un tercio 33.3, dos tercios 66.7, un cuarto de 25, tres cuartas partes 75, una cuarta parte 25, una quinta parte 20,
    una décima parte 10, uno de cada dos 50, una de cada dos 50, uno de cada tres 33.3, una de cada tres 33.3, uno de cada cuatro 25, una de cada cuatro 25,
    uno de cada cinco 20, una de cada cinco 20, uno de cada diez 10, una de cada diez 10`),
  approximate: `unos, unas, cerca de, alrededor de, casi, aproximadamente, en torno a, cerca, prácticamente, rondando`,
  least: `más de, al menos, por lo menos, como mínimo, superior a, mínimo`,
  most: `menos de, hasta, como máximo, a lo sumo, no más de, máximo`,
  ranges: [
    ['entre', 'y'],
    ['de', 'a'],
  ],
  changes: list(`de`),
  percent: list(`%, por ciento`),
  points: `punto porcentual, puntos porcentuales`,
  per: list(`por, al, a la`),
  each: list(`cada`),
  clockBefore: list(`a las, hacia las, sobre las, las`),
  clockAfter: list(`h, horas`),
  months: list(
    `enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre`,
  ),
  capitalMonths: [],
  dayJoins: list(`de`),
  yearJoins: list(`de, del`),
  weekdays: list(`lunes, martes, miércoles, jueves, viernes, sábado, domingo`),
  dayParts: [],
  days: table(
    `anteayer -2, antes de ayer -2, ayer -1, hoy 0, pasado mañana 2, anoche -1, esta mañana 0, esta tarde 0, esta noche 0, anteanoche -2`,
  ),
  monthsFrom: table(`mes pasado -1, este mes 0, próximo mes 1, mes que viene 1`),
  years: table(`año pasado -1, este año 0, año que viene 1, próximo año 1`),
  weeks: list(`semana pasada, esta semana, próxima semana, semana que viene, fin de semana pasado`),
  times: list(`hora, horas, minuto, minutos, noche, noches`),
  ago: {
    before: list(`hace`),
    after: [],
    day: list(`día, días`),
    week: list(`semana, semanas`),
    month: list(`mes, meses`),
    year: list(`año, años`),
  },
  next: list(`próximo, próxima`),
  last: list(`pasado, pasada, último`),
  lastIsVerb: false,
  future: list(`va, van, será, serán, próximo, próxima, mañana, prevé, deberá`),
  beforeYear: list(
    `en, desde, de, hasta, a, año, del, y, principios, finales, mediados, verano, invierno, otoño, primavera`,
  ),
  articles: list(`el, la, los, las, un, una`),
  measures: list(
    `año, años, mes, meses, semana, semanas, día, días, hora, horas, minuto, minutos, segundo, segundos, céntimos, metros, metro, centímetros, kilómetros, kilos, gramos, grados`,
  ),
  adjective: null,
  compounds: false,
  ofUnit: list(`de`),
  notUnits: `de, en, y, a, el, la, los, las, un, una, para, por, con, más, veces, o, eran, son, es, era, han, había, que, desde, tras, pero, otros, nuevos, al, del, se, ha, horas, contra, según, menos, cada, fueron, murieron, antes, después, sobre, su, sus, fue, están`,
};
