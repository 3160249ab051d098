import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** English. */
export const sentences: SentencePack = {
  ...bare,
  never:
    words(`mr mrs ms messrs mx dr prof rev revd hon sen rep gov gen adm col lt cpl sgt maj capt cmdr brig pvt pres supt det
    insp amb atty hr fr mt ft vs v cf viz eg ie e.g i.e al approx`),
  numeric:
    words(`no nos nr p pp vol vols fig figs art sec ch par para ver op jan feb mar apr jun jul aug sep sept oct nov dec ca
    c tel ext room rm`),
  maybe:
    words(`inc corp ltd co cos bros llc plc jr sr esq st ave blvd rd hwy dept est univ assn intl natl govt u.s u.k u.n e.u
    ph.d m.d b.a m.a d.c ala ariz ark calif colo conn fla ill ind kan ky la mass mich minn miss mo mont neb nev okla
    ore pa tenn tex va vt wash wis wyo n.y n.j n.c s.c`),
  last: words('etc'),
  clock: words('a.m p.m'),
  afterClock:
    words(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul aug sept
    sep oct nov dec eastern central mountain pacific est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet
    local`),
  starters:
    words(`a according after again all also although am an and another any are as at because before besides both but by can
    could despite did do does during each earlier even every few finally first following for from further given had
    has have he her here his how however i if in indeed instead into is it its last later let like many may maybe
    meanwhile more moreover most much my neither never nevertheless next no nobody none nor not nothing now of
    officials on once one only or other others our over people perhaps please police several she should since so
    some somebody still such that the their then there therefore these they this those though thus to today together
    tomorrow too two under until was we were what when where whether which while who whose why will with without
    would yesterday yet you your`),
  saying:
    words(`said says asked asks added adds replied replies answered answers wrote writes told tells shouted cried wondered
    wonders insisted insists exclaimed`),
  asking: words('said says asked asks he she they'),
};
