import type { TermWords } from '../parts/terms.ts';

export const terms: TermWords = {
  small: `le, la, les, l', un, une, des, du, de, d', au, aux, ce, cet, cette, ces, chaque, tout, toute, tous, toutes, tel, telle, et, ou, mais, donc,
  or, car, si, alors, que, qu', quand, lorsque, comme, parce, puisque, pendant, jusque, à, en, dans, sur, sous, pour, par, avec, vers, chez, entre, après,
  avant, contre, depuis, lors, je, j', me, m', moi, mon, ma, mes, nous, notre, nos, tu, te, t', toi, ton, ta, tes, vous, votre, vos, il, ils, elle, elles, lui, leur, leurs,
  se, s', son, sa, ses, soi, on, y, c', ça, cela, ceci, qui, quoi, dont, où, quel, quelle, quels, quelles, comment, pourquoi, est, es, suis, sont, sommes, êtes, était,
  étaient, été, être, étant, fut, sera, seront, soit, a, ai, as, ont, avons, avez, avait, avaient, eu, avoir, ayant, aura, auront, aurait, serait, fait, faire, peut, peuvent,
  doit, doivent, aussi, plus, très, même, mêmes, autre, autres, ainsi, encore, là, ici, d'un, d'une`,
  beforePlace: `à, au, aux, en, depuis, vers, dans`,
};
