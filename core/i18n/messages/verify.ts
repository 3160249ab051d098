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
  'verify.historyUnknown': {
    en: 'The article is not in this library.',
    nl: 'Het artikel is niet in deze bibliotheek.',
  },
  'verify.historyNotAsked': {
    en: 'The history was not compared; --history compares it with the library.',
    nl: 'De geschiedenis is niet vergeleken; --history vergelijkt haar met de bibliotheek.',
  },
  'verify.allFits': { en: 'Everything that can be checked fits.', nl: 'Alles wat na te gaan is, klopt.' },
  'verify.somethingDiffers': {
    en: '{n} {n|thing does|things do} not fit.',
    nl: '{n} {n|ding klopt|dingen kloppen} niet.',
  },
} satisfies Messages;
