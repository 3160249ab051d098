import type { TermWords } from '../parts/terms.ts';

export const terms: TermWords = {
  small: `el, la, los, las, lo, un, una, unos, unas, este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, cada, todo, toda, todos, todas, tal, ambos, y,
  e, o, u, pero, sino, pues, si, entonces, que, cuando, donde, como, porque, mientras, aunque, hasta, de, del, a, al, en, por, para, con, sobre, bajo,
  tras, desde, entre, ante, contra, hacia, según, durante, yo, me, mí, mi, mis, nosotros, nos, nuestro, nuestra, tú, te, ti, tu, tus, usted, ustedes, él, ella, ellos, ellas, le,
  les, se, su, sus, quien, quienes, cual, cuales, cuyo, cuya, qué, quién, cómo, dónde, es, soy, eres, son, somos, era, eran, fue, fueron, ser, sido, siendo, será, serán, sea, está, están,
  estaba, estaban, estar, ha, he, han, hemos, había, habían, haber, habido, hay, hubo, puede, pueden, debe, deben, hace, hacer, también, más, muy, mismo, misma, otro,
  otra, otros, otras, así, ya, aún, allí, aquí, ahí`,
  beforePlace: `en, desde, hacia, hasta`,
};
