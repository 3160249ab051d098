import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** Spanish. */
export const sentences: SentencePack = {
  ...bare,
  never:
    words(`sr sra srta sres sras d dña dn dr dra dres prof profa lic ing arq gral cnel tte cap sgto cmdte mons fray hno hna
    sto sta ud uds vd vds ee pdte pte exmo excmo ilmo atte cf vs p.ej p.e ej aprox admón mt`),
  numeric:
    words(`n no nº n° núm nums núms nro pág págs p pp vol t art arts fig cap párr párrf tel tfno ext ene feb mar abr may
    jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom av avda cra km`),
  maybe: words(
    `s.a s.l s.r.l uu ee.uu eeuu a.c d.c jr inc ltd ltda cía co corp u.s hs min seg máx mín bs c bros`,
  ),
  last: words('etc'),
  clock: words('a.m p.m'),
  afterClock: words('hora horas'),
  starters:
    words(`a además ahora al algo algunos alguna algunas ante antes apenas aquel aquella aquí así asimismo aun aún aunque
    ayer bajo cada casi como cómo con contra cuál cuando cuándo cuánto cuatro cuya de debido del desde después donde
    dónde dos durante él el ella ellas ello ellos en entonces entre era es esa esas ese eso esos esta está estaba
    estas este esto estos existe fue fueron gracias había hace hacia hasta hay hoy incluso la las le les lo los
    luego más mediante me mi mientras mis mucho muchos muy nada nadie ni ninguno no nos nosotros nuestra nuestro
    nunca o otra otro otros para pero poco por porque posteriormente pues que qué quien quién quizás se según ser si
    sí siempre sin sino sobre solo sólo son su sus también tampoco tan tanto tienen tiene todo todos toda todas tras
    tres tu tú un una unas uno unos usted y ya yo`),
  semicolon: true,
  asking: words('pregunta preguntó preguntaba dijo dice gritó'),
};
