import { everyPart } from '../../language/index.ts';
import { fold, spelled } from './reading.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words of a contact that name nobody: titles, labels of numbers and addresses, ways to reach somebody. */
const LABELS = words(`
  mr mrs ms miss sir dr prof ing ir drs mag mw mevr dhr mevrouw meneer herr frau mme mlle monsieur madame sr sra srta don doña
  tel telephone telefoon telefon téléphone teléfono phone mobile mobiel mob mobil móvil portable handy gsm fax work werk
  home thuis privé private desk office kantoor via ext toestel intern mail email e-mail signal whatsapp telegram threema
  source bron quelle fuente informant informante źródło contactpersoon kontaktperson
  sms skype teams zoom url www http https com org net info the and und van voor for from with not only
`);

/** Small words inside names; alone they name nobody. */
const PARTICLES = words(`
  van de den der het ten ter te in op aan von vom zu zum zur und of the du des la le les l d del los las da das do dos di
  della bin ibn abu al el ben bint y e i av af z ze ash bar bat dalla degli dei delle lo фон ван де дер аль эль ибн бин
`);

/** Articles: 'the Authority' is a thing, not a person with that name. */
export const ARTICLES = words(`
  the a an het de een die das der dem den des ein eine einem einer eines le la les l' l un une du au el los las una del al
`);

/** Names that are also words: in lower case they are no names. */
const ORDINARY = words(`
  abbott angel art baker bell bill bishop black bond bow brown bush butler carpenter chance chase church close cook cooper
  cross day dean drew fair faith fields fish fisher forest fox frank gamble gardener gene glass gold good grace grant gray
  green grey guy hall hand hart head heath hill holly hope house hunt hunter iris ivy jack jay joy judge justice king knight
  lake land lane law lily little long love major mark marsh mason may mercy miles miller moon moor moore nick north page park
  parker pat patience peace penny piper pope porter post potter price prior prince ray read reed reader rich rivers rob robin
  rock rose ruby sage sally sand savage shepherd short silver singer skip smart smith snow south speed spring stone story
  stern street strong summer sue swan taylor tanner tell temple tiny turner van wade walker wall ward warden waters weaver west
  white wild will winter wise wolf wood woods young an bank beer berg bloem boer bos boom bosch brand bruin buren dam dijk
  dekker engel geest groen groot haan haas hart heer heuvel hof jager jan jong kamp kat keizer kers klein kok koning koper
  koster kuiper lang man meer meijer mol molen mulder naar nieuw oud pas pen pot prins rood ruiter schipper schaap smid smit
  spoor stam ster sterk stok tak timmerman toren tuin veld visser vogel vos vries vrolijk water weg wiel wind wit wolf zand
  zwart bakker slager bach bauer baum blum braun ernst fischer förster fuchs gross groß hahn hase herz hirsch hofmann jung
  kaiser klug koch könig krause kraus kurz lang lange licht mai reich richter roth rot sauer schäfer schmied schneider
  schnell schwarz sommer sonne stark stein stern vogel wagner weiß weber wirth zimmer zimmermann beau bel blanc blond bois
  bon bonnet boulanger brun charpentier clair claire court dupont fleur fontaine fort garde grand gros jardin jeune juste
  legrand leroy marin marchand marchant meunier moulin noël noir olive paix petit pierre pont prudent renard rivière roche
  rose roux roy royer sage vert vigne alba alegre amado amor ángel barrio blanca blanco bravo cabello calle campo campos
  castillo cielo consuelo cordero cruz delgado dolores esperanza flor flores franco fuentes gallo guerra guerrero herrero hoyos
  iglesias león luz mar marina mayor mercedes montes moreno niño paz pilar prado rey reyes ríos rico rojo rosa rosario salas
  santo santos serrano sierra sol soledad soto torres valle vega victoria
`);

/** Words that announce an account name. */
const SERVICES = words(`
  signal whatsapp telegram threema wire skype teams zoom discord matrix element session instagram insta ig twitter x bluesky bsky
  mastodon facebook fb linkedin tiktok youtube reddit github wickr viber line wechat vk snapchat icq jabber xmpp handle user account
`);

/** Account names of a post rather than a person. */
const ROLES = words(`
  info contact mail email post office desk press pers presse prensa prasa redactie redaktion redaction redaccion news tips tip
  admin support service help hello hallo sales noreply no reply web webmaster team secretariat secretaris bestuur kontakt
`);

