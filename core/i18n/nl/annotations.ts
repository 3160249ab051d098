import type { annotations as english } from '../en/annotations.ts';
import type { WordsLike } from '../messages.ts';

export const annotations = {
  'annotations.title': 'Annotaties lezen als beweringen',
  'annotations.lead':
    '{file} bevat {n} {n, plural, one {annotatie} other {annotaties}}. Er gebeurt niets voordat u het zegt; één keer ongedaan maken neemt het terug.',
  'annotations.none': '{file} bevat geen annotaties.',
  'annotations.unreadable':
    '{n} {n, plural, one {onderdeel van het bestand is} other {onderdelen van het bestand zijn}} geen leesbare annotatie: {list}.',
  'annotations.exact': 'Precies gevonden',
  'annotations.elsewhere': 'Gevonden, maar niet zoals het was',
  'annotations.several': 'Vaker gevonden: kies',
  'annotations.missing': 'Niet gevonden',
  'annotations.why.spelling': 'Witruimte of aanhalingstekens verschillen.',
  'annotations.why.context': 'De woorden staan er, maar er staan andere woorden omheen.',
  'annotations.why.position': 'De woorden staan er, maar niet op de plaats die de annotatie noemt.',
  'annotations.why.notThere': 'Deze woorden staan niet in het artikel.',
  'annotations.why.noWords': 'Hij staat bij geen woorden: een notitie bij de hele pagina.',
  'annotations.why.tooLong': 'Hij staat bij meer woorden dan een bewering kan hebben.',
  'annotations.notTaken': 'Geen van deze',
  'annotations.morePlaces': 'en nog {n} {n, plural, one {plaats} other {plaatsen}}, niet getoond',
  'annotations.there': 'Op deze woorden ligt bewering {number}: de notitie komt daarbij.',
  'annotations.by': 'van {name}',
  'annotations.nobody': 'niemand genoemd',
  'annotations.verdict': 'Een label zegt {verdict}: dat oordeel op mijn naam zetten',
  'annotations.showMore': 'Meer tonen ({n})',
  'annotations.allVerdicts': 'Elk oordeel dat de labels noemen ({n}) op mijn naam zetten',
  'annotations.takeAll': 'Alle',
  'annotations.takeNone': 'Geen',
  'annotations.make': '{n} {n, plural, one {bewering} other {beweringen}} maken',
  'annotations.made': '{n} {n, plural, one {annotatie} other {annotaties}} gelezen als beweringen.',
  'annotations.nothingNew': 'Alles uit deze annotaties staat al bij de beweringen.',
  'annotations.files': 'Annotaties',
  'annotations.note': 'Annotatie',
  'annotations.noteBy': 'Annotatie van {name}',
  'annotations.noteOn': 'Annotatie, {date}',
  'annotations.noteByOn': 'Annotatie van {name}, {date}',
  'annotations.noteTags': 'Labels: {tags}',
  'notes.comment': 'Opmerking',
  'notes.footnote': 'Voetnoot',
  'notes.endnote': 'Eindnoot',
  'notes.link': 'Link',
  'annotations.notesTaken':
    '{taken} van {n} {n, plural, one {aantekening} other {aantekeningen}} tot bewijs gemaakt; {there} al bewijs, {talk} weggelaten als praat, {nowhere} zonder plaats',
  'annotations.notesWould':
    '{taken} van {n} {n, plural, one {aantekening} other {aantekeningen}} zouden bewijs worden; {there} al bewijs, {talk} weggelaten als praat, {nowhere} zonder plaats',
  'annotations.cliPlaces': 'het staat op {n} plaatsen',
  'annotations.cliMade':
    '{made} van {n} {n, plural, one {annotatie} other {annotaties}} tot bewering gemaakt; {several} vaker gevonden, {missing} niet gevonden, {left} weggelaten',
  'annotations.cliWould':
    '{made} van {n} {n, plural, one {annotatie} other {annotaties}} zouden bewering worden; {several} vaker gevonden, {missing} niet gevonden, {left} weggelaten',
} satisfies WordsLike<typeof english>;
