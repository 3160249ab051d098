import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** German. */
export const sentences: SentencePack = {
  ...bare,
  never:
    words(`hr hrn fr frl dr prof dipl ing med phil jur rer nat hon mag lic st sankt gen lt hptm maj oberst z.b z b u.a d.h
    d h i.d.r bzw vgl sog bspw evtl ggf zzgl abzgl inkl exkl insb insbes max min mind ca etwa gegr geb gest kath
    evang ev städt ehem bes eigtl event hl vs v.a u.u z.t z.zt z.z a.d o.g s.o i.v i.a verh verw a o i t`),
  numeric:
    words(`nr nrn no s st art abs bd bde kap abb tab ziff rn hft jg tel fax ca § §§ anm fn jan feb mär apr jun jul aug sep
    sept okt nov dez`),
  maybe:
    words(`usw etc u.ä o.ä u.s.w ff f n.chr v.chr jh jhd jhdt str mio mrd tsd jr sr inc ltd co corp kg a.m p.m u.s d.c e.v
    a.g uvm u.v.m mwst std sek dgl`),
  starters:
    words(`ab aber alle allerdings als also am an andere anders anschließend auch auf aus außerdem bei beide beim bereits
    bis bislang bisher da dabei dadurch dafür dagegen daher damals damit danach daneben dann daran darauf daraufhin
    darin darüber darum darunter das dass davon davor dazu dem den denn dennoch der des deshalb deswegen die dies
    diese dieser dieses dieser diesem dieses doch dort du durch ein eine einem einen einer eines einige er erst es
    etwas euch für früher gegen gestern hat hatte heute hier hierbei hinter hinzu ich ihm ihn ihnen ihr ihre ihrem
    ihren ihrer im immer in inzwischen insgesamt ist ja jede jeder jedes jedoch jener jetzt kein keine können man
    manche mehr mein mit mittlerweile nach nachdem neben nein nicht nichts noch nun nur ob obwohl oder oft ohne
    schließlich schon sein seine seinen seiner seit seitdem sie sind so sobald sogar solche somit sondern später
    statt trotz trotzdem über um und uns unser unsere unter viele vielmehr vom von vor während wann war waren warum
    was weder wegen weil weiter weitere welche wenig wenn wer werden wie wieder wir wird wo wobei wohl würde zu
    zudem zuerst zugleich zuletzt zum zunächst zur zuvor zwar zwischen`),
  ordinals: true,
  asking: words('fragte fragt fragten sagte sagt rief ruft wollte will heißt hieß lautet lautete'),
};
