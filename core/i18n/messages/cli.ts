import type { Messages } from './message.ts';

/** What the command line says. */
export const cli = {
  'cli.help': {
    en: `Tickmark: tick off every claim in an article, keep the evidence, export the report.

tickmark [open] [FILE…]                opens the window, and loads the files
tickmark import FILE… [--dry-run] [--item ID] [--password TEXT] [--new | --version ARTICLE]
               [--no-suggest] [--merge [--allow-lowering ID]…] [--passphrase-file FILE]
                                       loads articles, case files and the files of folders; --dry-run shows what
                                       they would be; --item chooses one of several in a file; --new, --version
                                       say what a text like one that is there is to it; --no-suggest: no claims
                                       suggested; --merge: a case file of an article that is there is merged into
                                       it, after a backup; protected sources lose nothing by it, but for the
                                       evidence that --allow-lowering names
tickmark analyse [FILE…] [--lang L] [--lines]
                                       shows what could be claims, without a library; --lines: a score for each
                                       line; no FILE: standard input
tickmark list                          lists the articles
tickmark show ARTICLE                  shows an article's text and how it stands
tickmark claims ARTICLE                lists an article's claims
tickmark claim ARTICLE --quote TEXT [--speaker NAME] [--occurrence N]
                                       makes a claim of these words
tickmark mark CLAIM VERDICT [--said VERDICT] [--reason REASON] [--correction TEXT]
              [--note TEXT] [--evidence=URL]…
                                       marks a claim
tickmark annotate ARTICLE FILE [--dry-run] [--elsewhere] [--verdicts]
                                       makes claims of annotations (W3C, Hypothesis) whose words are in the article;
                                       --elsewhere: also where other words stand around them; --verdicts: sets the
                                       verdicts that their tags name
tickmark agreement ARTICLE             shows how far checkers agree who decided the same claims unseen
tickmark export ARTICLE --format FORM --out FILE [--lang en|nl] [--claims all|decided|corrections]
              [--speaker NAME] [--no-full-text] [--history] [--checkers names|initials|none]
              [--notes] [--name-protected] [--paper a4|letter] [--track-changes] [--no-pictures]
              [--evidence-files] [--evidence-zip] [--look NAME] [--no-sign] [--near hide|stand]
                                       writes the report, signed where there is a key; --near: what becomes of words
                                       that may still tell who a protected source is and that nobody has decided on:
                                       else nothing is written
tickmark case ARTICLE --out FILE [--passphrase-file FILE] [--blind] [--with-protected] [--no-files]
              [--no-sign] [--near hide|stand]
                                       writes the case file, to hand to a colleague; the passphrase is the first
                                       line of a file; --blind: without verdicts and evidence; --with-protected:
                                       names protected sources; --no-files: without files
tickmark search WORDS… [--limit N]     finds words in articles, claims and evidence: beginnings of words,
                                       "words that stand so", -without
tickmark results --out FILE [--by article|outlet|speaker] [--from DAY] [--to DAY] [--lang en|nl]
                                       writes how the articles of a period stand: as a workbook where
                                       FILE ends in .xlsx, else as CSV
tickmark verify-report FILE [--evidence FOLDER|ZIP] [--source FILE] [--history]
                                       says what of a JSON or HTML report fits: the file, the text, the claims, the
                                       files of the evidence, the file that was loaded, and with --history every
                                       verdict; and who signed it, also of a file with its .sig beside it
tickmark verify [--accept]             checks the library and its history, and that it has all that the app saw of it
                                       before; --accept: what is here is right
tickmark erase-source EVIDENCE [--yes] erases a source for good, from the library and its backups; without --yes it
                                       only says what will be gone. EVIDENCE is the end of an id, from claims --json
tickmark erase-article ARTICLE [--yes] the same of an article, deleted or not
tickmark erase-unfinished [--yes]      which erasures were not finished, and what is left; --yes goes on with them
tickmark backup [--to FOLDER]          makes a backup, checked
tickmark backups                       lists the backups
tickmark restore FILE                  puts a backup in the library's place; what was there is kept as a backup

ARTICLE and CLAIM are ids as list and claims print them; the last characters of one are enough if they fit one alone.
VERDICT is verified, unverifiable, refuted or unchecked.
REASON is noIndependentAccess, singleSource, anonymousSource, accountsContradict, opinionOrForecast,
notAnsweredInTime or other.
FORM is html, pdf, docx, markdown, json, csv (claims), evidence (CSV), claimreview or annotations (JSON-LD).

--library FILE    the library to work on (or the environment variable TICKMARK_LIBRARY)
--checker NAME    who is checking (else the checker of the library, else the name of the account)
--unlock-file FILE  the passphrase of protected sources, as the first line of a file
--json            one JSON object a line
--version         the version

Exit code: 0 done; 1 something could not be done, and standard error says what; 2 the words are not understood.`,
    nl: `Tickmark: vink elke bewering in een artikel af, bewaar het bewijs, exporteer het rapport.

tickmark [open] [BESTAND…]             opent het venster en laadt de bestanden
tickmark import BESTAND… [--dry-run] [--item NUMMER] [--password TEKST] [--new | --version ARTIKEL]
               [--no-suggest] [--merge [--allow-lowering ID]…] [--passphrase-file BESTAND]
                                       laadt artikelen, dossiers en de bestanden van mappen; --dry-run toont wat ze
                                       zouden worden; --item kiest er een uit een bestand met meer; --new en
                                       --version zeggen wat een tekst is die lijkt op een die er al is;
                                       --no-suggest: geen beweringen voorstellen; --merge: een dossier van een
                                       artikel dat er al is wordt samengevoegd, na een back-up; beschermde bronnen
                                       verliezen daarbij niets, behalve het bewijs dat --allow-lowering noemt
tickmark analyse [BESTAND…] [--lang T] [--lines]
                                       toont wat beweringen kunnen zijn, zonder bibliotheek; --lines: een score
                                       per regel; geen BESTAND: de standaardinvoer
tickmark list                          noemt de artikelen
tickmark show ARTIKEL                  toont de tekst van een artikel en hoe het ervoor staat
tickmark claims ARTIKEL                noemt de beweringen van een artikel
tickmark claim ARTIKEL --quote TEKST [--speaker NAAM] [--occurrence N]
                                       maakt een bewering van deze woorden
tickmark mark BEWERING OORDEEL [--said OORDEEL] [--reason REDEN] [--correction TEKST]
              [--note TEKST] [--evidence=URL]…
                                       geeft een bewering een oordeel
tickmark annotate ARTIKEL BESTAND [--dry-run] [--elsewhere] [--verdicts]
                                       maakt beweringen van annotaties (W3C, Hypothesis) waarvan de woorden in het
                                       artikel staan; --elsewhere: ook met andere woorden eromheen; --verdicts: zet
                                       de oordelen die hun labels noemen
tickmark agreement ARTIKEL             toont in hoeverre controleurs het eens zijn die dezelfde beweringen ongezien
                                       beoordeelden
tickmark export ARTIKEL --format VORM --out BESTAND [--lang en|nl] [--claims all|decided|corrections]
              [--speaker NAAM] [--no-full-text] [--history] [--checkers names|initials|none]
              [--notes] [--name-protected] [--paper a4|letter] [--track-changes] [--no-pictures]
              [--evidence-files] [--evidence-zip] [--look NAAM] [--no-sign] [--near hide|stand]
                                       schrijft het rapport, ondertekend waar een sleutel is; --near: wat er gebeurt
                                       met woorden waaraan een beschermde bron misschien nog te herkennen is en
                                       waarover niemand besliste: anders wordt er niets geschreven
tickmark case ARTIKEL --out BESTAND [--passphrase-file BESTAND] [--blind] [--with-protected] [--no-files]
              [--no-sign] [--near hide|stand]
                                       schrijft het dossier, voor een collega; de wachtwoordzin is de eerste regel
                                       van een bestand; --blind: zonder oordelen en bewijs; --with-protected:
                                       noemt beschermde bronnen; --no-files: zonder bestanden
tickmark search WOORDEN… [--limit N]   vindt woorden in artikelen, beweringen en bewijs: het begin van woorden,
                                       "woorden die zo staan", -zonder
tickmark results --out BESTAND [--by article|outlet|speaker] [--from DAG] [--to DAG] [--lang en|nl]
                                       schrijft hoe de artikelen van een periode ervoor staan: als werkmap
                                       waar BESTAND op .xlsx eindigt, anders als CSV
tickmark verify-report BESTAND [--evidence MAP|ZIP] [--source BESTAND] [--history]
                                       zegt wat van een rapport als JSON of HTML klopt: het bestand, de tekst, de
                                       beweringen, de bewijsbestanden, het geladen bestand, met --history elk
                                       oordeel; en wie het ondertekend heeft, ook van een bestand met .sig ernaast
tickmark verify [--accept]             controleert de bibliotheek en haar geschiedenis, en of alles er is wat de app
                                       er eerder van zag; --accept: wat er nu is, klopt
tickmark erase-source BEWIJS [--yes]   wist een bron voorgoed, uit de bibliotheek en haar back-ups; zonder --yes staat er
                                       alleen wat er weg zal zijn. BEWIJS is het eind van een id, uit claims --json
tickmark erase-article ARTIKEL [--yes] hetzelfde van een artikel, verwijderd of niet
tickmark erase-unfinished [--yes]      welke wissingen niet af zijn, en wat er nog is; --yes gaat ermee door
tickmark backup [--to MAP]             maakt een back-up en controleert die
tickmark backups                       noemt de back-ups
tickmark restore BESTAND               zet een back-up terug; wat er stond blijft bewaard als back-up

ARTIKEL en BEWERING zijn nummers zoals list en claims ze geven; de laatste tekens volstaan als ze bij één passen.
OORDEEL is verified, unverifiable, refuted of unchecked.
REDEN is noIndependentAccess, singleSource, anonymousSource, accountsContradict, opinionOrForecast,
notAnsweredInTime of other.
VORM is html, pdf, docx, markdown, json, csv (beweringen), evidence (CSV, bewijs), claimreview of annotations (JSON-LD).

--library BESTAND de bibliotheek (of de omgevingsvariabele TICKMARK_LIBRARY)
--checker NAAM    wie er controleert (anders de controleur van de bibliotheek, anders de naam van het account)
--unlock-file BESTAND  de wachtwoordzin van beschermde bronnen, als eerste regel van een bestand
--json            één JSON-object per regel
--version         de versie

Uitgangscode: 0 gedaan; 1 iets kon niet, en de foutuitvoer zegt wat; 2 de woorden zijn niet begrepen.`,
  },
  'cli.seeHelp': { en: 'See tickmark --help.', nl: 'Zie tickmark --help.' },
  'cli.loaded': { en: 'loaded  {id}  {title}', nl: 'geladen  {id}  {title}' },
  'cli.already': {
    en: 'already here  {id}  {title}',
    nl: 'al aanwezig  {id}  {title}',
  },
  'cli.reportRow': {
    en: 'a report  {title}  {claims} {claims|claim|claims}, {evidence} {evidence|piece|pieces} of evidence',
    nl: 'een rapport  {title}  {claims} {claims|bewering|beweringen}, {evidence} {evidence|stuk|stukken} bewijs',
  },
  'cli.several': {
    en: '{file} holds {count} articles: choose one with --item',
    nl: 'In {file} staan {count} artikelen: kies er een met --item',
  },
  'cli.similar': {
    en: '{file} is like “{title}” ({id}): say --version {id} if it is a new version of it, or --new if it is another article.',
    nl: '{file} lijkt op ‘{title}’ ({id}): zeg --version {id} als het een nieuwe versie is, of --new als het een ander artikel is.',
  },
  'cli.caseIsHere': {
    en: '{file} is a case file of “{title}”, which is here. Say --merge to merge it; a backup is made first. It would bring:\n{lines}',
    nl: '{file} is een dossier van ‘{title}’, dat hier staat. Zeg --merge om het samen te voegen; eerst komt er een back-up. Het zou brengen:\n{lines}',
  },
  'cli.allowLowering': {
    en: 'Protected sources stay as they are here. To let one be as in the case file, say with --merge:',
    nl: 'Beschermde bronnen blijven zoals ze hier zijn. Zeg bij --merge, om er een te laten worden zoals in het dossier:',
  },
  'cli.merged': { en: 'merged  {id}  {title}\n{lines}', nl: 'samengevoegd  {id}  {title}\n{lines}' },
  'cli.caseHolds': {
    en: '{versions} {versions|version|versions} of the text, {claims} {claims|claim|claims} ({decided} with a verdict), {evidence} {evidence|piece|pieces} of evidence, {entries} {entries|entry|entries} of history, {files} {files|file|files}',
    nl: '{versions} {versions|versie|versies} van de tekst, {claims} {claims|bewering|beweringen} ({decided} met een oordeel), {evidence} {evidence|stuk|stukken} bewijs, {entries} {entries|regel|regels} geschiedenis, {files} {files|bestand|bestanden}',
  },
  'cli.noArticles': {
    en: 'There are no articles in this library yet.',
    nl: 'Er staan nog geen artikelen in deze bibliotheek.',
  },
  'cli.noClaims': {
    en: 'There are no claims in this article yet.',
    nl: 'Dit artikel heeft nog geen beweringen.',
  },
  'cli.row': {
    en: '{id}  {decided} of {total} decided, {untouched} {untouched|sentence|sentences} untouched  {title}',
    nl: '{id}  {decided} van {total} beoordeeld, {untouched} {untouched|zin|zinnen} onbehandeld  {title}',
  },
  'cli.ownVoice': { en: 'own voice', nl: 'eigen stem' },
  'cli.saidTick': { en: 'said', nl: 'gezegd' },
  'cli.exported': { en: 'wrote  {path}', nl: 'geschreven  {path}' },
  'cli.verified': {
    en: 'The library fits: {articles} {articles|article|articles}, {events} {events|entry|entries} of history, {attachments} kept {attachments|file|files}.',
    nl: 'De bibliotheek klopt: {articles} {articles|artikel|artikelen}, {events} {events|regel|regels} geschiedenis, {attachments} {attachments|bewaard bestand|bewaarde bestanden}.',
  },
  'cli.verifiedLocked': {
    en: 'The contents of {n} {n|entry|entries} about protected sources are sealed and were not looked at: give --unlock-file FILE.',
    nl: 'De inhoud van {n} {n|regel|regels} over beschermde bronnen is versleuteld en niet bekeken: geef --unlock-file FILE.',
  },
  'cli.verifiedNot': {
    en: 'The library does not fit; {n} {n|thing was|things were} found:',
    nl: 'De bibliotheek klopt niet; er {n|is|zijn} {n} {n|afwijking|afwijkingen} gevonden:',
  },
  'cli.verifiedRestored': {
    en: 'On {at} a backup of {of} was put in its place: what was written between is not in it.',
    nl: 'Op {at} is een back-up van {of} teruggezet: wat daartussen geschreven is, staat er niet in.',
  },
  'cli.noneFound': { en: 'Nothing was found.', nl: 'Er is niets gevonden.' },
  'cli.foundMore': {
    en: 'There is more; --limit shows more.',
    nl: 'Er is meer; --limit toont meer.',
  },
  'cli.backedUp': {
    en: 'backed up  {path}  {articles} {articles|article|articles}, checked',
    nl: 'back-up gemaakt  {path}  {articles} {articles|artikel|artikelen}, gecontroleerd',
  },
  'cli.noBackups': {
    en: 'There are no backups in {folder} yet.',
    nl: 'Er staan nog geen back-ups in {folder}.',
  },
  'cli.backupRow': {
    en: '{name}  {articles} {articles|article|articles}  {megabytes} MB',
    nl: '{name}  {articles} {articles|artikel|artikelen}  {megabytes} MB',
  },
  'cli.backupRow.damaged': { en: '{name}  damaged', nl: '{name}  beschadigd' },
  'cli.backupRow.newer': {
    en: '{name}  made by a newer Tickmark',
    nl: '{name}  van een nieuwere Tickmark',
  },
  'cli.restored': {
    en: 'restored  {name}  What was there is kept: {path}',
    nl: 'teruggezet  {name}  Wat er stond is bewaard: {path}',
  },
  'cli.restoredAside': {
    en: 'restored  {name}  What was there could not be opened and is set aside beside it.',
    nl: 'teruggezet  {name}  Wat er stond kon niet geopend worden en ligt ernaast.',
  },
  'cli.unknownCommand': { en: 'There is no command “{word}”.', nl: 'Er is geen opdracht ‘{word}’.' },
  'cli.missing': { en: '{command} needs {what}.', nl: '{command} heeft {what} nodig.' },
  'cli.badValue': {
    en: '{option} cannot be “{value}”; it can be {values}.',
    nl: '{option} kan niet ‘{value}’ zijn; wel {values}.',
  },
  'cli.ambiguous': {
    en: '“{word}” fits {count} of them; give more of the id.',
    nl: '‘{word}’ past bij {count}; geef meer van het nummer.',
  },
} satisfies Messages;