/** Words that open a sentence or a title and belong to no name after them. */
const OPENERS = words(`
  after all although among and another as at because before both but by during each every everybody everyone first for from he her
  here his how if in interview it its last later many most mr mrs my next no nobody now of on once only or our see she since so some
  that the their then there they this those though to today told tomorrow two until we what when where which while who why will with
  yesterday yes you your call called email letter mail memo message note notes photo photos picture record recording report said
  statement text transcript video volgens vandaag gisteren morgen gesprek interview telefoontje verslag brief bericht foto verklaring
  opname notitie notities mail de het een dit dat deze die hij zij wij ik we toen nu daarna eerst ook maar want als met van bij na
  voor door gebeld gesproken nach gestern heute morgen gespräch anruf brief foto notiz bericht der die das ein eine er sie wir ich
  dann aber mit von laut selon hier aujourd entretien appel lettre note photo rapport le la les un une il elle nous je puis mais avec
  según ayer hoy entrevista llamada carta nota foto informe el los las una él ella nosotros yo pero con wywiad rozmowa list notatka
  zdjęcie raport wczoraj dzisiaj jutro według on ona my ja ale z po rooster schema lijst list document file bestand scan kopie copy
`);

/** Words that show that a name belongs to an office, a firm or a place. */
const OFFICES = words(`
  authority council ministry minister department office university college school hospital company group bank street road avenue square
  union party court committee commission agency institute association foundation service times post news press club church board port
  harbour harbor airport station city county state states kingdom republic nations parliament government ltd inc llc plc bv nv gmbh ag
  sa srl gemeente ministerie universiteit hogeschool ziekenhuis bedrijf stichting vereniging partij rechtbank commissie straat weg plein
  laan haven station stad provincie kamer raad bank dienst inspectie havenbedrijf politie ministerium universität krankenhaus amt
  gesellschaft verein partei gericht straße platz hafen stadt rat behörde polizei ministère université hôpital société rue ville
  conseil tribunal préfecture police ministerio universidad empresa calle ciudad consejo policía ministerstwo uniwersytet szpital
  ulica miasto rada policja north south east west new san saint st
`);

const WEEKDAYS = everyPart('numbers').flatMap(({ weekdays }) => weekdays);
const MONTHS = everyPart('numbers').flatMap(({ months }) => months);

const SMALL: ReadonlySet<string> = new Set([...LABELS, ...PARTICLES, ...WEEKDAYS]);
const NAMELESS: ReadonlySet<string> = new Set([...LABELS, ...WEEKDAYS, ...MONTHS]);
const WORDS: ReadonlySet<string> = new Set([...ORDINARY, ...MONTHS].flatMap((word) => [word, spelled(word)]));

const PARTICLE_WORDS: ReadonlySet<string> = new Set(PARTICLES);
const SERVICE_WORDS: ReadonlySet<string> = new Set(SERVICES);
const ROLE_WORDS: ReadonlySet<string> = new Set(ROLES);
const OPENING_WORDS: ReadonlySet<string> = new Set([...OPENERS, ...WEEKDAYS, ...MONTHS]);
const OFFICE_WORDS: ReadonlySet<string> = new Set(OFFICES);

/** True for a word of a contact that names nobody. */
export function isSmall(word: string): boolean {
  return SMALL.has(word.toLowerCase());
}

/** True for a service on which people have accounts. */
export function isService(word: string): boolean {
  return SERVICE_WORDS.has(word.toLowerCase());
}

/** True for the name of an account that is no one person's: info, press. */
export function isRole(word: string): boolean {
  return ROLE_WORDS.has(word.toLowerCase()) || isSmall(word);
}

/** True for a word that opens a sentence or a title, and is no part of the name after it. */
export function isOpener(word: string): boolean {
  return OPENING_WORDS.has(word.toLowerCase());
}

/** True for a word that shows that a name belongs to an office, a firm or a place. */
export function isOffice(word: string): boolean {
  return OFFICE_WORDS.has(word.toLowerCase());
}

/** True for a small word inside names. */
export function isParticle(word: string): boolean {
  const small = word.toLowerCase();
  return PARTICLE_WORDS.has(small) || PARTICLE_WORDS.has(fold(small));
}

/** True for a capitalized word that is no surname after a first name: a day, a month, a way to call somebody. */
export function isNameless(word: string): boolean {
  return NAMELESS.has(word.toLowerCase());
}

/** True for a name that is also a word. */
export function isOrdinary(word: string): boolean {
  return WORDS.has(word.toLowerCase());
}
