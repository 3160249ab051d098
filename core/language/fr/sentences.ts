import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** French. */
export const sentences: SentencePack = {
  ...bare,
  never:
    words(`m mm mme mmes mlle mlles mgr me dr pr prof gén col cdt cap lt st ste sts cf c.-à-d p.ex ex env vs apr av j jh ph
    ch adj`),
  numeric: words(
    `n no nos nº n° p pp vol t chap art fig tél al janv févr fév avr juil sept oct nov déc bd av`,
  ),
  maybe: words(
    `s.a s.a.s s.a.r.l jr sr inc ltd co corp j.-c av.j.-c o.n.u u.e u.s é.-u e.u a.m p.m bull éd ed coll suiv sq`,
  ),
  last: words('etc'),
  starters:
    words(`à afin ailleurs ainsi alors après au aucun aujourd'hui auparavant aussi autre aux avant avec beaucoup bien c'est
    car ce ceci cela celle celui cependant certains ces cet cette ceux chaque chez comme comment d'abord d'après
    d'autres dans de depuis des désormais dès donc dont du durant elle elles en encore enfin ensuite entre et eux
    face grâce hier ici il ils j'ai je jusqu'à l'an la là le les leur leurs lors lorsque lui ma mais malgré même mes
    moi mon n'est ne ni non nos notre nous on or ou où outre par parce parfois parmi pas pendant peu peut plus
    plusieurs pour pourquoi pourtant près puis puisque quand quant que quel quelle quelques qui quoi rien s'il sa
    sans selon seul si sinon son souvent sur surtout ta tandis tant tous tout toute toutefois toutes très trois un
    une vers voici voilà vous y`),
  semicolon: true,
  asking: words(`demande demanda demandait dit lance lança s'interroge interroge répond s'inquiète`),
};
