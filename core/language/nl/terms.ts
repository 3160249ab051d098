import type { TermWords } from '../parts/terms.ts';

export const terms: TermWords = {
  small: `de, het, een, 't, 'n, dit, dat, deze, die, elk, elke, ieder, iedere, zulke, beide, alle, al, en, of, maar, noch, dus, want, als, dan,
  toen, omdat, doordat, terwijl, wanneer, waar, waarbij, waarin, waarop, waarvan, hoewel, tot, tenzij, van, in, op, aan, te, ter, ten, naar, voor, door, met,
  over, onder, bij, uit, na, tegen, tussen, om, tijdens, binnen, via, per, sinds, langs, rond, ik, mij, me, mijn, wij, we, ons, onze, jij,
  je, jullie, jouw, u, uw, hij, hem, zijn, zij, ze, haar, hun, hen, het, er, hier, daar, wie, wat, welke, welk, hoe, waarom, is, ben, was,
  waren, bent, geweest, wordt, worden, word, werd, werden, geworden, heeft, hebben, had, hadden, gehad, heb, zal, zullen, zou, zouden, kan, kunnen, kon,
  konden, mag, mogen, mocht, moet, moeten, moest, doen, doet, deed, ook, zo, nog, wel, al, heel, erg, meer, meest, ander, andere, zich, zelf,
  eens, toch, echter, eigen, daarna, daarbij, daarom, daardoor, daarvan, daarin, daarmee, hierdoor, hiervan, ervan, eraan, ermee, erin, steeds, altijd,
  weer, reeds, nu, immers, overigens, bovendien, namelijk, inmiddels, vooral, ongeveer`,
  beforePlace: `in, te, uit, naar, vanuit, nabij, rond, langs`,
};
