import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** Dutch. */
export const sentences: SentencePack = {
  ...bare,
  never:
    words(`dhr mevr mw mej hr dr drs ir ing mr prof ds kol gen lt maj kapt sgt min zgn z.g resp vs v.d v.d.h t.w d.w.z dwz
    bijv bv t.a.v i.v.m m.b.t t.o.v a.d.h.v o.l.v o.a m.n m.i i.p.v n.a.v i.t.t d.m.v t.b.v t.g.v i.c i.s.m i.h.k.v
    t.n.v vgl zie st aanw vz wnd plv vnl fam`),
  numeric:
    words(`nr no nrs art blz p pp pag par fig afb hfst dl jrg ca circa tel ext jan feb mrt apr jun jul aug sep sept okt nov
    dec alg lid`),
  maybe:
    words(`e.a c.s n.v b.v nv a.u.b s.v.p p.p p.j p.st incl excl max gem u.s v.s v.n e.u m.v n.chr v.chr jl l.l a.s jr sr
    inc ltd co corp mln mld vnw bnw ww zn a.m p.m u sec`),
  last: words('enz etc e.d'),
  starters:
    words(`aan al alle alleen allemaal als anderen beide bij bijna binnen bovendien daar daarbij daardoor daarmee daarna
    daarnaast daarom daarop daartegen daarvan daarvoor dan dat de deze die dit door drie dus echter een eerder eerst
    elk elke en er geen gisteren haar had heeft het hier hierdoor hij hoe hoewel hun ieder iedereen iemand ik in
    inmiddels is ja jaren je jij juist jullie later maar meer men met mijn mocht morgen na naar nee niemand niet
    niets nog nooit nu of om omdat ondanks onder ondertussen ons onze ook op over pas ruim sinds sommige sommigen
    soms straks te tegen terwijl tevens tijdens toch toen tot tussen twee u uit van vanaf vandaag veel verder
    vervolgens via vier vijf volgens voor vooral voordat vorig vorige waar waarom wanneer want was wat we weer wel
    wellicht wie wij ze zeker zelf zelfs zes zij zijn zo zoals zodra zonder zou zowel`),
  asking: words('vroeg vraagt vroegen zei zegt riep roept wil wilde luidt luidde klinkt klonk'),
};
