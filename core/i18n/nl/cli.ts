import type { cli as english } from '../en/cli.ts';
import type { WordsLike } from '../messages.ts';

export const cli = {
  'cli.help': `Tickmark: vink elke bewering in een artikel af, bewaar het bewijs, exporteer het rapport.

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
tickmark versions ARTIKEL [--changes] [--of N] [--since N]
                                       noemt de versies van de tekst van een artikel; --changes toont wat er in de
                                       nieuwste, of in die van --of, nieuw, veranderd, verplaatst en weg is sinds de
                                       versie ervoor, of sinds die van --since
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
tickmark notes ARTIKEL [BESTAND] [--dry-run] [--all] [--kinds comment,footnote,endnote,link] [--protected]
              [--item ID] [--password TEKST]
                                       maakt bewijs van de opmerkingen, voetnoten, eindnoten en links die de auteur
                                       in het bestand van het artikel liet staan, of in BESTAND, dat niet geladen wordt,
                                       bij de beweringen op hun woorden; --all: ook opmerkingen die alleen praat zijn;
                                       --kinds: alleen deze; --protected: van beschermde bronnen
tickmark source add ARTIKEL BESTAND… [--supplier author|checker|outside] [--primary] [--password TEKST]
                    [--languages nl,en,de,fr,es]
                                       voegt bestanden, en de bestanden van mappen, toe als bronnen van een
                                       artikel, en leest ze
tickmark source list ARTIKEL           toont de bronnen van een artikel, en hoe ver hun bestanden gelezen zijn
tickmark passages BEWERING [--everywhere]
                                       toont hoogstens vijf passages uit de bronnen van het artikel die over een
                                       bewering gaan, en waarom; --everywhere: uit de bronnen van alle artikelen
tickmark quotes ARTIKEL [--source BESTAND]…
                                       legt de citaten van het artikel naast de teksten van zijn bronnen, of van
                                       bestanden: woordelijk, wat er anders is, of niet gevonden
tickmark proof ARTIKEL [--source BESTAND]…
                                       noemt elke naam, functie en plaats, elke datum, elk getal en elk citaat een keer,
                                       en wat de bronnen van het artikel, of bestanden, ervan hebben
tickmark match TEKST|ARTIKEL [--lang L] [--least likely|possible|remote]
                                       toont wat er eerder gecheckt is van een bewering in deze woorden, of van elke
                                       bewering van een artikel: in archieven, en in andere artikelen van de
                                       bibliotheek; --lang is de taal van de woorden; --least zegt hoe waarschijnlijk
                                       het dezelfde bewering moet zijn
tickmark threads [ARTIKEL]             noemt de beweringen die in meer artikelen staan, met elke plaats: wie het daar
                                       zegt, wanneer, en wat erover beslist is; alleen van de beweringen van één artikel
tickmark archive add BESTAND… [--name NAAM] [--column VELD=KOPJE]… [--lang L] [--dry-run]
                                       voegt eerdere checks toe aan een archief, of werkt het bij: ClaimReview-
                                       gegevens (JSON, JSON Lines, webpagina's), JSON-rapporten, tabellen (CSV, TSV);
                                       --column zegt welke kolom van een tabel wat bevat; --lang is de taal van checks
                                       die de hunne niet noemen; --dry-run telt alleen
tickmark archive list                  toont de archieven van eerdere checks
tickmark archive remove|on|off NAAM    verwijdert een archief; laat er beweringen mee vergelijken, of niet
tickmark watch add MAP [--existing take|leave]
                                       houdt een map in de gaten: nieuwe bestanden erin worden artikelen; --existing
                                       take: ook wat er nu in staat
tickmark watch list                    toont de mappen, hoe het ermee staat, en wat eruit geladen is
tickmark watch remove|pause|resume MAP
                                       houdt een map niet meer, even niet, of weer in de gaten
tickmark watch once                    laadt wat nieuw is in elke map, en stopt
tickmark calc UITDRUKKING [--claim TEKST] [--input NAAM=GETAL]… [--lang T] [--keep BEWERING]
                                       rekent uit, zonder bibliotheek: + - * /, sum(), share(), change(), perHead();
                                       --claim legt de uitkomst naast het getal in deze woorden; --lang: de taal
                                       waarin getallen geschreven zijn; --keep legt haar naast een bewering uit de
                                       bibliotheek, en bewaart haar als bewijs daarbij
tickmark agreement ARTIKEL             toont in hoeverre controleurs het eens zijn die dezelfde beweringen ongezien
                                       beoordeelden
tickmark export ARTIKEL --format VORM --out BESTAND [--lang en|nl] [--claims all|decided|corrections]
              [--speaker NAAM] [--no-full-text] [--history] [--quotations] [--proof-list] [--sources]
              [--checkers names|initials|none] [--notes] [--name-protected] [--paper a4|letter] [--track-changes] [--no-pictures]
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
                                       of source list --json
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
  'cli.seeHelp': 'Zie tickmark --help.',
  'cli.loaded': 'geladen  {id}  {title}',
  'cli.already': 'al aanwezig  {id}  {title}',
  'cli.reportRow':
    'een rapport  {title}  {claims} {claims, plural, one {bewering} other {beweringen}}, {evidence} {evidence, plural, one {stuk} other {stukken}} bewijs',
  'cli.several': 'In {file} staan {count} artikelen: kies er een met --item',
  'cli.noWatched': 'Er wordt geen map in de gaten gehouden. Voeg er een toe met: watch add MAP.',
  'cli.watchAdded':
    '{path} wordt in de gaten gehouden. {existing, select, take {Wat erin staat wordt ook geladen.} other {Wat erin staat wordt overgeslagen.}}',
  'cli.watchDone':
    '{deed, select, remove {{path} wordt niet meer in de gaten gehouden.} pause {{path} is gepauzeerd.} other {{path} wordt weer in de gaten gehouden.}}',
  'cli.watchTook':
    '{outcome, select, article {Nieuw artikel} version {Nieuwe versie} other {Al aanwezig}}: {file}  {id}',
  'cli.noArchives': 'Er is geen archief van eerdere checks. Voeg er een toe met: archive add BESTAND.',
  'cli.archive': '{name}: {checks, plural, one {# check} other {# checks}}, {file}, {date}',
  'cli.archiveIsOff': 'uitgezet',
  'cli.archiveAdded':
    '{read, plural, one {# check} other {# checks}} gelezen voor {name}: {added} nieuw, {changed} veranderd, {same} hetzelfde, {removed} verdwenen van hun pagina, {left} weggelaten (zonder bewering, of dubbel in het bestand)',
  'cli.archiveRemoved': '{name} is verwijderd.',
  'cli.archiveOn': 'Beweringen worden met {name} vergeleken.',
  'cli.archiveOff': 'Beweringen worden niet meer met {name} vergeleken.',
  'cli.badColumn': '“{word}” is geen veld met een kopje, zoals claim=Uitspraak',
  'cli.noVersion': 'Het artikel heeft geen versie {n}.',
  'cli.noVersionBefore': 'Er is geen versie voor.',
  'cli.version': '{n}  {at}  {words} woorden  {name}',
  'cli.noMatch': 'Er is geen eerdere check bekend.',
  'cli.noThreads': 'Er is geen bewering gevonden in meer dan een artikel.',
  'cli.thread': '“{claim}” ({articles, plural, one {# artikel} other {# artikelen}})',
  'cli.threadOtherwise': 'de oordelen verschillen',
  'cli.threadMore': '{n, plural, one {en nog # plaats} other {en nog # plaatsen}}',
  'cli.threadsMore':
    '{n, plural, one {nog # bewering staat in meer dan een artikel} other {nog # beweringen staan in meer dan een artikel}}',
  'cli.matchSure': '{percent} % kans op dezelfde bewering',
  'cli.noSources': 'Het artikel heeft geen bronnen.',
  'cli.noSourceRead':
    'het artikel heeft geen gelezen bron: voeg er toe met source add, of noem bestanden met --source',
  'cli.passageWeak': 'weinig gemeen',
  'cli.passageUnsaid': 'Niet gezegd: {words}',
  'cli.noPassage': 'geen passage gaat over deze bewering',
  'cli.severalInSource': '{file} bevat {count} artikelen: geef elk als eigen bestand',
  'cli.similar':
    '{file} lijkt op ‘{title}’ ({id}): zeg --version {id} als het een nieuwe versie is, of --new als het een ander artikel is.',
  'cli.caseIsHere':
    '{file} is een dossier van ‘{title}’, dat hier staat. Zeg --merge om het samen te voegen; eerst komt er een back-up. Het zou brengen:\n{lines}',
  'cli.allowLowering':
    'Beschermde bronnen blijven zoals ze hier zijn. Zeg bij --merge, om er een te laten worden zoals in het dossier:',
  'cli.merged': 'samengevoegd  {id}  {title}\n{lines}',
  'cli.caseHolds':
    '{versions} {versions, plural, one {versie} other {versies}} van de tekst, {claims} {claims, plural, one {bewering} other {beweringen}} ({decided} met een oordeel), {evidence} {evidence, plural, one {stuk} other {stukken}} bewijs, {entries} {entries, plural, one {regel} other {regels}} geschiedenis, {files} {files, plural, one {bestand} other {bestanden}}',
  'cli.noArticles': 'Er staan nog geen artikelen in deze bibliotheek.',
  'cli.noClaims': 'Dit artikel heeft nog geen beweringen.',
  'cli.row':
    '{id}  {decided} van {total} beoordeeld, {untouched} {untouched, plural, one {zin} other {zinnen}} onbehandeld  {title}',
  'cli.ownVoice': 'eigen stem',
  'cli.saidTick': 'gezegd',
  'cli.exported': 'geschreven  {path}',
  'cli.verified':
    'De bibliotheek klopt: {articles} {articles, plural, one {artikel} other {artikelen}}, {events} {events, plural, one {regel} other {regels}} geschiedenis, {attachments} {attachments, plural, one {bewaard bestand} other {bewaarde bestanden}}.',
  'cli.verifiedLocked':
    'De inhoud van {n} {n, plural, one {regel} other {regels}} over beschermde bronnen is versleuteld en niet bekeken: geef --unlock-file FILE.',
  'cli.verifiedNot':
    'De bibliotheek klopt niet; er {n, plural, one {is} other {zijn}} {n} {n, plural, one {afwijking} other {afwijkingen}} gevonden:',
  'cli.verifiedRestored':
    'Op {at} is een back-up van {of} teruggezet: wat daartussen geschreven is, staat er niet in.',
  'cli.noneFound': 'Er is niets gevonden.',
  'cli.foundMore': 'Er is meer; --limit toont meer.',
  'cli.backedUp':
    'back-up gemaakt  {path}  {articles} {articles, plural, one {artikel} other {artikelen}}, gecontroleerd',
  'cli.noBackups': 'Er staan nog geen back-ups in {folder}.',
  'cli.backupRow': '{name}  {articles} {articles, plural, one {artikel} other {artikelen}}  {megabytes} MB',
  'cli.backupRow.damaged': '{name}  beschadigd',
  'cli.backupRow.newer': '{name}  van een nieuwere Tickmark',
  'cli.restored': 'teruggezet  {name}  Wat er stond is bewaard: {path}',
  'cli.restoredAside': 'teruggezet  {name}  Wat er stond kon niet geopend worden en ligt ernaast.',
  'cli.unknownCommand': 'Er is geen opdracht ‘{word}’.',
  'cli.missing': '{command} heeft {what} nodig.',
  'cli.badValue': '{option} kan niet ‘{value}’ zijn; wel {values}.',
  'cli.ambiguous': '‘{word}’ past bij {count}; geef meer van het nummer.',
} satisfies WordsLike<typeof english>;
