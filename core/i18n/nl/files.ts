import type { files as english } from '../en/files.ts';
import type { WordsLike } from '../messages.ts';

export const files = {
  'files.title': 'Wat er met de bestanden gebeurde',
  'files.hint':
    'Ze gaan weg als opgeschoonde kopieën: afbeeldingen zonder eigenaar en plaats, documenten zonder auteurs. Wat niet op te schonen is blijft achterwege: mail altijd, pdf’s en opnamen als een bron beschermd is.',
  'files.asTheyAre':
    'Ze gaan weg zoals ze zijn, met wat mails, documenten en afbeeldingen van hun makers zeggen.',
  'files.cleaned.picture':
    'Afbeeldingen zonder wat camera’s en programma’s erin zetten (eigenaar, plaats, tijd): {names}.',
  'files.cleaned.document': 'Documenten zonder auteurs en eigenschappen: {names}.',
  'files.cleaned.page': 'Pagina’s zonder opmerkingen in de code en wat ze over zichzelf zeggen: {names}.',
  'files.leftOut.named': 'Weggelaten omdat er een beschermde bron in staat: {names}.',
  'files.leftOut.mail': 'Weggelaten, mail waarvan de kopregels de schrijver noemen: {names}.',
  'files.leftOut.pdf': 'Weggelaten, pdf die hier niet op te schonen is: {names}.',
  'files.leftOut.recording': 'Weggelaten, geluid en film waarin geen bron te zoeken is: {names}.',
  'files.leftOut.archive': 'Weggelaten, archieven met andere bestanden: {names}.',
  'files.leftOut.otherPicture':
    'Weggelaten, afbeeldingen die hier niet op te schonen zijn (TIFF, HEIC, BMP): {names}.',
  'files.leftOut.otherDocument':
    'Weggelaten, documenten die hier niet op te schonen zijn (DOC, RTF en dergelijke): {names}.',
  'files.leftOut.unknown': 'Weggelaten, van een soort die Tickmark niet kent: {names}.',
  'files.leftOut.encrypted': 'Weggelaten, met een wachtwoord beveiligd: {names}.',
  'files.leftOut.damaged': 'Weggelaten, beschadigd: {names}.',
  'files.leftOut.encoding':
    'Weggelaten, tekst die geen UTF-8 of UTF-16 is, zodat een naam over het hoofd gezien kan worden: {names}.',
  'files.leftOut.tooLarge': 'Weggelaten, te groot om te doorzoeken: {names}.',
  'files.leftOut.embedded': 'Weggelaten, met andere bestanden erin die niet op te schonen zijn: {names}.',
  'files.leftOut.missing': 'Weggelaten, niet in de bibliotheek bewaard: {names}.',
  'files.cleanCopy': '{size}, opgeschoonde kopie',
  'files.notHere': 'niet in het dossier',
  'files.notHereHint': 'Wie het dossier maakte, heeft het; het dossier kwam zonder.',
  'files.more': '{names} en nog {n}',
  'files.unnamed': 'waaruit het artikel geladen is',
} satisfies WordsLike<typeof english>;
