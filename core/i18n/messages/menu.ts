import type { CommandId, CommandMenu } from '../../commands.ts';
import type { Messages } from './message.ts';

/** The names of menus and commands: the same words in the menus, the palette and the list of keys. */
export const menu = {
  'menu.file': { en: 'File', nl: 'Bestand' },
  'menu.edit': { en: 'Edit', nl: 'Bewerken' },
  'menu.claim': { en: 'Claim', nl: 'Bewering' },
  'menu.article': { en: 'Article', nl: 'Artikel' },
  'menu.view': { en: 'View', nl: 'Beeld' },
  'menu.help': { en: 'Help', nl: 'Help' },

  'command.article.load': { en: 'Load articles…', nl: 'Artikelen laden…' },
  'command.article.loadFolder': { en: 'Load a folder…', nl: 'Een map laden…' },
  'command.article.paste': { en: 'Load what is copied', nl: 'Laden wat gekopieerd is' },
  'command.report.export': { en: 'Export report…', nl: 'Rapport exporteren…' },
  'command.article.saveOriginal': { en: 'Save the original file…', nl: 'Oorspronkelijk bestand bewaren…' },
  'command.library.show': { en: 'Back to the library', nl: 'Terug naar de bibliotheek' },
  'command.library.open': { en: 'Open the article', nl: 'Artikel openen' },
  'command.library.rename': { en: 'Rename the article', nl: 'Artikel hernoemen' },
  'command.library.details': {
    en: 'Correct the article’s details…',
    nl: 'Gegevens van het artikel verbeteren…',
  },
  'command.library.undo': { en: 'Undo deleting or renaming', nl: 'Verwijderen of hernoemen ongedaan maken' },
  'command.library.remove': { en: 'Delete the article', nl: 'Artikel verwijderen' },
  'command.app.settings': { en: 'Settings…', nl: 'Instellingen…' },

  'command.history.undo': { en: 'Undo', nl: 'Ongedaan maken' },
  'command.history.redo': { en: 'Redo', nl: 'Opnieuw doen' },
  'command.library.search': { en: 'Search the library', nl: 'De bibliotheek doorzoeken' },
  'command.find.open': { en: 'Find in the article', nl: 'Zoeken in het artikel' },
  'command.find.next': { en: 'Next place found', nl: 'Volgende vindplaats' },
  'command.find.previous': { en: 'Previous place found', nl: 'Vorige vindplaats' },

  'command.claim.next': { en: 'Next claim', nl: 'Volgende bewering' },
  'command.claim.previous': { en: 'Previous claim', nl: 'Vorige bewering' },
  'command.claim.nextOpen': { en: 'Next open claim', nl: 'Volgende open bewering' },
  'command.claim.previousOpen': { en: 'Previous open claim', nl: 'Vorige open bewering' },
  'command.verdict.verified': { en: 'Verified', nl: 'Bevestigd' },
  'command.verdict.unverifiable': { en: 'Unverifiable', nl: 'Niet te controleren' },
  'command.verdict.refuted': { en: 'Refuted', nl: 'Weerlegd' },
  'command.verdict.unchecked': { en: 'Back to unchecked', nl: 'Terug naar niet gecontroleerd' },
  'command.said.verified': { en: 'Said: verified', nl: 'Gezegd: bevestigd' },
  'command.said.unverifiable': { en: 'Said: unverifiable', nl: 'Gezegd: niet te controleren' },
  'command.said.refuted': { en: 'Said: refuted', nl: 'Gezegd: weerlegd' },
  'command.said.unchecked': { en: 'Said: back to unchecked', nl: 'Gezegd: terug naar niet gecontroleerd' },
  'command.claim.edit': { en: 'Edit the claim', nl: 'Bewering bewerken' },
  'command.claim.speaker': { en: 'Who says it', nl: 'Wie zegt het' },
  'command.evidence.add': { en: 'Add evidence', nl: 'Bewijs toevoegen' },
  'command.claim.note': { en: 'Write a note', nl: 'Notitie schrijven' },
  'command.claim.make': {
    en: 'Make a claim of the selection or sentence',
    nl: 'Bewering maken van de selectie of zin',
  },
  'command.claim.setSpan': {
    en: 'Give the claim the selected words',
    nl: 'Bewering de geselecteerde woorden geven',
  },
  'command.claim.suggest': { en: 'Suggest claims', nl: 'Beweringen voorstellen' },
  'command.claim.remove': { en: 'Delete the claim, or dismiss it', nl: 'Bewering verwijderen of verwerpen' },

  'command.article.details': {
    en: 'Title and details of the article',
    nl: 'Titel en gegevens van het artikel',
  },
  'command.sentence.noClaim': { en: 'No claim here', nl: 'Hier geen bewering' },
  'command.sentence.next': { en: 'Next sentence', nl: 'Volgende zin' },
  'command.sentence.previous': { en: 'Previous sentence', nl: 'Vorige zin' },
  'command.sentence.nextUntouched': { en: 'Next untouched sentence', nl: 'Volgende onbehandelde zin' },
  'command.block.toggleText': {
    en: 'Paragraph is article text, or not',
    nl: 'Alinea is artikeltekst, of niet',
  },
  'command.word.next': { en: 'Select the next word', nl: 'Volgend woord selecteren' },
  'command.word.previous': { en: 'Select the previous word', nl: 'Vorig woord selecteren' },
  'command.word.extend': { en: 'Select a word more', nl: 'Een woord meer selecteren' },
  'command.word.shrink': { en: 'Select a word less', nl: 'Een woord minder selecteren' },

  'command.app.palette': { en: 'Any command…', nl: 'Elke opdracht…' },
  'command.filter.open': { en: 'List open claims', nl: 'Open beweringen tonen' },
  'command.filter.all': { en: 'List all claims', nl: 'Alle beweringen tonen' },
  'command.filter.verified': { en: 'List verified claims', nl: 'Bevestigde beweringen tonen' },
  'command.filter.unverifiable': {
    en: 'List unverifiable claims',
    nl: 'Niet te controleren beweringen tonen',
  },
  'command.filter.refuted': { en: 'List refuted claims', nl: 'Weerlegde beweringen tonen' },
  'command.pane.next': { en: 'Next pane', nl: 'Volgend paneel' },
  'command.pane.previous': { en: 'Previous pane', nl: 'Vorig paneel' },
  'command.pane.claims': {
    en: 'Show or hide the claims list',
    nl: 'Lijst met beweringen tonen of verbergen',
  },
  'command.pane.inspector': { en: 'Show or hide the inspector', nl: 'Inspectiepaneel tonen of verbergen' },
  'command.text.larger': { en: 'Larger text', nl: 'Grotere tekst' },
  'command.text.smaller': { en: 'Smaller text', nl: 'Kleinere tekst' },
  'command.text.reset': { en: 'Normal text size', nl: 'Normale tekstgrootte' },

  'command.app.keys': { en: 'All keys', nl: 'Alle toetsen' },
  'command.desk.back': { en: 'Back', nl: 'Terug' },
} satisfies Messages &
  Record<`command.${CommandId}`, Messages[string]> &
  Record<`menu.${CommandMenu}`, Messages[string]>;
