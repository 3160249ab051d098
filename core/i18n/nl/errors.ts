import type { errors as english } from '../en/errors.ts';
import type { WordsLike } from '../messages.ts';

export const errors = {
  'error.badInput': 'Dat verzoek is niet begrepen: {problem}',
  'error.articleNotFound': 'Dat artikel staat niet in deze bibliotheek.',
  'error.claimNotFound': 'Die bewering staat niet in deze bibliotheek; misschien is ze verwijderd.',
  'error.evidenceNotFound': 'Dat bewijs staat niet in deze bibliotheek; misschien is het verwijderd.',
  'error.attachmentNotFound': 'Dat bestand wordt niet in deze bibliotheek bewaard.',
  'error.sourceNotFound': 'Die bron staat niet in deze bibliotheek; misschien is ze verwijderd.',
  'error.sourceKnown': '{name} is al een bron van dit artikel.',
  'error.sourceNotRead': 'Dit bestand is nog niet gelezen, of was niet te lezen: er is hier geen tekst van.',
  'error.originalNotKept':
    'Het originele bestand was groter dan de grens in Instellingen en is niet bewaard; het rapport noemt het bij de hash.',
  'error.selectionEmpty':
    'Er staan geen woorden in de selectie. Selecteer de woorden van de bewering, of zet de cursor in de zin.',
  'error.selectionTooLong': 'Een bewering heeft hoogstens {limit} tekens. Selecteer minder.',
  'error.cannotSplit':
    'Nergens blijkt waar deze bewering te splitsen is. Selecteer de woorden waarmee de tweede bewering begint en splits dan.',
  'error.cannotJoin':
    'Deze twee beweringen zijn niet samen te voegen: ze staan niet allebei in één versie van het artikel.',
  'error.joinedTooLong':
    'Wat over deze twee beweringen is geschreven, is samen langer dan een veld kan bevatten ({limit} tekens). Kort eerst hun notities of correcties in.',
  'error.notDecided': 'Deze bewering heeft nog geen oordeel: er valt niets goed te keuren.',
  'error.ownVerdict':
    'Dit oordeel is van uzelf: iemand anders moet het goedkeuren. Wissel van controleur als er iemand anders aan het toetsenbord zit.',
  'error.reviewNotFound': 'Die open onenigheid is er niet; misschien is ze al opgelost.',
  'error.resolutionEmpty': 'Zeg in een paar woorden hoe het opgelost is.',
  'error.ownDisagreement':
    'U bent het hier zelf mee oneens: iemand anders lost het op. U kunt het terugnemen.',
  'error.noSpeaker':
    'Er is niemand genoemd die dit zegt. Vul eerst de spreker in en vink daarna af of het gezegd is.',
  'error.evidenceEmpty': 'Dit bewijs is leeg. Geef een titel, link, citaat, contact, notitie of bestand.',
  'error.sourceEmpty': 'Deze bron is leeg. Geef een titel, link, contact, notitie of bestand.',
  'error.redactedEvidenceReadOnly':
    'Dit zegt alleen dat {owner} hier een beschermde bron heeft. Alleen {owner} kan het wijzigen, in de eigen bibliotheek; vraag een dossier dat de bron noemt en voeg dat samen.',
  'error.evidenceOfProtectedSource':
    'Dit komt uit de beschermde bron ‘{source}’ en blijft daarom beschermd. Hoeft die bron niet beschermd te zijn, geef dat dan eerst bij de bron aan.',
  'error.attachmentTooLarge':
    '{name} is {size} MB; een bestand in de bibliotheek mag {limit} MB zijn. Bewaar het elders en noteer waar.',
  'error.recordingTooLarge':
    '{name} is {size} MB, en een opname in de bibliotheek mag hoogstens {limit} MB zijn. Knip het deel uit waar het om gaat, of bewaar alleen het geluid, met een ander programma; of voeg als link toe waar de opname staat.',
  'error.isRecording': '{name} is een opname: die speelt u af, en er is geen tekst om te lezen.',
  'error.templateGone': 'Het sjabloon {name} is niet meer in de map met sjablonen.',
  'error.templateRefused': 'Het sjabloon {name} is geweigerd, regel {line}: {why} ({what}).',
  'error.logoRefused':
    '{name} kan geen logo zijn: het moet een PNG- of JPEG-plaatje van hoogstens {limit} kB zijn.',
  'error.nothingToErase': 'Er hoeft niets meer uit back-ups gewist te worden.',
  'error.nothingToUndo': 'Er is niets om ongedaan te maken.',
  'error.nothingToRedo': 'Er is niets om opnieuw te doen.',
  'error.nothingCopied': 'Er staat geen tekst op het klembord. Kopieer eerst een artikel.',
  'error.noChecker':
    'Zeg eerst wie er controleert: vul een naam in bij Instellingen (op de opdrachtregel: --checker "Naam").',
  'error.archiveNotFound':
    'Er is geen archief van eerdere checks met deze naam. Bekijk ze met: archive list.',
  'error.archiveNameTaken':
    'Er is al een archief van eerdere checks met de naam {name}. Kies een andere naam.',
  'error.checksDropTooLarge':
    '{name} is {size} MB, en een gesleept bestand mag hooguit {limit} MB zijn. Kies het met Toevoegen.',
  'error.watchedAlready': '{path} wordt al in de gaten gehouden.',
  'error.watchedTooMany':
    'Er kunnen niet meer dan {limit} mappen in de gaten worden gehouden. Haal er eerst een weg.',
  'error.watchedNotFound':
    'Die map wordt niet in de gaten gehouden. De lijst is misschien intussen veranderd.',
  'error.watchedSeveral':
    'In {name} staan meerdere teksten. Laad het bestand zelf, en kies welke tekst het artikel is.',
  'error.archivesInUse': 'Er worden al eerdere checks binnengehaald. Probeer het opnieuw als dat klaar is.',
  'error.archivesDamaged':
    'De archieven van eerdere checks zijn niet te lezen. De bibliotheek zelf is in orde. Verwijder {path} en voeg de archieven opnieuw toe.',
  'error.archivesNewer':
    'De archieven van eerdere checks zijn gemaakt door een nieuwere Tickmark. Installeer die, of verwijder {path} en voeg de archieven opnieuw toe.',
  'error.checksCutOff':
    '{name} is afgebroken na {checks, plural, =0 {het begin} one {één check} other {# checks}}. Er is niets bewaard. Haal het bestand opnieuw op en voeg het dan toe.',
  'error.checksUnknown':
    '{name} is geen bestand met eerdere checks. Tickmark leest ClaimReview-gegevens (JSON, JSON Lines, een webpagina waar ze in staan), zijn eigen JSON-rapporten en tabellen (CSV, TSV) met kopjes.',
  'error.checksTooLarge':
    '{name} is {size} MB, en een webpagina of rapport mag hooguit {limit} MB zijn. Er is niets bewaard.',
  'error.checksEncoding':
    '{name} is niet overal {encoding}: er staat iets in dat geen teken is. Bewaar het opnieuw als UTF-8 en voeg het dan toe. Er is niets bewaard.',
  'error.textCutOff':
    '{name} eindigt midden in een teken en is dus afgebroken. Haal het bestand opnieuw op en voeg het dan toe. Er is niets bewaard.',
  'error.quoteNotClosed':
    'Het aanhalingsteken in regel {line} van {name} wordt niet gesloten, zodat alles erna één cel zou zijn. Sluit het of haal het weg en voeg het bestand dan opnieuw toe. Er is niets bewaard.',
  'error.rowTooLong':
    'Regel {line} van {name} houdt niet op en is dus geen rij van een tabel. Er is niets bewaard.',
  'error.archivesForeign':
    'Het bestand {path} is niet van Tickmark, en onder die naam zouden de eerdere checks van deze bibliotheek bewaard worden. Het is gelaten zoals het is. Zet het ergens anders neer en voeg de checks dan opnieuw toe.',
  'error.noChecks':
    '{name} heeft geen eerdere check die zegt wat er beweerd is{entries, plural, =0 {} one { (één ingang zonder bewering)} other { (# ingangen zonder bewering)}}. Er is niets bewaard.',
  'error.noClaimColumn':
    'Het is niet duidelijk in welke kolom van {name} de beweringen staan. Zeg het, bijvoorbeeld: --column claim=NAAM. In de eerste regel staat: {columns}{more, plural, =0 {} one { en nog #} other { en nog #}}. Is dat al een check, zet er dan een regel met kolomkoppen boven.',
  'error.fileEmpty': '{name} is leeg. Er is niets geladen.',
  'error.fileArchive': '{name} is een archief ({type}). Pak het uit en laad dan de bestanden of de map.',
  'error.fileBinary':
    '{name} is geen tekst (het lijkt op {type}). Bewaar het als document, webpagina of platte tekst en laad dat.',
  'error.fileTooLarge': '{name} is {size} MB; de grens is {limit} MB. Knip het artikel eruit en laad dat.',
  'error.fileManyParts':
    '{name} heeft meer dan {limit} alinea’s of zinnen, en zo’n artikel is er niet. Knip het artikel eruit en laad dat.',
  'error.fileUnreadable':
    '{name} kon niet gelezen worden ({why}). Controleer de rechten en probeer het opnieuw.',
  'error.fileNotFound': '{name} is er niet. Controleer de naam en de map.',
  'error.fileIsFolder': '{name} is een map. Kies de bestanden erin.',
  'error.formatUnknown':
    '{name} heeft een formaat dat Tickmark niet leest. Het leest Word, ODT, RTF, pdf, dia’s, tabellen, boeken (EPUB), webpagina’s en webarchieven, mails, persbureauberichten, ondertitels en platte tekst.',
  'error.encodingWrong':
    '{name} zegt dat de tekens {declared} zijn, maar dat klopt niet. Bewaar het opnieuw als UTF-8.',
  'error.noArticle': 'In {name} staat geen tekst die een artikel kan zijn.',
  'error.passwordNeeded': '{name} is beveiligd met een wachtwoord. Geef het op, of laad een kopie zonder.',
  'error.passwordWrong': 'Dat is niet het wachtwoord van {name}. Probeer het opnieuw.',
  'error.passphraseWeak':
    'Die wachtwoordzin is snel te raden. Neem vier of meer woorden die niet bij elkaar horen; er is niets beveiligd of geschreven.',
  'error.fileEncrypted':
    '{name} is versleuteld. Open het in het eigen programma, bewaar een kopie zonder wachtwoord en laad die.',
  'error.copyProtected':
    '{name} is een boek met kopieerbeveiliging (DRM), dat alleen zijn eigen programma kan openen. Vraag een exemplaar zonder, of voeg de bladzijden die je nodig hebt als afbeelding toe.',
  'error.isPicture':
    '{name} is een afbeelding ({type}), geen tekst om te checken. Voeg haar toe als bron van een artikel (Ctrl+3): daar wordt de tekst erin herkend. Of voeg haar bij bewijs, waar zij te bekijken is.',
  'error.pictureNotRead':
    '{name} is een afbeelding in het formaat {type}, dat hier niet te tekenen is. Bewaar haar als JPEG of PNG in een programma voor afbeeldingen, en gebruik die.',
  'error.wordTooOld':
    '{name} is een document van Word 95 of ouder. Open het in Word of LibreOffice, bewaar het als .docx en laad dat.',
  'error.onlySource':
    '{name} is een tabel en heeft geen zinnen om te controleren. Laad het artikel dat de tabel gebruikt en voeg de tabel aan de bronnen toe.',
  'error.scanOnly':
    '{name} is een scan: er staan foto’s van bladzijden in en geen tekst. Voeg het bij een artikel als bron toe (Ctrl+3): daar wordt de tekst herkend. Wilt u het als artikel nakijken, laat er dan eerst tekstherkenning (OCR) over gaan en laad dat.',
  'error.scanWithoutText':
    'In {name} is geen tekst gevonden. Staat er wel tekst, probeer dan andere talen of een scherpere afbeelding.',
  'error.filePixels':
    '{name} heeft {size} miljoen pixels, meer dan de {limit} miljoen die gelezen worden. Bewaar het kleiner of in delen.',
  'error.fileDamaged':
    '{name} is beschadigd of afgekapt ({problem}). Vraag het opnieuw op, of open en bewaar het in het eigen programma.',
  'error.fileBomb': '{name} pakt uit tot veel meer dan een document bevat en is geweigerd ({problem}).',
  'error.markupRefused': '{name} bevat iets dat om veiligheid geweigerd wordt ({problem}).',
  'error.loadStopped': '{name} is niet gelezen: het laden is daarvoor gestopt.',
  'error.loadForgotten': 'Dat bestand is niet meer bij de hand. Laad het opnieuw.',
  'error.folderEmpty': 'In {name} staan geen bestanden die artikelen kunnen zijn.',
  'error.folderTooLarge':
    'In {name} staan meer dan {limit} bestanden die artikelen kunnen zijn. De eerste {limit} op naam zijn gelezen; laad voor de andere de mappen erin één voor één.',
  'error.readerTimeout':
    'Het lezen van {name} duurde langer dan {seconds} seconden en is gestopt. Verder is er niets gebeurd.',
  'error.readerMemory':
    'Het lezen van {name} kostte meer dan {limit} MB geheugen en is gestopt. Verder is er niets gebeurd.',
  'error.readerCrashed':
    'De lezer is gestopt bij {name}. Verder is er niets gebeurd; het bestand is misschien beschadigd.',
  'error.readerAnswer':
    'De lezer gaf voor {name} een antwoord dat niet klopt ({problem}). Er is niets geladen.',
  'error.libraryInUse':
    'De bibliotheek {path} is open in een andere Tickmark. Sluit die, of kies een andere met --library BESTAND.',
  'error.libraryReadOnly':
    'De bibliotheek {path} of de map is niet te beschrijven. Wijzig de rechten of kies een ander bestand.',
  'error.libraryOnlyRead':
    'Deze bibliotheek is alleen om te lezen geopend; er is niets gewijzigd. Open haar onderaan het venster om te schrijven, zodra dat kan.',
  'error.libraryNotALibrary':
    '{path} is geen Tickmark-bibliotheek. Het bestand is niet aangeraakt; kies een ander.',
  'error.libraryNewer':
    'De bibliotheek {path} is van een nieuwere Tickmark ({version}), en deze kan haar niet lezen. Installeer Tickmark {version} of nieuwer. Het bestand is niet aangeraakt.',
  'error.libraryOlder':
    'De bibliotheek {path} is van een oudere Tickmark (formaat {found}, nu {known}). Open haar één keer in de app, of met een opdracht die schrijft.',
  'error.libraryOnNetwork':
    'De bibliotheek {path} staat op een netwerkschijf. Een verbroken verbinding kan haar beschadigen, en twee computers mogen haar nooit tegelijk openen.',
  'error.articleErased':
    '‘{title}’ is op {day} uit deze bibliotheek gewist en komt er niet in terug. Wilt u het zien, open het bestand dan in een andere bibliotheek.',
  'error.libraryDamaged':
    'De bibliotheek {path} is beschadigd ({problem}). Het bestand is niet aangeraakt; zet een back-up terug of kies een ander.',
  'error.libraryGone':
    'Niet bewaard: de bibliotheek {path} is verplaatst of verwijderd terwijl ze open was. Zet haar terug, of bewaar wat hier open is: Instellingen, Back-ups, De bibliotheek verplaatsen.',
  'error.libraryReplaced':
    'Niet bewaard: een ander bestand heeft de plaats ingenomen van de bibliotheek {path} terwijl ze open was. Bewaar wat hier open is onder een andere naam: Instellingen, Back-ups, De bibliotheek verplaatsen.',
  'error.libraryMissing':
    'Er is geen bibliotheek {path}. Controleer de naam; de app of het laden van een artikel maakt een nieuwe.',
  'error.libraryFolderMissing':
    'De map van de bibliotheek {path} is er niet. Maak die, of kies een andere plaats.',
  'error.libraryUnreachable':
    'De bibliotheek {path} kan niet geopend worden ({why}). Controleer of de map er is.',
  'error.backupFailed':
    'Er kon geen back-up gemaakt worden in {folder} ({why}). De bibliotheek zelf is zoals ze was.',
  'error.backupFolderUnreachable':
    'De map voor back-ups is niet bereikbaar of niet te beschrijven: {folder} ({why}). Sluit de schijf aan, of kies een andere map in Instellingen.',
  'error.backupDamaged':
    'De back-up {name} is beschadigd ({problem}). Hij is niet gebruikt; kies een andere.',
  'error.backupNewer':
    'De back-up {name} is van een nieuwere Tickmark ({version}). Installeer Tickmark {version} of nieuwer om hem terug te zetten.',
  'error.backupGone': 'De back-up {name} is er niet meer.',
  'error.backupOtherKey':
    'De beschermde bronnen in deze back-up zijn met een andere sleutel versleuteld. Hij is gelaten zoals hij is.',
  'error.moveTaken': '{path} bestaat al. Kies een andere map of naam; er is niets verplaatst.',
  'error.moveFailed':
    'De bibliotheek kon niet naar {path} verplaatst worden ({why}). Ze staat waar ze stond, zoals ze was.',
  'error.rescueNothing':
    'Uit {path} was niets te lezen dat bij een Tickmark-bibliotheek hoort. Het bestand is niet aangeraakt.',
  'error.diskFull': 'De schijf is vol: er is niets bewaard. Maak ruimte en doe het opnieuw.',
  'error.exportUnwritable': '{path} is niet te beschrijven ({why}). Kies een andere plaats.',
  'error.exportFailed': 'Het rapport kon niet gemaakt worden ({why}). Er is niets geschreven.',
  'error.printFailed': 'Het rapport kon niet afgedrukt worden ({why}).',
  'error.linkRefused': 'Alleen http- en https-links worden geopend. Deze is niet geopend: {link}',
  'error.keyStoreRefused':
    'De sleutelbos van het systeem ging niet open. Ontgrendel die en probeer het opnieuw; wat op een andere machine of door een andere gebruiker is vergrendeld, vraagt om de wachtwoordzin.',
  'error.keyUnknown': 'Deze sleutel is hier niet bekend. Open eerst het bestand dat ermee ondertekend is.',
  'error.libraryLocked':
    'De beschermde bronnen in deze bibliotheek zijn vergrendeld. Ontgrendel ze eerst; geef op de opdrachtregel de wachtwoordzin met --unlock-file FILE.',
  'error.passphraseNeeded':
    'Een beschermde bron wordt in de bibliotheek versleuteld. Kies daarvoor eerst een wachtwoordzin.',
  'error.passphraseTooWeak':
    'Deze wachtwoordzin is te raden. Neem vier of meer woorden die niet bij elkaar horen.',
  'error.passphraseWrong': 'Dat is niet de wachtwoordzin van de beschermde bronnen van deze bibliotheek.',
  'error.sealDamaged':
    'Iets wat in deze bibliotheek versleuteld is, gaat met de sleutel niet open: het is gewijzigd of hoort ergens anders. Zet een back-up terug.',
  'error.reviewNeeded':
    'Er is niets naar buiten gegaan: op {n} {n, plural, one {plek} other {plekken}} is een beschermde bron misschien nog te herkennen. Beslis daarover in het venster waarin u exporteert; op de opdrachtregel met --near hide of --near stand.',
  'error.historyBroken': 'De geschiedenis van ‘{title}’ klopt niet bij regel {seq}: {problem}.',
  'error.caseDamaged':
    'Het dossier {name} klopt niet ({problem}). Er is niets uit overgenomen; vraag het opnieuw op.',
  'error.caseNewer':
    'Het dossier {name} is van een nieuwere Tickmark ({version}). Installeer Tickmark {version} of nieuwer om het te openen. Er is niets uit overgenomen.',
  'error.caseTooLarge':
    '{name} is {size} MB; een dossier mag {limit} MB zijn. Maak het zonder de bestanden van het bewijs en stuur die apart.',
  'errors.aFile': 'het bestand',
  'error.caseIds':
    'Iemand heeft {name} met de hand in elkaar gezet: een deel ervan staat hier al bij een ander artikel, ‘{title}’. Er is niets uit overgenomen; vraag het opnieuw op.',
  'error.caseOther':
    'Wat in {name} staat, hoort niet bij het artikel dat hier staat ({problem}). Er is niets gewijzigd.',
  'error.reportDamaged':
    '{name} is gewijzigd of beschadigd ({problem}); tickmark verify-report zegt wat niet klopt. Er is niets geladen.',
  'error.reportNewer':
    '{name} is van een nieuwere Tickmark (formaat {version}). Werk Tickmark bij om het te laden.',
  'error.reportNoText':
    '{name} is een rapport zonder de tekst van het artikel. Exporteer het met de volledige tekst om het elders te laden.',
  'error.reportRemoved':
    '‘{title}’ is hier verwijderd. Zet het terug in de bibliotheek; {name} wijzigt niets.',
  'error.annotationsUnreadable':
    '{name} bevat geen annotaties die Tickmark leest: het leest exports van Hypothesis (JSON) en W3C Web Annotations (JSON, JSON-LD).',
  'error.annotationsTooDeep':
    '{name} bevat lijsten in lijsten zonder einde; zo zijn annotaties niet. Er is niets gelezen.',
  'error.annotationsTooLarge':
    '{name} is {size} MB; annotaties mogen {limit} MB zijn. Exporteer alleen die van dit artikel.',
  'error.annotationsNeedArticle':
    '{name} bevat annotaties en geen artikel. Open het artikel waar ze bij horen en laat het bestand daarop los.',
  'error.annotationsTooMany':
    '{name} bevat {count} annotaties; de grens is {limit}. Exporteer alleen die van dit artikel.',
  'error.noAuthorNotes': '{name} bevat geen opmerkingen, voetnoten, eindnoten of links.',
  'error.quoteNotFound': 'Die woorden staan niet in het artikel: {quote}',
  'error.quoteAmbiguous': 'Die woorden staan {count} keer in het artikel; geef er meer van: {quote}',
  'error.usage': '{problem}',
  'error.internal': 'Er ging iets mis dat niet mis mag gaan: {message}. Wat bewaard was, is veilig.',
} satisfies WordsLike<typeof english>;
