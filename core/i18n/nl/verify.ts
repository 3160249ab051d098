import type { verify as english } from '../en/verify.ts';
import type { WordsLike } from '../messages.ts';

export const verify = {
  'verify.notAReport': 'Dit is geen rapport van Tickmark.',
  'verify.newer': 'Het rapport is van een nieuwere soort ({version}) dan deze app kent.',
  'verify.seal': 'Het bestand is zoals het geschreven is.',
  'verify.sealDiffers': 'Het bestand is gewijzigd nadat het geschreven was.',
  'verify.noSeal': 'De hash van de inhoud van het bestand zelf ontbreekt.',
  'verify.writtenOtherwise':
    'Het is niet geschreven zoals Tickmark een rapport schrijft: er staat iets dubbel in of in een andere vorm, waarvan programma’s en mensen iets anders kunnen lezen.',
  'verify.partsTwice': 'Iets wat een rapport eenmaal heeft, staat er tweemaal in: {parts}.',
  'verify.text': 'De tekst erin is de tekst die gecontroleerd is.',
  'verify.textDiffers': 'De tekst erin is niet de tekst die gecontroleerd is.',
  'verify.noText': 'Het artikel zit er niet in: of het de tekst is die gecontroleerd is, is niet na te gaan.',
  'verify.textReplaced':
    'Het artikel heeft tekens die niet in HTML kunnen; de hash is alleen uit de JSON-vorm na te gaan.',
  'verify.places':
    '{n, plural, one {De ene plaats} other {Alle {n} plaatsen}} van citaten en van de proeflijst hebben hun woorden.',
  'verify.placesDiffer':
    '{n, plural, one {1 plaats} other {{n} plaatsen}} van citaten of van de proeflijst hebben andere woorden: {words}',
  'verify.quotes': 'De woorden van {n} {n, plural, one {bewering} other {beweringen}} staan in de tekst.',
  'verify.quotesDiffer':
    'De woorden van {n} {n, plural, one {bewering} other {beweringen}} staan niet in de tekst: {numbers}.',
  'verify.sources':
    '{n, plural, one {De beweringen onder de ene bron hebben} other {De beweringen onder elk van de # bronnen hebben}} bewijs dat daaruit kan komen.',
  'verify.sourcesDiffer':
    '{n, plural, one {Een bewering die de bronnenlijst noemt, is er niet of heeft} other {# beweringen die de bronnenlijst noemt, zijn er niet of hebben}} geen bewijs uit die bron: bewering {numbers}.',
  'verify.calculations':
    '{n, plural, one {De berekening komt} other {Alle # berekeningen komen}} uit zoals het rapport {n, plural, one {die} other {ze}} geeft.',
  'verify.calculationsDiffer':
    '{n, plural, one {Een berekening komt} other {# berekeningen komen}} niet uit zoals het rapport {n, plural, one {die} other {ze}} geeft: claim {numbers}.',
  'verify.calculationsHidden':
    '{n, plural, one {Een berekening} other {# berekeningen}} kan niemand narekenen, omdat er woorden in zwart zijn gemaakt: claim {numbers}.',
  'verify.counts': 'De cijfers zijn die van de beweringen.',
  'verify.countsDiffer': 'De cijfers zijn niet die van de beweringen.',
  'verify.notAllListed': 'Niet elke bewering staat erin: de cijfers zijn niet na te gaan.',
  'verify.file': 'Bewijsbestand {name}: zoals het was.',
  'verify.fileDiffers': 'Bewijsbestand {name}: niet het bestand dat het rapport noemt.',
  'verify.fileMissing': 'Bewijsbestand {name}: niet in {folder}.',
  'verify.noFolder':
    'Het rapport noemt {n} {n, plural, one {bewijsbestand} other {bewijsbestanden}}; --evidence MAP of ZIP gaat {n, plural, one {het} other {ze}} na.',
  'verify.source': 'Het bestand {name} is het bestand dat geladen werd.',
  'verify.sourceUntold':
    'Het rapport heeft geen hash van het bestand dat geladen werd: die zou iets van een beschermde bron kunnen zeggen.',
  'verify.sourceDiffers': 'Het bestand {name} is niet het bestand dat geladen werd.',
  'verify.history': 'De geschiedenis in de bibliotheek gaat verder vanaf de regel die het rapport noemt.',
  'verify.historyDiffers': 'De geschiedenis in de bibliotheek is niet die welke het rapport noemt.',
  'verify.historyUntold':
    'De geschiedenis kon niet als geheel worden vergeleken: het rapport noemt de laatste regel niet.',
  'verify.historyUnknown': 'Het artikel is niet in deze bibliotheek.',
  'verify.historyNotAsked':
    'De geschiedenis is niet vergeleken; --history vergelijkt haar met de bibliotheek.',
  'verify.hist.claims':
    'De {n} {n, plural, one {bewering} other {beweringen}} erin {n, plural, one {staat} other {staan}} in de bibliotheek, met dezelfde woorden.',
  'verify.hist.claimsDiffer':
    '{n} {n, plural, one {bewering staat} other {beweringen staan}} niet in de bibliotheek, of met andere woorden: {numbers}.',
  'verify.hist.complete': 'Er ontbreekt geen bewering die erin hoort.',
  'verify.hist.incomplete':
    '{n} {n, plural, one {bewering} other {beweringen}} uit de bibliotheek {n, plural, one {ontbreekt} other {ontbreken}}: {numbers}.',
  'verify.hist.notAllListed': 'Het gaat over één spreker: of er een bewering ontbreekt, is niet vergeleken.',
  'verify.hist.verdicts':
    'De oordelen van {n} {n, plural, one {bewering} other {beweringen}}, of het klopt en of het gezegd is, zijn die van de geschiedenis.',
  'verify.hist.verdictsDiffer':
    'De oordelen van {n} {n, plural, one {bewering} other {beweringen}} zijn niet die van de geschiedenis: {numbers}.',
  'verify.hist.deciders': 'Wie geoordeeld heeft, is zoals in de geschiedenis.',
  'verify.hist.decidersDiffer':
    'Wie over {n} {n, plural, one {bewering} other {beweringen}} geoordeeld heeft, is niet zoals in de geschiedenis: {numbers}.',
  'verify.hist.moments': 'Wanneer er geoordeeld is, is zoals in de geschiedenis.',
  'verify.hist.momentsDiffer':
    'Wanneer over {n} {n, plural, one {bewering} other {beweringen}} geoordeeld is, is niet zoals in de geschiedenis: {numbers}.',
  'verify.hist.reasons':
    'Sprekers, redenen en correcties zijn die van de geschiedenis; wat achter balken staat, is niet vergeleken.',
  'verify.hist.reasonsDiffer':
    'Spreker, reden of correctie van {n} {n, plural, one {bewering is} other {beweringen zijn}} niet zoals in de geschiedenis: {numbers}.',
  'verify.hist.evidence': 'Het aantal stukken bewijs van elke bewering is dat van de geschiedenis.',
  'verify.hist.evidenceDiffers':
    'Het aantal stukken bewijs van {n} {n, plural, one {bewering} other {beweringen}} is niet dat van de geschiedenis: {numbers}.',
  'verify.hist.evidenceSealed':
    'Niet vergeleken: hoeveel bewijs elke bewering heeft. Een deel ervan is in de bibliotheek verzegeld of gewist.',
  'verify.hist.reviews': 'Wat tweede lezers vonden, is zoals in de geschiedenis.',
  'verify.hist.reviewsDiffer':
    'Wat tweede lezers van {n} {n, plural, one {bewering} other {beweringen}} vonden, is niet zoals in de geschiedenis: {numbers}.',
  'verify.hist.people': 'De mensen heten zoals de bibliotheek ze nu noemt.',
  'verify.hist.peopleDiffer': 'De bibliotheek kent niemand met deze naam, of niet als deze persoon: {names}.',
  'verify.hist.nobodyNamed': 'Het noemt geen checker: wie het zijn, is niet vergeleken.',
  'verify.hist.entries':
    'De {n} {n, plural, one {regel} other {regels}} geschiedenis erin {n, plural, one {is} other {zijn}} die van de bibliotheek.',
  'verify.hist.entriesDiffer':
    '{n} {n, plural, one {regel} other {regels}} geschiedenis erin {n, plural, one {is} other {zijn}} niet die van de bibliotheek: {numbers}.',
  'verify.hist.title': 'De titel is die van de geschiedenis.',
  'verify.hist.titleDiffers': 'De titel is niet die van de geschiedenis.',
  'verify.hist.versionDiffers':
    'De tekst waarover het gaat, is geen versie van het artikel in deze bibliotheek.',
  'verify.hist.notReadable':
    'Wat het van elke bewering zegt, is er niet uit te lezen: daarvan is niets vergeleken.',
  'verify.hist.not.summary': 'Niet vergeleken: de samenvatting, de lijst met correcties en de sprekers.',
  'verify.hist.not.sessions': 'Niet vergeleken: de zittingen.',
  'verify.hist.not.evidence': 'Niet vergeleken: wat elk stuk bewijs zegt.',
  'verify.hist.not.notes': 'Niet vergeleken: notities.',
  'verify.hist.not.reviews': 'Niet vergeleken: wat tweede lezers vonden.',
  'verify.hist.not.entries': 'Niet vergeleken: de regels geschiedenis die erin staan.',
  'verify.hist.not.details': 'Niet vergeleken: medium, auteur, datum en adres van het artikel.',
  'verify.hist.not.look':
    'Niet vergeleken: hoe de pagina het laat zien. Een pagina die iemand anders maakte kan verbergen wat vergeleken is en iets anders tonen; alleen een bevestigde handtekening gaat over alles.',
  'verify.keyNotAsked':
    'Ondertekend met een sleutel die van {name} zegt te zijn: {words}. Of hij bevestigd is, is niet gevraagd; --history vraagt het de bibliotheek.',
  'verify.onlySignature':
    'Wat in deze vorm staat, is niet te vergelijken: dat kan met de JSON- en HTML-vorm.',
  'verify.nothingDiffers': 'Niets wijkt af van dat waarmee het vergeleken is.',
  'verify.provesSigned':
    'Het toont dat wie de sleutel van {name} heeft precies dit bestand ondertekend heeft, op {at}.',
  'verify.provesUnconfirmed':
    'Het toont dat dit bestand is zoals het ondertekend is. Dat de sleutel van {name} is, heeft hier niemand bevestigd: vergelijk de woorden met {name}.',
  'verify.provesUnsigned':
    'Het toont niet wie dit bestand gemaakt heeft: iedereen kan er zo een opnieuw schrijven.',
  'verify.provesHistory':
    'Het toont dat wat vergeleken is zo in deze bibliotheek stond toen het rapport gemaakt werd.',
  'verify.notCompared': 'Niet vergeleken: {n} {n, plural, one {ding} other {dingen}}, met – ervoor.',
  'verify.somethingDiffers': '{n} {n, plural, one {ding klopt} other {dingen kloppen}} niet.',
} satisfies WordsLike<typeof english>;
