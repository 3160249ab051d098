import type { Messages } from './message.ts';

/** The words of the desk as a whole: its bars, and the parts of the interface that every screen has. */
export const desk = {
  'ui.close': { en: 'Close', nl: 'Sluiten' },
  'ui.cancel': { en: 'Cancel', nl: 'Annuleren' },
  'ui.offered': { en: '{n} {n|name|names} to choose from', nl: 'Keuze uit {n} {n|naam|namen}' },
  'ui.noClaims': { en: 'no claims', nl: 'geen beweringen' },

  'rescue.title': { en: 'This screen could not be drawn', nl: 'Dit scherm kon niet getekend worden' },
  'rescue.back': {
    en: 'The window had to begin again. You are back where you were, with what you were typing.',
    nl: 'Het venster moest opnieuw beginnen. U bent terug waar u was, met wat u aan het typen was.',
  },
  'rescue.again': { en: 'Open it again', nl: 'Opnieuw openen' },

  'desk.opening': { en: 'Opening the article', nl: 'Artikel wordt geopend' },
  'desk.notOpened': { en: 'This article cannot be opened', nl: 'Dit artikel kan niet geopend worden' },
  'desk.claimsWidth': { en: 'Width of the claims list', nl: 'Breedte van de lijst met beweringen' },
  'desk.inspectorWidth': { en: 'Width of the inspector', nl: 'Breedte van het inspectiepaneel' },
  'desk.undone': { en: 'Undone: {what}', nl: 'Ongedaan gemaakt: {what}' },
  'desk.redone': { en: 'Redone: {what}', nl: 'Opnieuw gedaan: {what}' },
  'desk.nothingToUndo': { en: 'There is nothing to undo.', nl: 'Er is niets om ongedaan te maken.' },
  'desk.nothingToRedo': { en: 'There is nothing to redo.', nl: 'Er is niets om opnieuw te doen.' },
  'desk.originalSaved': { en: 'Saved as {path}', nl: 'Bewaard als {path}' },

  'status.saved': { en: 'Saved', nl: 'Bewaard' },
  'status.saving': { en: 'Saving…', nl: 'Bewaren…' },
  'status.notSaved': { en: 'Not saved: {problem}', nl: 'Niet bewaard: {problem}' },
  'status.retry': { en: 'Try again', nl: 'Opnieuw proberen' },
  'status.hint.next': { en: 'next', nl: 'volgende' },
  'status.hint.verdict': { en: 'verdict', nl: 'oordeel' },
  'status.hint.said': { en: 'said', nl: 'gezegd' },
  'status.hint.evidence': { en: 'evidence', nl: 'bewijs' },
  'status.hint.speaker': { en: 'speaker', nl: 'spreker' },
  'status.hint.note': { en: 'note', nl: 'notitie' },
  'status.hint.suggestion': { en: 'keep, dismiss', nl: 'houden, verwerpen' },
  'status.hint.sentence': { en: 'sentence', nl: 'zin' },
  'status.hint.words': { en: 'words', nl: 'woorden' },
  'status.hint.claim': { en: 'claim', nl: 'bewering' },
  'status.hint.noClaim': { en: 'no claim', nl: 'geen bewering' },
  'status.hint.nextClaim': { en: 'next claim', nl: 'volgende bewering' },
  'status.hint.keys': { en: 'keys', nl: 'toetsen' },
  'status.then': { en: 'then', nl: 'dan' },
  'status.offline': { en: 'offline', nl: 'offline' },
  'status.offlineText': {
    en: 'Nothing leaves this machine. The library is {path}',
    nl: 'Niets verlaat deze computer. De bibliotheek is {path}',
  },

  'top.library': { en: 'Library', nl: 'Bibliotheek' },
  'top.version': { en: 'version {version}', nl: 'versie {version}' },
  'top.versionOf': { en: 'version {version} of {n}', nl: 'versie {version} van {n}' },
  'top.versions': {
    en: 'Version {version} of {n}: choose another',
    nl: 'Versie {version} van {n}: kies een andere',
  },
  'top.versionMenu': { en: 'Versions of this article', nl: 'Versies van dit artikel' },
  'top.decided': { en: '{decided} of {all} decided', nl: '{decided} van {all} beoordeeld' },
  'top.claimsHint': {
    en: '{decided} of {all} {all|claim|claims} {all|has|have} a verdict',
    nl: '{decided} van {all} {all|bewering|beweringen} {all|heeft|hebben} een oordeel',
  },
  'top.openHint': {
    en: '{open} {open|is|are} open. Press to go to the next.',
    nl: '{open} {open|staat|staan} open. Druk om naar de volgende te gaan.',
  },
  'top.disagreed': { en: '{n} {n|disagreement|disagreements}', nl: '{n} {n|onenigheid|onenigheden}' },
  'top.disagreedHint': {
    en: 'On {n} {n|claim|claims} a second reader disagrees and nobody has settled it. Press to list {n|it|them}.',
    nl: 'Over {n} {n|bewering|beweringen} is een tweede lezer het oneens en dat staat nog open. Druk om {n|die|ze} te tonen.',
  },
  'top.suggested': { en: '{n} suggested', nl: '{n} voorgesteld' },
  'top.suggestedHint': {
    en: '{n} of the open claims {n|is a suggestion|are suggestions} of the app that nobody has kept or dismissed yet. The slider below the list shows more or fewer.',
    nl: '{n} van de open beweringen {n|is een voorstel|zijn voorstellen} van de app {n|dat|die} nog niemand gehouden of verworpen heeft. De schuif onder de lijst toont er meer of minder.',
  },
  'top.coverageHint': {
    en: '{cleared} of {total} {total|sentence|sentences} ({percent}) {total|has|have} a claim or the mark “no claim”. {untouched} {untouched|is|are} untouched: nobody has looked whether there is something to check.',
    nl: '{cleared} van {total} {total|zin|zinnen} ({percent}) {total|heeft|hebben} een bewering of de markering ‘geen bewering’. {untouched} {untouched|is|zijn} onbehandeld: niemand keek nog of er iets te controleren valt.',
  },
  'top.untouched': { en: '{n} {n|sentence|sentences} untouched', nl: '{n} {n|zin|zinnen} onbehandeld' },
  'top.done': {
    en: 'Done: all {all} claims decided, no sentence untouched',
    nl: 'Klaar: alle {all} beweringen beoordeeld, geen zin onbehandeld',
  },
  'top.sitting': {
    en: '{name} is checking. What was done in this session, and who else checks',
    nl: '{name} controleert. Wat er in deze sessie gedaan is, en wie er nog meer controleert',
  },
  'top.sittingFor': {
    en: '{name} has been checking this article for {time}, since the first change of this session. What was done in it, and who else checks',
    nl: '{name} controleert dit artikel nu {time}, sinds de eerste wijziging van deze sessie. Wat er gedaan is, en wie er nog meer controleert',
  },
  'top.handOver': { en: 'Export, print, save a case file', nl: 'Exporteren, afdrukken, dossier bewaren' },
  'top.palette': { en: 'Commands', nl: 'Opdrachten' },
  'top.export': { en: 'Export report', nl: 'Rapport exporteren' },

  'sitting.disagreements': {
    en: '{n} {n|disagreement|disagreements} to settle.',
    nl: '{n} {n|onenigheid|onenigheden} op te lossen.',
  },
  'sitting.title': { en: 'This session', nl: 'Deze sessie' },
  'sitting.since': {
    en: '{time} so far, since {since}: {n} {n|change|changes}, all saved.',
    nl: 'Tot nu toe {time}, sinds {since}: {n} {n|wijziging|wijzigingen}, alle bewaard.',
  },
  'sitting.notBegun': {
    en: 'Nothing was changed yet. The time counts from your first change.',
    nl: 'Er is nog niets gewijzigd. De tijd telt vanaf uw eerste wijziging.',
  },
  'sitting.verdicts': { en: '{n} {n|tick|ticks} set', nl: '{n} {n|vinkje|vinkjes} gezet' },
  'sitting.claims': {
    en: '{n} {n|claim|claims} made, kept or dismissed',
    nl: '{n} {n|bewering|beweringen} gemaakt, gehouden of verworpen',
  },
  'sitting.evidence': {
    en: '{n} {n|change|changes} of evidence',
    nl: '{n} {n|wijziging|wijzigingen} van bewijs',
  },
  'sitting.cleared': {
    en: '{n} {n|sentence|sentences} marked no claim',
    nl: '{n} {n|zin|zinnen} zonder bewering',
  },
  'sitting.reviews': { en: '{n} second {n|reading|readings}', nl: '{n} tweede {n|lezing|lezingen}' },
  'sitting.other': { en: '{n} other {n|change|changes}', nl: '{n} andere {n|wijziging|wijzigingen}' },
  'sitting.before': { en: 'Before', nl: 'Eerder' },
  'sitting.past': {
    en: '{name}, {when}, {n} {n|change|changes}',
    nl: '{name}, {when}, {n} {n|wijziging|wijzigingen}',
  },
  'sitting.who': { en: 'Who is checking', nl: 'Wie er controleert' },
  'sitting.now': { en: '{name} is checking now.', nl: 'Nu controleert {name}.' },
  'checker.since': { en: 'since {when}', nl: 'sinds {when}' },
  'sitting.add': { en: 'Another checker…', nl: 'Andere controleur…' },
  'sitting.welcome': {
    en: 'You were here. {open} {open|claim|claims} open, {untouched} {untouched|sentence|sentences} untouched; last change by {name}, {when}.',
    nl: 'Hier was u gebleven. {open} {open|bewering|beweringen} open, {untouched} {untouched|zin|zinnen} onbehandeld; laatste wijziging door {name}, {when}.',
  },
  'sitting.minutes': { en: '{n} min', nl: '{n} min' },
  'sitting.hours': { en: '{n} h {minutes} min', nl: '{n} u {minutes} min' },
} satisfies Messages;
