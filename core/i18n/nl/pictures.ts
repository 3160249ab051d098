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
  'picture.same.title': 'In deze bibliotheek',
  'picture.same.looking': 'Vergelijken…',
  'picture.same.none': 'Geen andere afbeelding hier lijkt op deze.',
  'picture.same.limits':
    'Kopieën in andere maten, kleuren en bestanden worden gevonden, en wat met een twintigste is bijgesneden. Wat sterker bijgesneden, gedraaid of nagetekend is niet.',
  'picture.same.notComparable':
    'Op deze afbeelding staat te weinig om te vergelijken. Alleen hetzelfde bestand wordt gevonden.',
  'picture.same.waiting':
    '{n, plural, one {1 afbeelding is} other {{n} afbeeldingen zijn}} nog niet bekeken.',
  'picture.same.locked':
    'Afbeeldingen van beschermde bronnen worden niet vergeleken zolang de bibliotheek vergrendeld is.',
  'picture.same.file': 'Hetzelfde bestand',
  'picture.same.picture': 'Dezelfde afbeelding',
  'picture.same.near': 'Bijna dezelfde afbeelding',
  'picture.same.mirrored': 'Bijna dezelfde, gespiegeld',
  'picture.same.source': 'bron: {title}',
  'picture.same.evidence': 'bewijs bij: {claim}',
  'credentials.title': 'Content Credentials',
  'credentials.none': 'Dit bestand heeft geen Content Credentials. De meeste afbeeldingen hebben die niet.',
  'credentials.notLookedFor': 'Content Credentials worden in JPEG en PNG gelezen, niet in dit formaat.',
  'credentials.damaged': 'Dit bestand heeft Content Credentials die niet te lezen zijn.',
  'credentials.holds': 'Ze kloppen',
  'credentials.holdsText':
    'De handtekening hoort bij het certificaat, en de afbeelding is byte voor byte wat ondertekend is.',
  'credentials.fails': 'Ze kloppen niet',
  'credentials.failsText':
    'De afbeelding, of wat erover gezegd wordt, is veranderd nadat ze ondertekend is. Wat ze zeggen bewijst niets.',
  'credentials.unproved': 'Of ze kloppen was niet aan te tonen',
  'credentials.problems': 'Waarom: {codes}',
  'credentials.signer': 'Ondertekend door',
  'credentials.signedBy': '{subject}, met een certificaat van {issuer}',
  'credentials.whoItIs':
    'Iedereen kan zo’n certificaat maken, en Tickmark kent er geen: of het is wie het zegt, is aan u.',
  'credentials.generator': 'Gemaakt met',
  'credentials.stampedAt': 'Tijdstempel',
  'credentials.actions': 'Wat ermee gedaan is',
  'credentials.action':
    '{action, select, created {gemaakt} opened {geopend} edited {bewerkt} cropped {bijgesneden} resized {andere grootte} color_adjustments {kleuren veranderd} adjustedColor {kleuren veranderd} placed {iets ingevoegd} removed {iets weggehaald} drawing {erop getekend} filtered {gefilterd} orientation {gedraaid} converted {omgezet} transcoded {omgezet} published {gepubliceerd} other {{code}}}',
  'credentials.sourceType':
    '{type, select, trainedAlgorithmicMedia {door generatieve AI} compositeWithTrainedAlgorithmicMedia {deels door generatieve AI} digitalCapture {genomen met een camera} other {{type}}}',
  'credentials.ingredients': 'Gemaakt van',
} satisfies WordsLike<typeof english>;
