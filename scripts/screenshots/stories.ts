/** Invented stories for a library that looks used: title, byline, then text. In letters that the app brings. */
export const stories: readonly string[] = [
  `Bakers’ guild counts 112 closed shops since the flour price doubled

By Anouk Terpstra

18 November 2025

Since January 112 bakeries have closed, the guild of bakers said on Tuesday, out of some 1,900. A sack of flour costs 41 euros, twice what it did two years ago. The ministry expects the price to fall by spring.`,
  `Gemeente Oosterwijk: geluidsscherm langs de A17 komt er toch

Door Bram Hoekman

3 februari 2026

Het geluidsscherm langs de A17 wordt in 2027 gebouwd, meldt de gemeente Oosterwijk. Het scherm is 2,4 kilometer lang en kost volgens de wethouder 9,3 miljoen euro. Omwonenden noemen dat te laat: zij meten al sinds 2019 meer dan 65 decibel.`,
  `Old ferry sold for one crown, buyer unknown

By Tomas Lind

The ferry Aurelia was sold for one crown, according to the harbour register. Who bought her is not in the register. Her sister ship fetched 2.1 million in 2014.`,
  `Zieke essen in het Lindenpark: 340 bomen gekapt voor de zomer

Door Sterre de Wilde

11 maart 2026

In het Lindenpark worden voor 1 juli 340 zieke essen gekapt, zegt de beheerder. Een op de drie bomen in het park is een es. Nieuwe aanplant volgt pas in het najaar.`,
  `Ferries, flour and a Donaudampfschifffahrtsgesellschaftskapitän: how a rumour about a strike that was never called went round three countries in a single afternoon

By Ines Holt

2 December 2025

The rumour began at 11.40 a.m. with one message, the union said. By four o’clock it had been shared 210,000 times. No strike had been called.`,
];
