import type { Messages } from './message.ts';

/** What checking a report says. */
export const verify = {
  'verify.notAReport': { en: 'This is no report of Tickmark.', nl: 'Dit is geen rapport van Tickmark.' },
  'verify.newer': {
    en: 'The report is of a newer kind ({version}) than this app knows.',
    nl: 'Het rapport is van een nieuwere soort ({version}) dan deze app kent.',
  },
  'verify.seal': {
    en: 'The file is as it was written.',
    nl: 'Het bestand is zoals het geschreven is.',
  },
  'verify.sealDiffers': {
    en: 'The file was changed after it was written.',
    nl: 'Het bestand is gewijzigd nadat het geschreven was.',
  },
  'verify.noSeal': {
    en: 'The hash of the file’s own content is missing.',
    nl: 'De hash van de inhoud van het bestand zelf ontbreekt.',
  },
  'verify.writtenOtherwise': {
    en: 'It is not written as Tickmark writes a report: something in it stands twice or in another form, of which programs and people may read different things.',
    nl: 'Het is niet geschreven zoals Tickmark een rapport schrijft: er staat iets dubbel in of in een andere vorm, waarvan programma’s en mensen iets anders kunnen lezen.',
  },
  'verify.partsTwice': {
    en: 'Something that a report has once stands in it twice: {parts}.',
    nl: 'Iets wat een rapport eenmaal heeft, staat er tweemaal in: {parts}.',
  },
  'verify.text': {
    en: 'The text in it is the text that was checked.',
    nl: 'De tekst erin is de tekst die gecontroleerd is.',
  },
  'verify.textDiffers': {
    en: 'The text in it is not the text that was checked.',
    nl: 'De tekst erin is niet de tekst die gecontroleerd is.',
  },
  'verify.noText': {
    en: 'The article is not in it: whether it is the text that was checked cannot be told.',
    nl: 'Het artikel zit er niet in: of het de tekst is die gecontroleerd is, is niet na te gaan.',
  },
  'verify.textReplaced': {
    en: 'The article has characters that HTML cannot hold; its hash can be told from the JSON form only.',
    nl: 'Het artikel heeft tekens die niet in HTML kunnen; de hash is alleen uit de JSON-vorm na te gaan.',
  },
  'verify.quotes': {
    en: 'The words of {n} {n|claim|claims} stand in the text.',
    nl: 'De woorden van {n} {n|bewering|beweringen} staan in de tekst.',
  },
  'verify.quotesDiffer': {
    en: 'The words of {n} {n|claim|claims} do not stand in the text: {numbers}.',
    nl: 'De woorden van {n} {n|bewering|beweringen} staan niet in de tekst: {numbers}.',
  },
  'verify.counts': {
    en: 'The figures are those of the claims.',
    nl: 'De cijfers zijn die van de beweringen.',
  },
  'verify.countsDiffer': {
    en: 'The figures are not those of the claims.',
    nl: 'De cijfers zijn niet die van de beweringen.',
  },
  'verify.notAllListed': {
    en: 'Not every claim is listed: the figures cannot be told.',
    nl: 'Niet elke bewering staat erin: de cijfers zijn niet na te gaan.',
  },
  'verify.file': { en: 'Evidence file {name}: as it was.', nl: 'Bewijsbestand {name}: zoals het was.' },
  'verify.fileDiffers': {
    en: 'Evidence file {name}: not the file that the report names.',
    nl: 'Bewijsbestand {name}: niet het bestand dat het rapport noemt.',
  },
  'verify.fileMissing': {
    en: 'Evidence file {name}: not in {folder}.',
    nl: 'Bewijsbestand {name}: niet in {folder}.',
  },
  'verify.noFolder': {
    en: 'The report names {n} evidence {n|file|files}; --evidence FOLDER or ZIP checks {n|it|them}.',
    nl: 'Het rapport noemt {n} {n|bewijsbestand|bewijsbestanden}; --evidence MAP of ZIP gaat {n|het|ze} na.',
  },
  'verify.source': {
    en: 'The file {name} is the one that was loaded.',
    nl: 'Het bestand {name} is het bestand dat geladen werd.',
  },
  'verify.sourceUntold': {
    en: 'The report has no hash of the file that was loaded: it could tell of a protected source.',
    nl: 'Het rapport heeft geen hash van het bestand dat geladen werd: die zou iets van een beschermde bron kunnen zeggen.',
  },
  'verify.sourceDiffers': {
    en: 'The file {name} is not the one that was loaded.',
    nl: 'Het bestand {name} is niet het bestand dat geladen werd.',
  },
  'verify.history': {
    en: 'The history in the library goes on from the entry that the report names.',
    nl: 'De geschiedenis in de bibliotheek gaat verder vanaf de regel die het rapport noemt.',
  },
  'verify.historyDiffers': {
    en: 'The history in the library is not the one that the report names.',
    nl: 'De geschiedenis in de bibliotheek is niet die welke het rapport noemt.',
  },
  'verify.historyUntold': {
    en: 'The history could not be compared as a whole: the report does not name its last entry.',
    nl: 'De geschiedenis kon niet als geheel worden vergeleken: het rapport noemt de laatste regel niet.',
  },
  'verify.historyUnknown': {
    en: 'The article is not in this library.',
    nl: 'Het artikel is niet in deze bibliotheek.',
  },
  'verify.historyNotAsked': {
    en: 'The history was not compared; --history compares it with the library.',
    nl: 'De geschiedenis is niet vergeleken; --history vergelijkt haar met de bibliotheek.',
  },
  'verify.hist.claims': {
    en: 'The {n} {n|claim|claims} in it {n|is|are} {n|one|ones} of the library, with the same words.',
    nl: 'De {n} {n|bewering|beweringen} erin {n|staat|staan} in de bibliotheek, met dezelfde woorden.',
  },
  'verify.hist.claimsDiffer': {
    en: '{n} {n|claim is|claims are} not in the library, or with other words: {numbers}.',
    nl: '{n} {n|bewering staat|beweringen staan} niet in de bibliotheek, of met andere woorden: {numbers}.',
  },
  'verify.hist.complete': {
    en: 'No claim is left out that it should list.',
    nl: 'Er ontbreekt geen bewering die erin hoort.',
  },
  'verify.hist.incomplete': {
    en: '{n} {n|claim|claims} of the library {n|is|are} left out: {numbers}.',
    nl: '{n} {n|bewering|beweringen} uit de bibliotheek {n|ontbreekt|ontbreken}: {numbers}.',
  },
  'verify.hist.notAllListed': {
    en: 'It is about one speaker: whether a claim is left out was not compared.',
    nl: 'Het gaat over één spreker: of er een bewering ontbreekt, is niet vergeleken.',
  },
  'verify.hist.verdicts': {
    en: 'The verdicts of {n} {n|claim|claims}, on whether it is so and whether it was said, are those of the history.',
    nl: 'De oordelen van {n} {n|bewering|beweringen}, of het klopt en of het gezegd is, zijn die van de geschiedenis.',
  },
  'verify.hist.verdictsDiffer': {
    en: 'The verdicts of {n} {n|claim|claims} are not those of the history: {numbers}.',
    nl: 'De oordelen van {n} {n|bewering|beweringen} zijn niet die van de geschiedenis: {numbers}.',
  },
  'verify.hist.deciders': {
    en: 'Who decided is as the history has it.',
    nl: 'Wie geoordeeld heeft, is zoals in de geschiedenis.',
  },
  'verify.hist.decidersDiffer': {
    en: 'Who decided {n} {n|claim|claims} is not as the history has it: {numbers}.',
    nl: 'Wie over {n} {n|bewering|beweringen} geoordeeld heeft, is niet zoals in de geschiedenis: {numbers}.',
  },
  'verify.hist.moments': {
    en: 'When it was decided is as the history has it.',
    nl: 'Wanneer er geoordeeld is, is zoals in de geschiedenis.',
  },
  'verify.hist.momentsDiffer': {
    en: 'When {n} {n|claim was|claims were} decided is not as the history has it: {numbers}.',
    nl: 'Wanneer over {n} {n|bewering|beweringen} geoordeeld is, is niet zoals in de geschiedenis: {numbers}.',
  },
  'verify.hist.reasons': {
    en: 'Speakers, reasons and corrections are those of the history; what is behind bars was not compared.',
    nl: 'Sprekers, redenen en correcties zijn die van de geschiedenis; wat achter balken staat, is niet vergeleken.',
  },
  'verify.hist.reasonsDiffer': {
    en: 'Speaker, reason or correction of {n} {n|claim is|claims are} not as the history has it: {numbers}.',
    nl: 'Spreker, reden of correctie van {n} {n|bewering is|beweringen zijn} niet zoals in de geschiedenis: {numbers}.',
  },
  'verify.hist.evidence': {
    en: 'The number of pieces of evidence of each claim is that of the history.',
    nl: 'Het aantal stukken bewijs van elke bewering is dat van de geschiedenis.',
  },
  'verify.hist.evidenceDiffers': {
    en: 'The number of pieces of evidence of {n} {n|claim|claims} is not that of the history: {numbers}.',
    nl: 'Het aantal stukken bewijs van {n} {n|bewering|beweringen} is niet dat van de geschiedenis: {numbers}.',
  },
  'verify.hist.evidenceSealed': {
    en: 'Not compared: how much evidence each claim has. Some of it is sealed or erased in the library.',
    nl: 'Niet vergeleken: hoeveel bewijs elke bewering heeft. Een deel ervan is in de bibliotheek verzegeld of gewist.',
  },
  'verify.hist.reviews': {
    en: 'What second readers found is as the history has it.',
    nl: 'Wat tweede lezers vonden, is zoals in de geschiedenis.',
  },
  'verify.hist.reviewsDiffer': {
    en: 'What second readers found of {n} {n|claim|claims} is not as the history has it: {numbers}.',
    nl: 'Wat tweede lezers van {n} {n|bewering|beweringen} vonden, is niet zoals in de geschiedenis: {numbers}.',
  },
  'verify.hist.people': {
    en: 'The people are called as the library calls them now.',
    nl: 'De mensen heten zoals de bibliotheek ze nu noemt.',
  },
  'verify.hist.peopleDiffer': {
    en: 'The library knows nobody of this name, or not as this person: {names}.',
    nl: 'De bibliotheek kent niemand met deze naam, of niet als deze persoon: {names}.',
  },
  'verify.hist.nobodyNamed': {
    en: 'It names no checker: who they are was not compared.',
    nl: 'Het noemt geen checker: wie het zijn, is niet vergeleken.',
  },
  'verify.hist.entries': {
    en: 'The {n} {n|entry|entries} that it lists {n|is|are} those of the history.',
    nl: 'De {n} {n|regel|regels} geschiedenis erin {n|is|zijn} die van de bibliotheek.',
  },
  'verify.hist.entriesDiffer': {
    en: '{n} {n|entry|entries} that it lists {n|is|are} not those of the history: {numbers}.',
    nl: '{n} {n|regel|regels} geschiedenis erin {n|is|zijn} niet die van de bibliotheek: {numbers}.',
  },
  'verify.hist.title': {
    en: 'The title is that of the history.',
    nl: 'De titel is die van de geschiedenis.',
  },
  'verify.hist.titleDiffers': {
    en: 'The title is not that of the history.',
    nl: 'De titel is niet die van de geschiedenis.',
  },
  'verify.hist.versionDiffers': {
    en: 'The text that it is about is in no version of the article in this library.',
    nl: 'De tekst waarover het gaat, is geen versie van het artikel in deze bibliotheek.',
  },
  'verify.hist.notReadable': {
    en: 'What it says of each claim cannot be read from it: nothing of that was compared.',
    nl: 'Wat het van elke bewering zegt, is er niet uit te lezen: daarvan is niets vergeleken.',
  },
  'verify.hist.not.summary': {
    en: 'Not compared: the summary, the list of corrections and the speakers.',
    nl: 'Niet vergeleken: de samenvatting, de lijst met correcties en de sprekers.',
  },
  'verify.hist.not.sessions': {
    en: 'Not compared: the sittings.',
    nl: 'Niet vergeleken: de zittingen.',
  },
  'verify.hist.not.evidence': {
    en: 'Not compared: what each piece of evidence says.',
    nl: 'Niet vergeleken: wat elk stuk bewijs zegt.',
  },
  'verify.hist.not.notes': {
    en: 'Not compared: notes.',
    nl: 'Niet vergeleken: notities.',
  },
  'verify.hist.not.reviews': {
    en: 'Not compared: what second readers found.',
    nl: 'Niet vergeleken: wat tweede lezers vonden.',
  },
  'verify.hist.not.entries': {
    en: 'Not compared: the entries of the history that it lists.',
    nl: 'Niet vergeleken: de regels geschiedenis die erin staan.',
  },
  'verify.hist.not.details': {
    en: 'Not compared: outlet, author, date and address of the article.',
    nl: 'Niet vergeleken: medium, auteur, datum en adres van het artikel.',
  },
  'verify.hist.not.look': {
    en: 'Not compared: how the page shows it. A page that somebody else made can hide what was compared and show other things; only a confirmed signature is over all of it.',
    nl: 'Niet vergeleken: hoe de pagina het laat zien. Een pagina die iemand anders maakte kan verbergen wat vergeleken is en iets anders tonen; alleen een bevestigde handtekening gaat over alles.',
  },
  'verify.keyNotAsked': {
    en: 'Signed with a key that says it is of {name}: {words}. Whether it is confirmed was not asked; --history asks the library.',
    nl: 'Ondertekend met een sleutel die van {name} zegt te zijn: {words}. Of hij bevestigd is, is niet gevraagd; --history vraagt het de bibliotheek.',
  },
  'verify.onlySignature': {
    en: 'What is in this form cannot be compared: the JSON and HTML forms can.',
    nl: 'Wat in deze vorm staat, is niet te vergelijken: dat kan met de JSON- en HTML-vorm.',
  },
  'verify.nothingDiffers': {
    en: 'Nothing differs from what it was compared with.',
    nl: 'Niets wijkt af van dat waarmee het vergeleken is.',
  },
  'verify.provesSigned': {
    en: 'It shows that whoever has the key of {name} signed exactly this file, on {at}.',
    nl: 'Het toont dat wie de sleutel van {name} heeft precies dit bestand ondertekend heeft, op {at}.',
  },
  'verify.provesUnconfirmed': {
    en: 'It shows that this file is as it was signed. That the key is {name}’s, nobody has confirmed here: compare its words with {name}.',
    nl: 'Het toont dat dit bestand is zoals het ondertekend is. Dat de sleutel van {name} is, heeft hier niemand bevestigd: vergelijk de woorden met {name}.',
  },
  'verify.provesUnsigned': {
    en: 'It does not show who made this file: anybody can write such a one anew.',
    nl: 'Het toont niet wie dit bestand gemaakt heeft: iedereen kan er zo een opnieuw schrijven.',
  },
  'verify.provesHistory': {
    en: 'It shows that what was compared stood so in this library when the report was made.',
    nl: 'Het toont dat wat vergeleken is zo in deze bibliotheek stond toen het rapport gemaakt werd.',
  },
  'verify.notCompared': {
    en: 'Not compared: {n} {n|thing|things}, marked –.',
    nl: 'Niet vergeleken: {n} {n|ding|dingen}, met – ervoor.',
  },
  'verify.somethingDiffers': {
    en: '{n} {n|thing does|things do} not fit.',
    nl: '{n} {n|ding klopt|dingen kloppen} niet.',
  },
} satisfies Messages;
