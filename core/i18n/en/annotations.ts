import type { PlacementDifference, Placement } from '../../annotations/place.ts';
import type { Messages } from '../messages.ts';

type Missing = Extract<Placement, { kind: 'missing' }>['why'];

/** What is said where annotations of others are read as claims. */
export const annotations = {
  'annotations.title': 'Read annotations as claims',
  'annotations.lead':
    '{file} holds {n} {n, plural, one {annotation} other {annotations}}. Nothing is made before you say so; one undo takes it back.',
  'annotations.none': '{file} holds no annotations.',
  'annotations.unreadable':
    '{n} {n, plural, one {entry} other {entries}} of the file cannot be read as {n, plural, one {an annotation} other {annotations}}: {list}.',
  'annotations.exact': 'Found exactly',
  'annotations.elsewhere': 'Found, but not as it was',
  'annotations.several': 'Found several times: choose',
  'annotations.missing': 'Not found',
  'annotations.why.spelling': 'White space or quotation marks differ.',
  'annotations.why.context': 'The words are there, but other words stand around them.',
  'annotations.why.position': 'The words are there, but not at the place that the annotation names.',
  'annotations.why.notThere': 'These words are not in the article.',
  'annotations.why.noWords': 'It is a note on the whole page, not on words.',
  'annotations.why.tooLong': 'It is on more words than a claim can have.',
  'annotations.notTaken': 'None of these',
  'annotations.morePlaces': 'and {n} more {n, plural, one {place} other {places}}, not shown',
  'annotations.there': 'Claim {number} lies on these words: the note is added to it.',
  'annotations.by': 'by {name}',
  'annotations.nobody': 'nobody named',
  'annotations.verdict': 'A tag says {verdict}: set that verdict in my name',
  'annotations.showMore': 'Show more ({n})',
  'annotations.allVerdicts': 'Set every verdict that the tags name ({n}) in my name',
  'annotations.takeAll': 'All',
  'annotations.takeNone': 'None',
  'annotations.make': 'Make {n} {n, plural, one {claim} other {claims}}',
  'annotations.made': '{n} {n, plural, one {annotation} other {annotations}} read as claims.',
  'annotations.nothingNew': 'Everything in these annotations is in the claims already.',
  'annotations.files': 'Annotations',
  'annotations.note': 'Annotation',
  'annotations.noteBy': 'Annotation by {name}',
  'annotations.noteOn': 'Annotation, {date}',
  'annotations.noteByOn': 'Annotation by {name}, {date}',
  'annotations.noteTags': 'Tags: {tags}',
  'notes.title': 'Author’s notes',
  'notes.lead':
    '{n} {n, plural, one {comment, note or link came} other {comments, notes and links came}} with the document. What is chosen becomes evidence from the author, not looked at yet. One undo takes it back.',
  'notes.leadDraft':
    '{n} {n, plural, one {comment, note or link is} other {comments, notes and links are}} in {file}, which is not loaded. What is chosen becomes evidence from the author, not looked at yet. One undo takes it back.',
  'notes.none': 'No comments, notes or links came with this version’s document.',
  'notes.came': '{n} {n, plural, one {note of the author} other {notes of the author}} can become evidence.',
  'notes.look': 'Look at them…',
  'notes.comments': 'Comments',
  'notes.footnotes': 'Footnotes',
  'notes.endnotes': 'Endnotes',
  'notes.links': 'Links',
  'notes.there': 'Evidence already',
  'notes.nowhere': 'Without a place',
  'notes.nowhereHint': 'Their sentence was marked as without a claim, or is too long for one.',
  'notes.lost': 'Not placed',
  'notes.lostHint': 'Their words are not in this version, or are at several places.',
  'notes.toClaim': 'Goes to claim {number}',
  'notes.toNew': 'Makes a new claim: {words}',
  'notes.leadsTo': 'Leads to {source}',
  'notes.protected': 'These are protected sources',
  'notes.take': 'Make {n, plural, =0 {evidence} one {# piece of evidence} other {# pieces of evidence}}',
  'notes.taken': '{n} {n, plural, one {note} other {notes}} made into evidence.',
  'notes.nothingNew': 'All of these are evidence already.',
  'notes.comment': 'Comment',
  'notes.footnote': 'Footnote',
  'notes.endnote': 'Endnote',
  'notes.link': 'Link',
  'annotations.notesTaken':
    '{taken} of {n} {n, plural, one {note} other {notes}} made into evidence; {there} evidence already, {talk} left out as talk, {nowhere} without a place',
  'annotations.notesWould':
    '{taken} of {n} {n, plural, one {note} other {notes}} would be made into evidence; {there} evidence already, {talk} left out as talk, {nowhere} without a place',
  'annotations.cliPlaces': 'it stands at {n} places',
  'annotations.cliMade':
    '{made} of {n} {n, plural, one {annotation} other {annotations}} made into claims; {several} found several times, {missing} not found, {left} left out',
  'annotations.cliWould':
    '{made} of {n} {n, plural, one {annotation} other {annotations}} would be made into claims; {several} found several times, {missing} not found, {left} left out',
} satisfies Messages &
  Record<`annotations.why.${PlacementDifference | Missing}`, string> &
  Record<`annotations.${Placement['kind']}`, string>;
