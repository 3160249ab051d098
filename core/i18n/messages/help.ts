import type { Messages } from './message.ts';

/** The tour, the About dialog, the guide and the menus that a right click opens. */
export const help = {
  'tour.offer': { en: 'New here?', nl: 'Nieuw hier?' },
  'tour.offerText': {
    en: 'Five short stops show how an article is checked. You can go on working meanwhile, and take the tour later from the Help menu.',
    nl: 'Vijf korte stappen laten zien hoe u een artikel controleert. U kunt intussen doorwerken, en de rondleiding later volgen vanuit het menu Help.',
  },
  'tour.reach': { en: 'F6 goes there.', nl: 'F6 gaat erheen.' },
  'tour.take': { en: 'Take the tour', nl: 'Rondleiding volgen' },
  'tour.notNow': { en: 'Not now', nl: 'Niet nu' },
  'tour.leave': { en: 'Leave the tour', nl: 'Rondleiding verlaten' },
  'tour.back': { en: 'Back', nl: 'Terug' },
  'tour.next': { en: 'Next', nl: 'Verder' },
  'tour.done': { en: 'Done', nl: 'Klaar' },
  'tour.count': { en: '{at} of {of}', nl: '{at} van {of}' },

  'tour.claims': { en: 'What is there to check', nl: 'Wat er te controleren is' },
  'tour.claimsText': {
    en: 'Every claim in the article, open ones first. Those that the app suggests are only suggestions: keep one, dismiss it, or give it a verdict, which keeps it. The slider at the foot shows more or fewer.',
    nl: 'Elke bewering in het artikel, de open beweringen eerst. Wat de app voorstelt is alleen een voorstel: houd het, verwerp het, of geef een oordeel, dan houdt u het ook. De schuif onderaan toont er meer of minder.',
  },
  'tour.galley': { en: 'The article, as a proof', nl: 'Het artikel, als drukproef' },
  'tour.galleyText': {
    en: 'Read here. Claims are underlined, their verdicts stand in the margin. Go from claim to claim by key; a claim that is missing you make from the selected words, or from the sentence you are in.',
    nl: 'Hier leest u. Beweringen zijn onderstreept, het oordeel staat in de marge. Met een toets gaat u van bewering naar bewering; een bewering die ontbreekt maakt u van de geselecteerde woorden of van de zin waar u bent.',
  },
  'tour.ticks': { en: 'Two ticks: so, and said', nl: 'Twee vinkjes: zo, en gezegd' },
  'tour.ticksText': {
    en: 'Is it so? And did this speaker say so? These are two questions: that somebody said it can be verified while what they say is not. ‘Said’ is asked once there is a speaker.',
    nl: 'Klopt het? En heeft deze spreker het gezegd? Dat zijn twee vragen: dat iemand het zei kan bevestigd zijn terwijl niet te controleren is wat diegene zegt. ‘Gezegd’ vult u in zodra er een spreker is.',
  },
  'tour.evidence': { en: 'What the verdict rests on', nl: 'Waar het oordeel op rust' },
  'tour.evidenceText': {
    en: 'A link, a document, an image, an interview… Drop files here, or type: what you used before is offered again. A verified claim without evidence is allowed, and is shown as such everywhere.',
    nl: 'Een link, een document, een beeld, een interview… Sleep bestanden hierheen of typ: wat u eerder gebruikte wordt weer aangeboden. Bevestigd zonder bewijs mag, en het is overal te zien.',
  },
  'tour.report': { en: 'For who was not there', nl: 'Voor wie er niet bij was' },
  'tour.reportText': {
    en: 'The report says what was found, corrections first, what it rests on and what was left unchecked. See it here before you save it. Protected sources are blacked out unless you ask for them.',
    nl: 'Het rapport zegt wat er gevonden is, correcties eerst, waar het op rust en wat nog niet gecontroleerd is. Bekijk het hier voor u het bewaart. Beschermde bronnen zijn zwartgelakt, tenzij u erom vraagt.',
  },

  'about.version': { en: 'Version {version}', nl: 'Versie {version}' },
  'about.what': {
    en: 'Every claim in an article, ticked off with its evidence. Nothing leaves this machine unasked.',
    nl: 'Elke bewering in een artikel afgevinkt, met bewijs. Er verlaat niets ongevraagd deze computer.',
  },
  'about.runtime': { en: 'Runs on', nl: 'Draait op' },
  'about.licence': { en: 'Licence of Tickmark: MIT', nl: 'Licentie van Tickmark: MIT' },
  'about.packages': { en: 'What it is made with', nl: 'Waarmee het gemaakt is' },
  'about.filter': { en: 'Filter packages', nl: 'Pakketten filteren' },
  'about.count': { en: '{n|package|packages}', nl: '{n|pakket|pakketten}' },
  'about.noneFound': { en: 'No package has these letters in it.', nl: 'Geen pakket heeft deze letters.' },
  'about.noText': {
    en: 'This package comes without the words of its licence.',
    nl: 'Bij dit pakket zit de tekst van de licentie niet.',
  },
  'about.chromium': {
    en: 'Chromium and its parts have licences of their own, in a file beside the app.',
    nl: 'Chromium en zijn onderdelen hebben eigen licenties, in een bestand naast de app.',
  },
  'about.showChromium': { en: 'Show the file', nl: 'Bestand tonen' },

  'claimMenu.name': { en: 'What can be done with this claim', nl: 'Wat er met deze bewering kan' },
  'selectionMenu.name': {
    en: 'What can be done with the selected words',
    nl: 'Wat er met de geselecteerde woorden kan',
  },
  'field.cut': { en: 'Cut', nl: 'Knippen' },
  'field.copy': { en: 'Copy', nl: 'Kopiëren' },
  'field.paste': { en: 'Paste', nl: 'Plakken' },
  'field.selectAll': { en: 'Select all', nl: 'Alles selecteren' },
} satisfies Messages;
