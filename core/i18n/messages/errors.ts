import type { ErrorCode } from '../../errors.ts';
import type { Messages } from './message.ts';

/** What went wrong and what to do about it, a message for each error code. */
export const errors = {
  'error.badInput': {
    en: 'That request was not understood: {problem}',
    nl: 'Dat verzoek is niet begrepen: {problem}',
  },
  'error.articleNotFound': {
    en: 'There is no such article in this library.',
    nl: 'Dat artikel staat niet in deze bibliotheek.',
  },
  'error.claimNotFound': {
    en: 'There is no such claim in this library; it may have been deleted.',
    nl: 'Die bewering staat niet in deze bibliotheek; misschien is ze verwijderd.',
  },
  'error.evidenceNotFound': {
    en: 'There is no such evidence in this library; it may have been deleted.',
    nl: 'Dat bewijs staat niet in deze bibliotheek; misschien is het verwijderd.',
  },
  'error.attachmentNotFound': {
    en: 'That file is not kept in this library.',
    nl: 'Dat bestand wordt niet in deze bibliotheek bewaard.',
  },
  'error.originalNotKept': {
    en: 'The original file was larger than the limit in Settings and was not kept; the report names it by its hash.',
    nl: 'Het originele bestand was groter dan de grens in Instellingen en is niet bewaard; het rapport noemt het bij de hash.',
  },
  'error.selectionEmpty': {
    en: 'There are no words in the selection. Select the words of the claim, or put the caret into its sentence.',
    nl: 'Er staan geen woorden in de selectie. Selecteer de woorden van de bewering, of zet de cursor in de zin.',
  },
  'error.selectionTooLong': {
    en: 'A claim has at most {limit} characters. Select less.',
    nl: 'Een bewering heeft hoogstens {limit} tekens. Selecteer minder.',
  },
  'error.cannotSplit': {
    en: 'Nothing tells where this claim could be split. Select the words with which the second claim begins, then split.',
    nl: 'Nergens blijkt waar deze bewering te splitsen is. Selecteer de woorden waarmee de tweede bewering begint en splits dan.',
  },
  'error.cannotJoin': {
    en: 'These two claims cannot be joined: they are not both there in one version of the article.',
    nl: 'Deze twee beweringen zijn niet samen te voegen: ze staan niet allebei in één versie van het artikel.',
  },
  'error.joinedTooLong': {
    en: 'What is written of these two claims is longer together than a field can hold ({limit} characters). Shorten their notes or corrections first.',
    nl: 'Wat over deze twee beweringen is geschreven, is samen langer dan een veld kan bevatten ({limit} tekens). Kort eerst hun notities of correcties in.',
  },
  'error.notDecided': {
    en: 'This claim has no verdict yet: there is nothing to sign off.',
    nl: 'Deze bewering heeft nog geen oordeel: er valt niets goed te keuren.',
  },
  'error.ownVerdict': {
    en: 'You set this verdict yourself: somebody else must sign it off. Switch checker if somebody else is at the keyboard.',
    nl: 'Dit oordeel is van uzelf: iemand anders moet het goedkeuren. Wissel van controleur als er iemand anders aan het toetsenbord zit.',
  },
  'error.reviewNotFound': {
    en: 'There is no such open disagreement; it may have been settled.',
    nl: 'Die open onenigheid is er niet; misschien is ze al opgelost.',
  },
  'error.resolutionEmpty': {
    en: 'Say in a few words how it was settled.',
    nl: 'Zeg in een paar woorden hoe het opgelost is.',
  },
  'error.ownDisagreement': {
    en: 'You disagree with this yourself: somebody else settles it. You can take it back.',
    nl: 'U bent het hier zelf mee oneens: iemand anders lost het op. U kunt het terugnemen.',
  },
  'error.noSpeaker': {
    en: 'Nobody is named who says this. Give the speaker first, then tick whether it was said.',
    nl: 'Er is niemand genoemd die dit zegt. Vul eerst de spreker in en vink daarna af of het gezegd is.',
  },
  'error.evidenceEmpty': {
    en: 'This evidence is empty. Give a title, link, quotation, contact, note or file.',
    nl: 'Dit bewijs is leeg. Geef een titel, link, citaat, contact, notitie of bestand.',
  },
  'error.standInFixed': {
    en: 'This only says that {owner} has a protected source here. {owner} alone can change it, in their own library; ask for a case file that names it, and merge that.',
    nl: 'Dit zegt alleen dat {owner} hier een beschermde bron heeft. Alleen {owner} kan het wijzigen, in de eigen bibliotheek; vraag een dossier dat de bron noemt en voeg dat samen.',
  },
  'error.attachmentTooLarge': {
    en: '{name} is {size} MB; a file in the library may have {limit} MB. Keep it elsewhere and note where.',
    nl: '{name} is {size} MB; een bestand in de bibliotheek mag {limit} MB zijn. Bewaar het elders en noteer waar.',
  },
  'error.templateGone': {
    en: 'The template {name} is not in the folder of templates any more.',
    nl: 'Het sjabloon {name} is niet meer in de map met sjablonen.',
  },
  'error.templateRefused': {
    en: 'The template {name} is refused, line {line}: {why} ({what}).',
    nl: 'Het sjabloon {name} is geweigerd, regel {line}: {why} ({what}).',
  },
  'error.logoRefused': {
    en: '{name} cannot be a logo: it must be a PNG or JPEG picture of at most {limit} kB.',
    nl: '{name} kan geen logo zijn: het moet een PNG- of JPEG-plaatje van hoogstens {limit} kB zijn.',
  },
  'error.nothingToErase': {
    en: 'Nothing is left to be erased from backups.',
    nl: 'Er hoeft niets meer uit back-ups gewist te worden.',
  },
  'error.nothingToUndo': { en: 'There is nothing to undo.', nl: 'Er is niets om ongedaan te maken.' },
  'error.nothingToRedo': { en: 'There is nothing to redo.', nl: 'Er is niets om opnieuw te doen.' },
  'error.nothingCopied': {
    en: 'There is no text on the clipboard. Copy an article first.',
    nl: 'Er staat geen tekst op het klembord. Kopieer eerst een artikel.',
  },
  'error.noChecker': {
    en: 'Say first who is checking: give a name in Settings (on the command line: --checker "Name").',
    nl: 'Zeg eerst wie er controleert: vul een naam in bij Instellingen (op de opdrachtregel: --checker "Naam").',
  },
  'error.fileEmpty': {
    en: '{name} is empty. Nothing was loaded.',
    nl: '{name} is leeg. Er is niets geladen.',
  },
  'error.fileArchive': {
    en: '{name} is an archive ({type}). Unpack it, then load the files or the folder.',
    nl: '{name} is een archief ({type}). Pak het uit en laad dan de bestanden of de map.',
  },
  'error.fileBinary': {
    en: '{name} is not text (it looks like {type}). Save it as a document, a web page or plain text and load that.',
    nl: '{name} is geen tekst (het lijkt op {type}). Bewaar het als document, webpagina of platte tekst en laad dat.',
  },
  'error.fileTooLarge': {
    en: '{name} is {size} MB; the limit is {limit} MB. Cut out the article and load that.',
    nl: '{name} is {size} MB; de grens is {limit} MB. Knip het artikel eruit en laad dat.',
  },
  'error.fileManyParts': {
    en: '{name} has more than {limit} paragraphs or sentences, which no article has. Cut out the article and load that.',
    nl: '{name} heeft meer dan {limit} alinea’s of zinnen, en zo’n artikel is er niet. Knip het artikel eruit en laad dat.',
  },
  'error.fileUnreadable': {
    en: '{name} could not be read ({why}). Check its permissions, then try again.',
    nl: '{name} kon niet gelezen worden ({why}). Controleer de rechten en probeer het opnieuw.',
  },
  'error.fileNotFound': {
    en: '{name} is not there. Check the name and the folder.',
    nl: '{name} is er niet. Controleer de naam en de map.',
  },
  'error.fileIsFolder': {
    en: '{name} is a folder. Choose the files in it.',
    nl: '{name} is een map. Kies de bestanden erin.',
  },
  'error.formatUnknown': {
    en: '{name} is in a format that Tickmark does not read. It reads Word, ODT, RTF, PDF, web pages, mails, agency stories and plain text.',
    nl: '{name} heeft een formaat dat Tickmark niet leest. Het leest Word, ODT, RTF, pdf, webpagina’s, mails, persbureauberichten en platte tekst.',
  },
  'error.encodingWrong': {
    en: '{name} says its characters are {declared}, but they are not. Save it again as UTF-8.',
    nl: '{name} zegt dat de tekens {declared} zijn, maar dat klopt niet. Bewaar het opnieuw als UTF-8.',
  },
  'error.noArticle': {
    en: 'There is no text in {name} that could be an article.',
    nl: 'In {name} staat geen tekst die een artikel kan zijn.',
  },
  'error.passwordNeeded': {
    en: '{name} is protected by a password. Give it, or load a copy without one.',
    nl: '{name} is beveiligd met een wachtwoord. Geef het op, of laad een kopie zonder.',
  },
  'error.passwordWrong': {
    en: 'That is not the password of {name}. Try again.',
    nl: 'Dat is niet het wachtwoord van {name}. Probeer het opnieuw.',
  },
  'error.passphraseWeak': {
    en: 'That passphrase is soon guessed. Take four or more words that do not belong together; nothing was locked or written.',
    nl: 'Die wachtwoordzin is snel te raden. Neem vier of meer woorden die niet bij elkaar horen; er is niets beveiligd of geschreven.',
  },
  'error.fileEncrypted': {
    en: '{name} is encrypted. Open it in its own program, save a copy without a password, and load that.',
    nl: '{name} is versleuteld. Open het in het eigen programma, bewaar een kopie zonder wachtwoord en laad die.',
  },
  'error.scanOnly': {
    en: '{name} is a scan: it holds pictures of pages and no text. Have it read by a text recogniser, then load that.',
    nl: '{name} is een scan: er staan foto’s van bladzijden in en geen tekst. Laat het door tekstherkenning lezen en laad dat.',
  },
  'error.fileDamaged': {
    en: '{name} is damaged or cut off ({problem}). Ask for it again, or open it in its own program and save it anew.',
    nl: '{name} is beschadigd of afgekapt ({problem}). Vraag het opnieuw op, of open en bewaar het in het eigen programma.',
  },
  'error.fileBomb': {
    en: '{name} unpacks to far more than a document holds and was refused ({problem}).',
    nl: '{name} pakt uit tot veel meer dan een document bevat en is geweigerd ({problem}).',
  },
  'error.markupRefused': {
    en: '{name} holds something that is refused for safety ({problem}).',
    nl: '{name} bevat iets dat om veiligheid geweigerd wordt ({problem}).',
  },
  'error.loadStopped': {
    en: '{name} was not read: the load was stopped before it.',
    nl: '{name} is niet gelezen: het laden is daarvoor gestopt.',
  },
  'error.loadForgotten': {
    en: 'That file is no longer at hand. Load it again.',
    nl: 'Dat bestand is niet meer bij de hand. Laad het opnieuw.',
  },
  'error.folderEmpty': {
    en: 'There are no files in {name} that could be articles.',
    nl: 'In {name} staan geen bestanden die artikelen kunnen zijn.',
  },
  'error.folderTooLarge': {
    en: '{name} holds more than {limit} files that could be articles. The first {limit} by name were read; load the folders in it one by one for the others.',
    nl: 'In {name} staan meer dan {limit} bestanden die artikelen kunnen zijn. De eerste {limit} op naam zijn gelezen; laad voor de andere de mappen erin één voor één.',
  },
  'error.readerTimeout': {
    en: 'Reading {name} took longer than {seconds} seconds and was stopped. Nothing else was touched.',
    nl: 'Het lezen van {name} duurde langer dan {seconds} seconden en is gestopt. Verder is er niets gebeurd.',
  },
  'error.readerMemory': {
    en: 'Reading {name} took more than {limit} MB of memory and was stopped. Nothing else was touched.',
    nl: 'Het lezen van {name} kostte meer dan {limit} MB geheugen en is gestopt. Verder is er niets gebeurd.',
  },
  'error.readerCrashed': {
    en: 'The reader stopped at {name}. Nothing else was touched; the file may be damaged.',
    nl: 'De lezer is gestopt bij {name}. Verder is er niets gebeurd; het bestand is misschien beschadigd.',
  },
  'error.readerAnswer': {
    en: 'The reader gave an answer for {name} that does not hold ({problem}). Nothing was loaded.',
    nl: 'De lezer gaf voor {name} een antwoord dat niet klopt ({problem}). Er is niets geladen.',
  },
  'error.libraryInUse': {
    en: 'The library {path} is open in another Tickmark. Close it there, or choose another with --library FILE.',
    nl: 'De bibliotheek {path} is open in een andere Tickmark. Sluit die, of kies een andere met --library BESTAND.',
  },
  'error.libraryReadOnly': {
    en: 'The library {path} or its folder cannot be written. Change its permissions, or choose another file.',
    nl: 'De bibliotheek {path} of de map is niet te beschrijven. Wijzig de rechten of kies een ander bestand.',
  },
  'error.libraryNotALibrary': {
    en: '{path} is not a Tickmark library. It was left as it is; choose another file.',
    nl: '{path} is geen Tickmark-bibliotheek. Het bestand is niet aangeraakt; kies een ander.',
  },
  'error.libraryNewer': {
    en: 'The library {path} was written by a newer Tickmark ({version}), and this one cannot read it. Install Tickmark {version} or newer. The file was left as it is.',
    nl: 'De bibliotheek {path} is van een nieuwere Tickmark ({version}), en deze kan haar niet lezen. Installeer Tickmark {version} of nieuwer. Het bestand is niet aangeraakt.',
  },
  'error.libraryOlder': {
    en: 'The library {path} is of an older Tickmark (format {found}, now {known}). Open it once in the app, or with a command that writes.',
    nl: 'De bibliotheek {path} is van een oudere Tickmark (formaat {found}, nu {known}). Open haar één keer in de app, of met een opdracht die schrijft.',
  },
  'error.libraryOnNetwork': {
    en: 'The library {path} lies on a network share. A lost connection can damage it, and two computers must never open it at once.',
    nl: 'De bibliotheek {path} staat op een netwerkschijf. Een verbroken verbinding kan haar beschadigen, en twee computers mogen haar nooit tegelijk openen.',
  },
  'error.articleErased': {
    en: '“{title}” was erased from this library on {day} and is not brought back into it. To look at it, open the file in another library.',
    nl: '‘{title}’ is op {day} uit deze bibliotheek gewist en komt er niet in terug. Wilt u het zien, open het bestand dan in een andere bibliotheek.',
  },
  'error.libraryDamaged': {
    en: 'The library {path} is damaged ({problem}). It was left as it is; restore a backup or choose another file.',
    nl: 'De bibliotheek {path} is beschadigd ({problem}). Het bestand is niet aangeraakt; zet een back-up terug of kies een ander.',
  },
  'error.libraryMissing': {
    en: 'There is no library {path}. Check the name; the app or a load makes a new one.',
    nl: 'Er is geen bibliotheek {path}. Controleer de naam; de app of het laden van een artikel maakt een nieuwe.',
  },
  'error.libraryFolderMissing': {
    en: 'The folder of the library {path} is not there. Make it, or choose another place.',
    nl: 'De map van de bibliotheek {path} is er niet. Maak die, of kies een andere plaats.',
  },
  'error.libraryUnreachable': {
    en: 'The library {path} cannot be opened ({why}). Check that the folder is there.',
    nl: 'De bibliotheek {path} kan niet geopend worden ({why}). Controleer of de map er is.',
  },
  'error.backupFailed': {
    en: 'No backup could be made in {folder} ({why}). The library itself is as it was.',
    nl: 'Er kon geen back-up gemaakt worden in {folder} ({why}). De bibliotheek zelf is zoals ze was.',
  },
  'error.backupFolderUnreachable': {
    en: 'The folder for backups cannot be reached or written: {folder} ({why}). Connect its disk, or choose another folder in Settings.',
    nl: 'De map voor back-ups is niet bereikbaar of niet te beschrijven: {folder} ({why}). Sluit de schijf aan, of kies een andere map in Instellingen.',
  },
  'error.backupDamaged': {
    en: 'The backup {name} is damaged ({problem}). It was not used; choose another.',
    nl: 'De back-up {name} is beschadigd ({problem}). Hij is niet gebruikt; kies een andere.',
  },
  'error.backupNewer': {
    en: 'The backup {name} was made by a newer Tickmark ({version}). Install Tickmark {version} or newer to restore it.',
    nl: 'De back-up {name} is van een nieuwere Tickmark ({version}). Installeer Tickmark {version} of nieuwer om hem terug te zetten.',
  },
  'error.backupGone': {
    en: 'There is no backup {name} any more.',
    nl: 'De back-up {name} is er niet meer.',
  },
  'error.backupOtherKey': {
    en: 'The protected sources in this backup are encrypted with another key. It was left as it is.',
    nl: 'De beschermde bronnen in deze back-up zijn met een andere sleutel versleuteld. Hij is gelaten zoals hij is.',
  },
  'error.moveTaken': {
    en: '{path} is there already. Choose another folder or name; nothing was moved.',
    nl: '{path} bestaat al. Kies een andere map of naam; er is niets verplaatst.',
  },
  'error.moveFailed': {
    en: 'The library could not be moved to {path} ({why}). It is where it was, as it was.',
    nl: 'De bibliotheek kon niet naar {path} verplaatst worden ({why}). Ze staat waar ze stond, zoals ze was.',
  },
  'error.rescueNothing': {
    en: 'Nothing that belongs to a Tickmark library could be read from {path}. The file was left as it is.',
    nl: 'Uit {path} was niets te lezen dat bij een Tickmark-bibliotheek hoort. Het bestand is niet aangeraakt.',
  },
  'error.diskFull': {
    en: 'The disk is full: nothing was saved. Make room, then do it again.',
    nl: 'De schijf is vol: er is niets bewaard. Maak ruimte en doe het opnieuw.',
  },
  'error.exportUnwritable': {
    en: '{path} cannot be written ({why}). Choose another place.',
    nl: '{path} is niet te beschrijven ({why}). Kies een andere plaats.',
  },
  'error.exportFailed': {
    en: 'The report could not be made ({why}). Nothing was written.',
    nl: 'Het rapport kon niet gemaakt worden ({why}). Er is niets geschreven.',
  },
  'error.printFailed': {
    en: 'The report could not be printed ({why}).',
    nl: 'Het rapport kon niet afgedrukt worden ({why}).',
  },
  'error.linkRefused': {
    en: 'Only http and https links are opened. This one was left alone: {link}',
    nl: 'Alleen http- en https-links worden geopend. Deze is niet geopend: {link}',
  },
  'error.keyStoreRefused': {
    en: 'The system’s key store did not open. Unlock it, then try again; what was locked on another machine or by another user needs its passphrase.',
    nl: 'De sleutelbos van het systeem ging niet open. Ontgrendel die en probeer het opnieuw; wat op een andere machine of door een andere gebruiker is vergrendeld, vraagt om de wachtwoordzin.',
  },
  'error.keyUnknown': {
    en: 'This key is not known here. Open the file that was signed with it first.',
    nl: 'Deze sleutel is hier niet bekend. Open eerst het bestand dat ermee ondertekend is.',
  },
  'error.libraryLocked': {
    en: 'The protected sources in this library are locked. Unlock them first; on the command line give their passphrase with --unlock-file FILE.',
    nl: 'De beschermde bronnen in deze bibliotheek zijn vergrendeld. Ontgrendel ze eerst; geef op de opdrachtregel de wachtwoordzin met --unlock-file FILE.',
  },
  'error.passphraseNeeded': {
    en: 'A protected source is encrypted in the library. Choose a passphrase for that first.',
    nl: 'Een beschermde bron wordt in de bibliotheek versleuteld. Kies daarvoor eerst een wachtwoordzin.',
  },
  'error.passphraseTooWeak': {
    en: 'This passphrase can be guessed. Take four or more words that do not belong together.',
    nl: 'Deze wachtwoordzin is te raden. Neem vier of meer woorden die niet bij elkaar horen.',
  },
  'error.passphraseWrong': {
    en: 'That is not the passphrase of this library’s protected sources.',
    nl: 'Dat is niet de wachtwoordzin van de beschermde bronnen van deze bibliotheek.',
  },
  'error.sealDamaged': {
    en: 'Something that is encrypted in this library does not open with its key: it was changed, or belongs elsewhere. Restore a backup.',
    nl: 'Iets wat in deze bibliotheek versleuteld is, gaat met de sleutel niet open: het is gewijzigd of hoort ergens anders. Zet een back-up terug.',
  },
  'error.reviewNeeded': {
    en: 'Nothing was let out: {n} {n|place|places} in it may still tell who a protected source is. Decide on {n|it|each} in the window that exports it; on the command line, with --near hide or --near stand.',
    nl: 'Er is niets naar buiten gegaan: op {n} {n|plek|plekken} is een beschermde bron misschien nog te herkennen. Beslis daarover in het venster waarin u exporteert; op de opdrachtregel met --near hide of --near stand.',
  },
  'error.historyBroken': {
    en: 'The history of “{title}” does not fit at entry {seq}: {problem}.',
    nl: 'De geschiedenis van ‘{title}’ klopt niet bij regel {seq}: {problem}.',
  },
  'error.caseDamaged': {
    en: 'The case file {name} does not hold together ({problem}). Nothing was taken from it; ask for it again.',
    nl: 'Het dossier {name} klopt niet ({problem}). Er is niets uit overgenomen; vraag het opnieuw op.',
  },
  'error.caseNewer': {
    en: 'The case file {name} was made by a newer Tickmark ({version}). Install Tickmark {version} or newer to open it. Nothing was taken from it.',
    nl: 'Het dossier {name} is van een nieuwere Tickmark ({version}). Installeer Tickmark {version} of nieuwer om het te openen. Er is niets uit overgenomen.',
  },
  'error.caseTooLarge': {
    en: '{name} is {size} MB; a case file may have {limit} MB. Make it without the files of the evidence, and send those apart.',
    nl: '{name} is {size} MB; een dossier mag {limit} MB zijn. Maak het zonder de bestanden van het bewijs en stuur die apart.',
  },
  'errors.aFile': { en: 'the file', nl: 'het bestand' },
  'error.caseIds': {
    en: 'Somebody put {name} together by hand: a part of it is known here as part of another article, “{title}”. Nothing was taken from it; ask for it again.',
    nl: 'Iemand heeft {name} met de hand in elkaar gezet: een deel ervan staat hier al bij een ander artikel, ‘{title}’. Er is niets uit overgenomen; vraag het opnieuw op.',
  },
  'error.caseOther': {
    en: 'What is in {name} does not belong to the article that is here ({problem}). Nothing was changed.',
    nl: 'Wat in {name} staat, hoort niet bij het artikel dat hier staat ({problem}). Er is niets gewijzigd.',
  },
  'error.reportDamaged': {
    en: '{name} was changed or damaged ({problem}); tickmark verify-report says what does not fit. Nothing was loaded.',
    nl: '{name} is gewijzigd of beschadigd ({problem}); tickmark verify-report zegt wat niet klopt. Er is niets geladen.',
  },
  'error.reportNewer': {
    en: '{name} was made by a newer Tickmark (format {version}). Update Tickmark to load it.',
    nl: '{name} is van een nieuwere Tickmark (formaat {version}). Werk Tickmark bij om het te laden.',
  },
  'error.reportNoText': {
    en: '{name} is a report without the article’s text. Export it with the full text to load it elsewhere.',
    nl: '{name} is een rapport zonder de tekst van het artikel. Exporteer het met de volledige tekst om het elders te laden.',
  },
  'error.reportRemoved': {
    en: '“{title}” was deleted here. Restore it in the library; {name} changes nothing.',
    nl: '‘{title}’ is hier verwijderd. Zet het terug in de bibliotheek; {name} wijzigt niets.',
  },
  'error.annotationsUnreadable': {
    en: '{name} holds no annotations that Tickmark reads: it reads exports of Hypothesis (JSON) and W3C Web Annotations (JSON, JSON-LD).',
    nl: '{name} bevat geen annotaties die Tickmark leest: het leest exports van Hypothesis (JSON) en W3C Web Annotations (JSON, JSON-LD).',
  },
  'error.annotationsTooDeep': {
    en: '{name} holds lists within lists without end; no annotations are so. Nothing was read.',
    nl: '{name} bevat lijsten in lijsten zonder einde; zo zijn annotaties niet. Er is niets gelezen.',
  },
  'error.annotationsTooLarge': {
    en: '{name} is {size} MB; annotations may have {limit} MB. Export only those of this article.',
    nl: '{name} is {size} MB; annotaties mogen {limit} MB zijn. Exporteer alleen die van dit artikel.',
  },
  'error.annotationsNeedArticle': {
    en: '{name} holds annotations and no article. Open the article that they are on, then drop the file on it.',
    nl: '{name} bevat annotaties en geen artikel. Open het artikel waar ze bij horen en laat het bestand daarop los.',
  },
  'error.annotationsTooMany': {
    en: '{name} holds {count} annotations; the limit is {limit}. Export only those of this article.',
    nl: '{name} bevat {count} annotaties; de grens is {limit}. Exporteer alleen die van dit artikel.',
  },
  'error.quoteNotFound': {
    en: 'Those words are not in the article: {quote}',
    nl: 'Die woorden staan niet in het artikel: {quote}',
  },
  'error.quoteAmbiguous': {
    en: 'Those words stand {count} times in the article; give more of them: {quote}',
    nl: 'Die woorden staan {count} keer in het artikel; geef er meer van: {quote}',
  },
  'error.usage': { en: '{problem}', nl: '{problem}' },
  'error.internal': {
    en: 'Something went wrong that should not: {message}. What was saved is safe.',
    nl: 'Er ging iets mis dat niet mis mag gaan: {message}. Wat bewaard was, is veilig.',
  },
} satisfies Messages & Record<`error.${ErrorCode}`, Messages[string]>;
