import type { pictures as english } from '../en/pictures.ts';
import type { WordsLike } from '../messages.ts';

export const pictures = {
  'picture.facts': 'Wat het bestand over zichzelf zegt',
  'picture.reading': 'Lezen…',
  'picture.saysNothing':
    'Dit bestand zegt niets over zichzelf: geen camera, tijd of plaats. Veel programma’s en sites halen dat eruit.',
  'picture.anybodyCanChange': 'Iedereen kan dit veranderen. Zie het als een aanwijzing, niet als bewijs.',
  'picture.damaged': 'Delen van wat het zegt zijn beschadigd en konden niet gelezen worden.',
  'picture.size': 'Grootte',
  'picture.pixels': '{width} × {height} pixels',
  'picture.taken': 'Gemaakt',
  'picture.digitized': 'Bestand gemaakt',
  'picture.changed': 'Veranderd',
  'picture.place': 'Plaats (breedte, lengte)',
  'picture.placeName': 'Plaatsnaam',
  'picture.camera': 'Camera',
  'picture.lens': 'Lens',
  'picture.serial': 'Serienummer van de camera',
  'picture.software': 'Software',
  'picture.sourceType': 'Soort bron',
  'picture.prompt': 'Wat aan een beeldgenerator gevraagd is',
  'picture.author': 'Maker',
  'picture.credit': 'Naamsvermelding',
  'picture.copyright': 'Auteursrecht',
  'picture.title': 'Titel',
  'picture.caption': 'Bijschrift',
  'picture.keywords': 'Trefwoorden',
  'picture.noZone': '(zonder tijdzone)',
  'picture.generated': 'gemaakt of veranderd door generatieve AI',
} satisfies WordsLike<typeof english>;
