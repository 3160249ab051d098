import type { SentenceState } from '../../model/article/coverage.ts';
import type { Messages } from '../messages.ts';

/** The words of the galley: the text, what stands beside it, finding in it, and what a newer version left behind. */
export const galley = {
  'galley.name': 'Galley',
  'galley.text': 'Text of “{title}”',
  'galley.older': 'This is version {version}. The newest is version {newest}, loaded {at}.',
  'galley.droppedClaims':
    '{n} {n, plural, one {claim} other {claims}} of version {from} {n, plural, one {is} other {are}} not in this text.',
  'galley.droppedClaimsDisagreed':
    '{n} {n, plural, one {disagreement} other {disagreements}} on {n, plural, one {that} other {those}} {n, plural, one {is} other {are}} open there.',
  'galley.droppedClaimsUnticked':
    '{n} {n, plural, one {claim} other {claims}} of version {from} came along without {n, plural, one {its tick} other {their ticks}}.',
  'galley.droppedClaimsShow': 'Show…',
  'galley.giveTitle': 'Give the title…',
  'galley.toNewest': 'Go to the newest',
  'galley.words': '{words} {words, plural, one {word} other {words}}',
  'galley.aside': 'not article text',
  'galley.asideHint': 'Make it article text',
  'galley.nothingToClear': 'This sentence has a claim already, or needs no mark.',
  'galley.noClaim': 'Marked: no claim here',
  'galley.noClaimGone': 'Mark taken away',
  'galley.noQuotation': 'No quotation is left: each has a claim, or is marked as holding none.',
  'galley.noneUntouched': 'No sentence is untouched.',

  'strip.name':
    'Map of the article: {open} {open, plural, one {claim} other {claims}} open, {untouched} {untouched, plural, one {sentence} other {sentences}} untouched',

  'sentence.claimed': 'Has a claim',
  'sentence.noClaim': 'Marked: no claim here',
  'sentence.untouched': 'Untouched',

  'find.count': '{at} of {count}',
  'find.none': 'not found',

  'remark.title': 'Comments that came with the document',
  'remark.mark': '{n} {n, plural, one {comment} other {comments}} that came with the document',
  'remark.nobody': 'No name',
  'remark.place': 'Go to its place',

  'droppedClaims.title': 'Claims left behind in version {from}',
  'droppedClaims.titleNone': 'Claims left behind',
  'droppedClaims.hint': 'They stand in their older version as they were. Press one to go to it.',
  'droppedClaims.first':
    'This is the first version of the article: there is none before it that claims could be left in.',
  'droppedClaims.none': 'Every claim of version {from} is in this text, with its ticks or ticked anew.',
  'droppedClaims.gone': 'Its sentence is gone',
  'droppedClaims.changed': 'Its words have changed',
  'droppedClaims.unticked': 'Came along without its tick: the sentence around it has changed',
  'droppedClaims.leans': 'Came along without its tick: it goes on from a sentence that has changed',
  'droppedClaims.repeats':
    'Came along without its tick: its words stand several times, and nothing tells which are meant',
  'droppedClaims.disagreed': 'a disagreement on it is open',
  'droppedClaims.goTo': 'Claim {number} of version {from}, {verdict}',
  'droppedClaims.now': 'Now:',
} satisfies Messages & Record<`sentence.${SentenceState}`, string>;
