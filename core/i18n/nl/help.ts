import type { help as english } from '../en/help.ts';
import type { WordsLike } from '../messages.ts';

export const help = {
  'tour.offer': 'Nieuw hier?',
  'tour.offerText':
    'Vijf korte stappen laten zien hoe u een artikel controleert. U kunt intussen doorwerken, en de rondleiding later volgen vanuit het menu Help.',
  'tour.reach': 'F6 gaat erheen.',
  'tour.take': 'Rondleiding volgen',
  'tour.notNow': 'Niet nu',
  'tour.leave': 'Rondleiding verlaten',
  'tour.back': 'Terug',
  'tour.next': 'Verder',
  'tour.done': 'Klaar',
  'tour.count': '{at} van {of}',

  'tour.claims': 'Wat er te controleren is',
  'tour.claimsText':
    'Elke bewering in het artikel, de open beweringen eerst. Wat de app voorstelt is alleen een voorstel: houd het, verwerp het, of geef een oordeel, dan houdt u het ook. De schuif onderaan toont er meer of minder.',
  'tour.galley': 'Het artikel, als drukproef',
  'tour.galleyText':
    'Hier leest u. Beweringen zijn onderstreept, het oordeel staat in de marge. Met een toets gaat u van bewering naar bewering; een bewering die ontbreekt maakt u van de geselecteerde woorden of van de zin waar u bent.',
  'tour.ticks': 'Twee vinkjes: zo, en gezegd',
  'tour.ticksText':
    'Klopt het? En heeft deze spreker het gezegd? Dat zijn twee vragen: dat iemand het zei kan bevestigd zijn terwijl niet te controleren is wat diegene zegt. ‘Gezegd’ vult u in zodra er een spreker is.',
  'tour.evidence': 'Waar het oordeel op rust',
  'tour.evidenceText':
    'Een link, een document, een beeld, een interview… Sleep bestanden hierheen of typ: wat u eerder gebruikte wordt weer aangeboden. Bevestigd zonder bewijs mag, en het is overal te zien.',
  'tour.report': 'Voor wie er niet bij was',
  'tour.reportText':
    'Het rapport zegt wat er gevonden is, correcties eerst, waar het op rust en wat nog niet gecontroleerd is. Bekijk het hier voor u het bewaart. Beschermde bronnen zijn zwartgelakt, tenzij u erom vraagt.',

  'about.version': 'Versie {version}',
  'about.what':
    'Elke bewering in een artikel afgevinkt, met bewijs. Er verlaat niets ongevraagd deze computer.',
  'about.runtime': 'Draait op',
  'about.licence': 'Licentie van Tickmark: MIT',
  'about.packages': 'Waarmee het gemaakt is',
  'about.filter': 'Pakketten filteren',
  'about.count': '{n, plural, one {pakket} other {pakketten}}',
  'about.noneFound': 'Geen pakket heeft deze letters.',
  'about.noText': 'Bij dit pakket zit de tekst van de licentie niet.',
  'about.chromium': 'Chromium en zijn onderdelen hebben eigen licenties, in een bestand naast de app.',
  'about.showChromium': 'Bestand tonen',

  'claimMenu.name': 'Wat er met deze bewering kan',
  'selectionMenu.name': 'Wat er met de geselecteerde woorden kan',
  'field.cut': 'Knippen',
  'field.copy': 'Kopiëren',
  'field.paste': 'Plakken',
  'field.selectAll': 'Alles selecteren',
} satisfies WordsLike<typeof english>;
