import type { BlockKind, Warning } from '../../model/article/article.ts';
import type { ClaimKind, Missing } from '../../model/claim/claim.ts';
import type { EvidenceKind, EvidenceTarget, Stance } from '../../model/evidence/evidence.ts';
import type { EventKind } from '../../model/history/event.ts';
import type { UnverifiableReason, Verdict } from '../../model/claim/verdict.ts';
import type { Messages } from '../messages.ts';

/** A key for each member of a union, so that a new member without a word fails the type check. */
type KeysOf<Prefix extends string, Member extends string> = Record<`${Prefix}.${Member}`, string>;

/** The words of the domain, one for each value that the data can hold. */
export const domain = {
  'verdict.verified': 'verified',
  'verdict.unverifiable': 'unverifiable',
  'verdict.refuted': 'refuted',
  'verdict.unchecked': 'unchecked',

  'reason.noIndependentAccess': 'No independent access',
  'reason.singleSource': 'Single source',
  'reason.anonymousSource': 'Source anonymous',
  'reason.accountsContradict': 'Accounts contradict',
  'reason.opinionOrForecast': 'Opinion or forecast',
  'reason.notAnsweredInTime': 'Not answered in time',
  'reason.other': 'Other',

  'kind.figure': 'figure',
  'kind.quotation': 'quotation',
  'kind.event': 'event',
  'kind.comparison': 'comparison or trend',
  'kind.cause': 'cause',
  'kind.law': 'law or rule',
  'kind.position': 'position held',
  'kind.forecast': 'forecast',
  'kind.identity': 'identity or biography',
  'kind.image': 'image or video',

  'block.paragraph': 'paragraph',
  'block.heading': 'heading',
  'block.listItem': 'list item',
  'block.quotation': 'quotation',
  'block.caption': 'caption',
  'block.tableRow': 'table row',
  'block.boilerplate': 'not the article',

  'evidence.link': 'Link',
  'evidence.document': 'Document',
  'evidence.image': 'Image',
  'evidence.recording': 'Recording',
  'evidence.interview': 'Interview',
  'evidence.dataSet': 'Data set',
  'evidence.observation': 'Own observation',

  'stance.supports': 'supports',
  'stance.contradicts': 'contradicts',
  'stance.context': 'gives context',

  'target.verdict': 'that it is so',
  'target.both': 'that it is so and that it was said',
  'target.said': 'that it was said',

  'missing.evidence': 'no evidence recorded',
  'missing.saidEvidenceOnly': 'evidence only that it was said',
  'missing.reason': 'no reason given',
  'missing.correction': 'no correction given',
  'missing.said': 'not yet checked that it was said',

  'release.cancelled': 'Cancelled: do not use',
  'release.withheld': 'Withheld: do not use yet',
  'release.embargoed': 'Embargo until {date}',
  'release.note': 'Editor’s note',
  'release.dateline': 'Dateline',

  'event.article.loaded': 'Loaded the article',
  'event.article.taken': 'Taken from a report; what was done before is not in this history',
  'event.article.detailsSet': 'Changed the article’s details',
  'event.article.removed': 'Deleted the article',
  'event.article.restored': 'Restored the article',
  'event.version.loaded': 'Loaded a version',
  'event.block.textSet': 'Changed what is article text',
  'event.block.textMade': 'Took a paragraph into the article’s text',
  'event.block.textGone': 'Took a paragraph out of the article’s text',
  'event.sentence.noClaimSet': 'Marked no claim',
  'event.sentence.noClaimGone': 'Took the mark ‘no claim’ away',
  'event.claim.made': 'Made the claim',
  'event.claim.removed': 'Deleted the claim',
  'event.claim.restored': 'Restored the claim',
  'event.claim.verdictSet': 'Set the verdict',
  'event.leftOpen': 'to be checked anew',
  'event.claim.saidSet': 'Set the said tick',
  'event.claim.detailsSet': 'Changed the claim’s details',
  'event.claim.noteSet': 'Changed the note',
  'event.claim.correctionSet': 'Changed the correction',
  'event.claim.speakerSet': 'Changed the speaker',
  'event.claim.kindSet': 'Changed the kind of claim',
  'event.claim.reasonSet': 'Changed the reason',
  'event.claim.triedSet': 'Changed what was tried',
  'event.claim.wouldSettleSet': 'Changed what would settle it',
  'event.claim.statusSet': 'Kept or dismissed the suggestion',
  'event.suggestion.kept': 'Kept the suggestion',
  'event.suggestion.dismissed': 'Dismissed the suggestion',
  'event.claims.putAside': 'Dismissed or deleted claims',
  'event.entry.rescued': 'Rescued from a damaged library; entries before this are missing',
  'event.claim.spanSet': 'Changed the claim’s words',
  'event.claims.joined': 'Joined two claims',
  'event.claim.split': 'Split the claim',
  'event.evidence.added': 'Added evidence',
  'event.evidence.changed': 'Changed evidence',
  'event.evidence.removed': 'Deleted evidence',
  'event.article.archivedSet': 'Archived the article, or took it out',
  'event.article.archived': 'Archived the article',
  'event.article.unarchived': 'Took the article out of the archive',
  'event.review.signedOff': 'Signed off',
  'event.review.disagreed': 'Disagreed',
  'event.review.resolved': 'Settled the disagreement',
  'event.review.removed': 'Took the second reading back',
  'event.review.restored': 'Restored the second reading',
  'event.review.changed': 'Second reading changed',
  'event.merge.made': 'Merged a case file',
  'event.merge.removed': 'Took a merge back',
  'event.merge.restored': 'Merged a case file again',
  'event.evidence.restored': 'Restored evidence',
  'event.source.added': 'Added a source',
  'event.source.changed': 'Changed a source',
  'event.source.removed': 'Deleted a source',
  'event.source.restored': 'Restored a source',
  'event.proofTick.added': 'Ticked a line of the proof list',
  'event.proofTick.removed': 'Took a tick off the proof list',
  'event.proofTick.restored': 'Put a tick of the proof list back',

  'warning.titleFromText': 'No headline was found: the opening words stand in for it.',
  'warning.titleFromName': 'No headline was found: the file’s name stands in for it.',
  'warning.noDate': 'No date was found.',
  'warning.languageUnsure': 'The language could not be told for certain.',
  'warning.encodingGuessed':
    'The file does not say how its characters are encoded; it was read as {detail}. Look at the accents.',
  'warning.replacementCharacters': 'Some characters could not be read and show as �.',
  'warning.noArticleFound': 'No article stands out on this page: all its text was taken.',
  'warning.mostlyBoilerplate': 'Most of this page does not look like an article.',
  'warning.trackedChanges': 'The document has {detail} tracked changes; it was read as if all were accepted.',
  'warning.hiddenText': 'The document hides words, which were left out: {detail}.',
  'warning.partsLeftOut': 'These parts of the file were not read: {detail}.',
  'warning.fromReport':
    'Taken from a report of {detail}: what it does not tell is not here, the history before it included.',
  'warning.reportNotAll': 'That report did not list every claim: {detail} are not here.',
  'warning.reportBlackedOut':
    'That report blacks out evidence of protected sources ({detail} in all). No more of it is here than that it exists.',
  'warning.reportSources':
    'The sources ({detail}) are here as that report lists them: without notes, whom to ask, and what they may not be used for.',
  'warning.reportHistory':
    'The entries of the history in that report ({detail}) are not taken, because it does not hold all of an entry. A case file does.',
  'warning.reportChecks':
    'What that report says the sources have of quotations and of the proof list is not taken: it is found anew in the files that are here. Who ticked what is taken.',
  'warning.filesMissing': 'These files of the evidence and the sources did not come with it: {detail}.',
  'warning.timesOutOfOrder':
    '{detail} times are earlier than the one before them: the text was read in the order of the file. Hold them against the recording.',
  'warning.recognizedText':
    'This text was recognized from pictures ({detail}). Compare what you quote with the original.',
  'warning.unsureWords': '{detail} words may have been read wrongly. They are marked in the text.',
  'warning.pagesWithoutText':
    'No text was found on these pages: {detail}. They are blank, or damaged, or their text was not seen.',
  'warning.firstPictureOnly': 'The picture moves: only the first one in it was read.',
  'warning.tableCut': 'The table is too large to be read whole. Rows that were read, of how many: {detail}.',
  'warning.hiddenRead': 'Some parts are hidden in the file, and were read as well: {detail}.',
  'warning.captured': 'This is the page as it was captured on {detail}. It may have changed since.',
  'warning.partsDamaged': 'These parts of the file are damaged, and were read as far as they go: {detail}.',
  'warning.hashesDiffer':
    'These parts of the file are not what its own checksums say. They were changed after the capture, or it was not made well: {detail}.',
  'warning.pagesMissing': 'The file lists these pages or parts, but they are not in it: {detail}.',
  'warning.textFromData':
    'The page shows little or none of this text: it was taken from data that the page holds for machines.',
} satisfies Messages &
  KeysOf<'verdict', Verdict> &
  KeysOf<'reason', UnverifiableReason> &
  KeysOf<'kind', ClaimKind> &
  KeysOf<'block', BlockKind> &
  KeysOf<'evidence', EvidenceKind> &
  KeysOf<'stance', Stance> &
  KeysOf<'target', EvidenceTarget> &
  KeysOf<'missing', Missing> &
  KeysOf<'event', EventKind> &
  KeysOf<'warning', Warning['code']>;
