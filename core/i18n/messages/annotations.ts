import type { Elsewhere, Placement } from '../../annotations/place.ts';
import type { Messages } from './message.ts';

type Missing = Extract<Placement, { kind: 'missing' }>['why'];

/** What is said where annotations of others are read as claims. */
export const annotations = {
  'annotations.title': { en: 'Read annotations as claims', nl: 'Annotaties lezen als beweringen' },
  'annotations.lead': {
    en: '{file} holds {n} {n|annotation|annotations}. Nothing is made before you say so; one undo takes it back.',
    nl: '{file} bevat {n} {n|annotatie|annotaties}. Er gebeurt niets voordat u het zegt; één keer ongedaan maken neemt het terug.',
  },
  'annotations.none': {
    en: '{file} holds no annotations.',
    nl: '{file} bevat geen annotaties.',
  },
  'annotations.unreadable': {
    en: '{n} {n|entry of the file is|entries of the file are} no annotation that can be read: {list}.',
    nl: '{n} {n|onderdeel van het bestand is|onderdelen van het bestand zijn} geen leesbare annotatie: {list}.',
  },
  'annotations.exact': { en: 'Found exactly', nl: 'Precies gevonden' },
  'annotations.elsewhere': { en: 'Found, but not as it was', nl: 'Gevonden, maar niet zoals het was' },
  'annotations.several': { en: 'Found several times: choose', nl: 'Vaker gevonden: kies' },
  'annotations.missing': { en: 'Not found', nl: 'Niet gevonden' },
  'annotations.why.spelling': {
    en: 'White space or quotation marks differ.',
    nl: 'Witruimte of aanhalingstekens verschillen.',
  },
  'annotations.why.context': {
    en: 'The words are there, but other words stand around them.',
    nl: 'De woorden staan er, maar er staan andere woorden omheen.',
  },
  'annotations.why.position': {
    en: 'The words are there, but not at the place that the annotation names.',
    nl: 'De woorden staan er, maar niet op de plaats die de annotatie noemt.',
  },
  'annotations.why.notThere': {
    en: 'These words are not in the article.',
    nl: 'Deze woorden staan niet in het artikel.',
  },
  'annotations.why.noWords': {
    en: 'It is on no words: a note on the whole page.',
    nl: 'Hij staat bij geen woorden: een notitie bij de hele pagina.',
  },
  'annotations.why.tooLong': {
    en: 'It is on more words than a claim can have.',
    nl: 'Hij staat bij meer woorden dan een bewering kan hebben.',
  },
  'annotations.notTaken': { en: 'None of these', nl: 'Geen van deze' },
  'annotations.morePlaces': {
    en: 'and {n} more {n|place|places}, not shown',
    nl: 'en nog {n} {n|plaats|plaatsen}, niet getoond',
  },
  'annotations.there': {
    en: 'Claim {number} lies on these words: the note is added to it.',
    nl: 'Op deze woorden ligt bewering {number}: de notitie komt daarbij.',
  },
  'annotations.by': { en: 'by {name}', nl: 'van {name}' },
  'annotations.nobody': { en: 'nobody named', nl: 'niemand genoemd' },
  'annotations.verdict': {
    en: 'A tag says {verdict}: set that verdict in my name',
    nl: 'Een label zegt {verdict}: dat oordeel op mijn naam zetten',
  },
  'annotations.showMore': { en: 'Show more ({n})', nl: 'Meer tonen ({n})' },
  'annotations.allVerdicts': {
    en: 'Set every verdict that the tags name ({n}) in my name',
    nl: 'Elk oordeel dat de labels noemen ({n}) op mijn naam zetten',
  },
  'annotations.takeAll': { en: 'All', nl: 'Alle' },
  'annotations.takeNone': { en: 'None', nl: 'Geen' },
  'annotations.make': {
    en: 'Make {n} {n|claim|claims}',
    nl: '{n} {n|bewering|beweringen} maken',
  },
  'annotations.made': {
    en: '{n} {n|annotation|annotations} read as claims.',
    nl: '{n} {n|annotatie|annotaties} gelezen als beweringen.',
  },
  'annotations.nothingNew': {
    en: 'Everything in these annotations is in the claims already.',
    nl: 'Alles uit deze annotaties staat al bij de beweringen.',
  },
  'annotations.files': { en: 'Annotations', nl: 'Annotaties' },
  'annotations.note': { en: 'Annotation', nl: 'Annotatie' },
  'annotations.noteBy': { en: 'Annotation by {name}', nl: 'Annotatie van {name}' },
  'annotations.noteOn': { en: 'Annotation, {date}', nl: 'Annotatie, {date}' },
  'annotations.noteByOn': { en: 'Annotation by {name}, {date}', nl: 'Annotatie van {name}, {date}' },
  'annotations.noteTags': { en: 'Tags: {tags}', nl: 'Labels: {tags}' },
  'annotations.cliPlaces': { en: 'it stands at {n} places', nl: 'het staat op {n} plaatsen' },
  'annotations.cliMade': {
    en: '{made} of {n} {n|annotation|annotations} made into claims; {several} found several times, {missing} not found, {left} left out',
    nl: '{made} van {n} {n|annotatie|annotaties} tot bewering gemaakt; {several} vaker gevonden, {missing} niet gevonden, {left} weggelaten',
  },
  'annotations.cliWould': {
    en: '{made} of {n} {n|annotation|annotations} would be made into claims; {several} found several times, {missing} not found, {left} left out',
    nl: '{made} van {n} {n|annotatie|annotaties} zouden bewering worden; {several} vaker gevonden, {missing} niet gevonden, {left} weggelaten',
  },
} satisfies Messages &
  Record<`annotations.why.${Elsewhere | Missing}`, Messages[string]> &
  Record<`annotations.${Placement['kind']}`, Messages[string]>;
