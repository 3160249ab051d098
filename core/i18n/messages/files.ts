import type { Messages } from './message.ts';

/** What becomes of files that leave without protected sources. */
export const files = {
  'files.title': { en: 'What became of the files', nl: 'Wat er met de bestanden gebeurde' },
  'files.hint': {
    en: 'They leave as clean copies: pictures without owner and place, documents without authors. What cannot be cleaned is left out: mail always, PDF and recordings where a source is protected.',
    nl: 'Ze gaan weg als opgeschoonde kopieën: afbeeldingen zonder eigenaar en plaats, documenten zonder auteurs. Wat niet op te schonen is blijft achterwege: mail altijd, pdf’s en opnamen als een bron beschermd is.',
  },
  'files.asTheyAre': {
    en: 'They leave as they are, with what mails, documents and pictures say of their makers.',
    nl: 'Ze gaan weg zoals ze zijn, met wat mails, documenten en afbeeldingen van hun makers zeggen.',
  },
  'files.cleaned.picture': {
    en: 'Pictures without what cameras and programs write in them (owner, place, time): {names}.',
    nl: 'Afbeeldingen zonder wat camera’s en programma’s erin zetten (eigenaar, plaats, tijd): {names}.',
  },
  'files.cleaned.document': {
    en: 'Documents without their authors and properties: {names}.',
    nl: 'Documenten zonder auteurs en eigenschappen: {names}.',
  },
  'files.cleaned.page': {
    en: 'Pages without comments in the code and what they say of themselves: {names}.',
    nl: 'Pagina’s zonder opmerkingen in de code en wat ze over zichzelf zeggen: {names}.',
  },
  'files.leftOut.named': {
    en: 'Left out, naming a protected source: {names}.',
    nl: 'Weggelaten omdat er een beschermde bron in staat: {names}.',
  },
  'files.leftOut.mail': {
    en: 'Left out, mail whose headers name who wrote it: {names}.',
    nl: 'Weggelaten, mail waarvan de kopregels de schrijver noemen: {names}.',
  },
  'files.leftOut.pdf': {
    en: 'Left out, PDF that cannot be cleaned here: {names}.',
    nl: 'Weggelaten, pdf die hier niet op te schonen is: {names}.',
  },
  'files.leftOut.recording': {
    en: 'Left out, sound and film that cannot be searched for a source: {names}.',
    nl: 'Weggelaten, geluid en film waarin geen bron te zoeken is: {names}.',
  },
  'files.leftOut.archive': {
    en: 'Left out, archives of other files: {names}.',
    nl: 'Weggelaten, archieven met andere bestanden: {names}.',
  },
  'files.leftOut.otherPicture': {
    en: 'Left out, pictures that cannot be cleaned here (TIFF, HEIC, BMP): {names}.',
    nl: 'Weggelaten, afbeeldingen die hier niet op te schonen zijn (TIFF, HEIC, BMP): {names}.',
  },
  'files.leftOut.otherDocument': {
    en: 'Left out, documents that cannot be cleaned here (DOC, RTF and the like): {names}.',
    nl: 'Weggelaten, documenten die hier niet op te schonen zijn (DOC, RTF en dergelijke): {names}.',
  },
  'files.leftOut.unknown': {
    en: 'Left out, of a kind that Tickmark does not know: {names}.',
    nl: 'Weggelaten, van een soort die Tickmark niet kent: {names}.',
  },
  'files.leftOut.encrypted': {
    en: 'Left out, locked with a password: {names}.',
    nl: 'Weggelaten, met een wachtwoord beveiligd: {names}.',
  },
  'files.leftOut.damaged': {
    en: 'Left out, damaged: {names}.',
    nl: 'Weggelaten, beschadigd: {names}.',
  },
  'files.leftOut.encoding': {
    en: 'Left out, text that is neither UTF-8 nor UTF-16, so that names in it may be missed: {names}.',
    nl: 'Weggelaten, tekst die geen UTF-8 of UTF-16 is, zodat een naam over het hoofd gezien kan worden: {names}.',
  },
  'files.leftOut.tooLarge': {
    en: 'Left out, too large to be searched: {names}.',
    nl: 'Weggelaten, te groot om te doorzoeken: {names}.',
  },
  'files.leftOut.embedded': {
    en: 'Left out, holding other files that cannot be cleaned: {names}.',
    nl: 'Weggelaten, met andere bestanden erin die niet op te schonen zijn: {names}.',
  },
  'files.leftOut.missing': {
    en: 'Left out, not kept in the library: {names}.',
    nl: 'Weggelaten, niet in de bibliotheek bewaard: {names}.',
  },
  'files.cleanCopy': { en: '{size}, clean copy', nl: '{size}, opgeschoonde kopie' },
  'files.notHere': { en: 'left out of the case file', nl: 'niet in het dossier' },
  'files.notHereHint': {
    en: 'Whoever made the case file has it; it came without.',
    nl: 'Wie het dossier maakte, heeft het; het dossier kwam zonder.',
  },
  'files.more': { en: '{names} and {n} more', nl: '{names} en nog {n}' },
  'files.unnamed': { en: 'what the article was loaded from', nl: 'waaruit het artikel geladen is' },
} as const satisfies Messages;
