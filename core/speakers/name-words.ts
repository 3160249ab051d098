/** Words that are read in names: in lower case, of the five languages of the packs together. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Small words that belong to a surname: Henk de Groot, Ursula von der Leyen, Juan de la Cruz. */
export const particles = words(`
  van de den der het 't ’t ter ten te op von vom zu zum zur di da del della delle dei degli do dos das du la le les des el al
  ben bin ibn abu
`);

/** Particles that are often left out where somebody is named by the surname alone: Villepin for de Villepin. Never Dutch ones. */
export const droppedParticles = words('von zu de d’ del du');

/** Words after which something other than the end of a title begins: the mayor *of* Lyon, een zegsman *bij* Shell. */
export const binders = words(`
  a an the of for at in on from by with to and or as near his her its their this that
  een het bij voor uit op in aan met door over namens naar en of als onder tegen zijn haar hun
  der die das dem den des ein eine einer eines einem für bei aus im am auf mit und oder als nach laut
  le la les l un une des au aux à en pour par dans avec et ou chez sur selon
  el los las lo un una unos al a en por para con y e o según
`);

/** Titles with a capital in one of the languages, and what they are titles of: they are no part of a name. */
const titles = words(`
  president vice-president prime minister premier chancellor secretary foreign defence defense interior health finance
  justice home state mayor governor senator congressman congresswoman representative speaker ambassador commissioner judge
  chief general colonel major captain lieutenant sergeant admiral commander marshal officer detective inspector sheriff
  professor prof doctor dr director chairman chairwoman chair chairperson ceo cfo coo cto mp mep pm pope cardinal bishop
  archbishop rabbi imam pastor father sister brother king queen prince princess duke duchess count countess baron baroness
  emperor spokesman spokeswoman spokesperson attorney prosecutor coach deputy former acting leader head manager editor
  minister-president staatssecretaris burgemeester wethouder premier kamerlid hoogleraar commissaris koning koningin prins
  prinses directeur voorzitter woordvoerder woordvoerster generaal kolonel kapitein majoor rechter advocaat officier
  zaken justitie veiligheid defensie financiën onderwijs volksgezondheid landbouw klimaat energie infrastructuur waterstaat
  asiel migratie cultuur wetenschap welzijn sport handel natuur stikstof wonen werkgelegenheid koninkrijksrelaties
  président présidente ministre premier première chancelier chancelière maire général colonel roi reine intérieur
  économie défense santé éducation
  presidente presidenta ministro ministra canciller alcalde alcaldesa rey reina príncipe princesa defensa exteriores hacienda
  sanidad
  papst könig königin prinz prinzessin bundes ex
`);

/** Ends of German titles, which are compounds with a capital: Innenministerin, SPD-Chef. */
const titleEnds =
  /(?:minister|kanzler|präsident|sprecher|meister|chef|rat|rät|vorsitzende|führer|leiter|direktor|sekretär|anwalt|anwält|trainer|forscher|richter|politiker|expert|beauftragte|professor|kommissar|general|oberst|bischof|könig|fürst|inspekteur|botschafter|abgeordnete|senator|gouverneur|experte|dekan|rektor|intendant|geschäftsführer|inhaber|betreiber|bauer|arzt|ärzt|lehrer)(?:in|en|er|s|e)?$/u;

/** Forms of address that tell whether a man or a woman is meant. */
const genders: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...[...words('mr mister sir lord meneer dhr heer herr monsieur m señor sr don')].map(
    (word) => [word, 'm'] as const,
  ),
  ...[
    ...words(
      'mrs ms miss madam lady dame mevrouw mw frau madame mme mademoiselle mlle señora señorita sra doña',
    ),
  ].map((word) => [word, 'f'] as const),
]);

/** Words that are as much at home in one title as in another: they make no two titles the same. */
export const vagueRoles = words(`
  former then current new acting outgoing late ex vice deputy oud voormalig voormalige toenmalig toenmalige huidig huidige
  nieuwe aftredend aftredende wijlen ehemalige ehemaliger früher frühere früherer damalige damaliger neue neuer
  ancien ancienne nouveau nouvelle antiguo antigua nuevo nueva actual entonces
`);

/** What has such a word in its name is no person: a bank, a city, a court. */
const organisations = words(`
  bank university college school hospital court council city town county party police army navy ministry department agency
  office institute group company club union press news radio television times post journal international watch society
  association foundation committee commission authority airlines airport parliament government house church museum fc
  universiteit hogeschool ziekenhuis rechtbank hof gemeente stad provincie partij politie leger ministerie dienst bureau
  persbureau nieuws krant dagblad omroep stichting vereniging raad instituut bedrijf vakbond kerk hotel luchthaven regering
  universität hochschule schule krankenhaus gericht landgericht amtsgericht stadt land partei polizei ministerium amt
  zeitung verein verband gewerkschaft firma konzern sender regierung kirche rathaus flughafen bundesland
  université école hôpital tribunal cour mairie ville région parti gendarmerie ministère agence société entreprise syndicat
  journal chaîne gouvernement église préfecture banque
  universidad escuela hospital tribunal corte ayuntamiento ciudad partido policía ministerio agencia empresa sindicato
  periódico diario cadena gobierno iglesia banco audiencia junta comunidad
`);

const organisationEnds =
  /(?:bank|universiteit|universität|partij|partei|krant|zeitung|polizei|politie|gericht|rechtbank|verband|verein|ministerie|ministerium|werke|konzern|gesellschaft|maatschappij)$/u;

/** Words that refer to somebody without a name. */
const pronouns = words(`
  he she they it we i you hij zij ze wij we ik jij u men er sie es wir ich ihr man il elle ils elles on nous je vous tu
  él ella ellos ellas nosotros yo usted ustedes
`);

export function isTitle(word: string): boolean {
  const plain = folded(word);
  return titles.has(plain) || genders.has(plain) || titleEnds.test(plain);
}

export function isOrganisation(word: string): boolean {
  const plain = folded(word);
  return organisations.has(plain) || organisationEnds.test(plain);
}

export function isPronoun(word: string): boolean {
  return pronouns.has(folded(word));
}

/** Returns whether a form of address means a man or a woman, or null. */
export function genderOf(word: string): 'm' | 'f' | null {
  return genders.get(folded(word)) ?? null;
}

/** A word in lower case, without the dot of an abbreviation. */
export function folded(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/\.$/u, '');
}
