import type { ArticleDetails } from '../../model/article/article.ts';
import type { CaseStage } from '../../contract/case-file.ts';
import type { PassphraseStrength } from '../../casefile/passphrase-strength.ts';
import type { Messages } from '../messages.ts';

/** Case files: making one, opening one, and what merging one does. */
export const caseFile = {
  'case.title': 'Save a case file',
  'case.what':
    'Everything about “{title}” in one file, for a colleague to open in Tickmark: {versions} {versions, plural, one {version} other {versions}} of the text {versions, plural, one {with} other {with a total of}} {claims} {claims, plural, one {claim} other {claims}} ({decided} with a verdict) and {evidence} {evidence, plural, one {piece} other {pieces}} of evidence, and the history of {entries} {entries, plural, one {entry} other {entries}}.',
  'case.content': 'What goes in',
  'case.files': 'The files: {n} ({size})',
  'case.filesNone': 'The files: there are none',
  'case.filesIn': 'What the article was loaded from, and what is attached to evidence.',
  'case.filesOut':
    '{n} {n, plural, one {file is} other {files are}} left out; the evidence still names {n, plural, one {it} other {them}}.',
  'case.blind': 'For a blind second check',
  'case.blindHint': 'Without your findings, so that somebody can check the same claims independently.',
  'case.blindOut':
    'Left out: {decided} {decided, plural, one {verdict} other {verdicts}} with their reasons and notes, and the evidence ({evidence} {evidence, plural, one {piece} other {pieces}}) with its files. Merge your colleague’s case file afterwards, and the verdicts stand beside each other.',
  'case.nameProtected': 'Name protected sources',
  'case.protectedNone': 'No source of this article is protected.',
  'case.protectedHidden':
    '{n} {n, plural, one {piece} other {pieces}} of evidence from protected sources {n, plural, one {is} other {are}} left out, with {n, plural, one {its} other {their}} words, links and files, from the history too. A line says that there is one, and no more.',
  'case.protectedNamed':
    'This case file names {n} protected {n, plural, one {source} other {sources}}. Lock it with a passphrase: whoever can open the file can read {n, plural, one {the name} other {the names}}.',
  'case.confirmTitle': 'Name protected sources in this case file?',
  'case.confirmText':
    '{n} {n, plural, one {source was} other {sources were}} marked as not to be named outside the newsroom. Whoever opens the file can read {n, plural, one {the name} other {the names}}, and a file that was sent cannot be called back.',
  'case.confirmKeep': 'Leave {n, plural, one {it} other {them}} out',
  'case.confirmName': 'Name {n, plural, one {it} other {them}}',
  'case.lock': 'Lock it with a passphrase',
  'case.unlocked': 'Without one, whoever has the file can read it.',
  'case.passphrase': 'Passphrase',
  'case.passphraseAgain': 'The same again',
  'case.passphraseDiffers': 'This is not the same passphrase.',
  'case.passphraseEmpty': 'Give a passphrase, or save without one.',
  'case.showPassphrase': 'Show what is typed',
  'case.strength.weak': 'Weak: easy to guess. Four or more words that do not belong together are good.',
  'case.strength.fair': 'Fair: keeps the curious out. A word or two more keeps out everybody.',
  'case.strength.good': 'Good.',
  'case.forgotten':
    'A forgotten passphrase cannot be recovered by anybody. Pass it on in another way than the file.',
  'case.save': 'Save case file…',
  'case.saving': 'Saving…',
  'case.stage.gathering': 'Gathering the article…',
  'case.stage.packing': 'Packing the files…',
  'case.stage.checking': 'Opening it again to check it…',
  'case.stage.encrypting': 'Locking it…',
  'case.stage.writing': 'Writing the file…',
  'case.savedAs': 'Saved, {size}',

  'case.opened': 'Case file of {name} opened.',
  'case.openedTitle': 'About this case file',
  'case.openedDetails': 'Details…',
  'case.beside': 'The same text, loaded here, is another article: “{title}”. Work on one of the two.',
  'case.openedAlready': 'Everything in this case file is here already.',
  'case.made': 'Made by {name}, {when}.',
  'case.without.protected':
    '{n} {n, plural, one {piece} other {pieces}} of evidence from protected sources {n, plural, one {was} other {were}} left out.',
  'case.without.files': '{n} {n, plural, one {file was} other {files were}} left out.',
  'case.without.findings': 'It was made for a blind check: without verdicts and evidence.',
  'case.withProtected': 'It names protected sources.',
  'case.lockedTitle': 'A passphrase is needed',
  'case.needsPassphrase': '{name} is locked with a passphrase. Ask whoever made it.',
  'case.wrongPassphrase': 'That is not the passphrase of {name}. Capitals and spaces count. Try again.',
  'case.open': 'Open',

  'case.mergeTitle': 'Merge this case file?',
  'case.mergeAsk':
    '“{title}” is in the library already. Merging does what is listed here. A backup is made first, and one undo takes it back; a source that became protected stays so.',
  'case.merge': 'Merge',
  'case.merging': 'Merging…',
  'case.leave': 'Do not merge',
  'case.mergedTitle': 'Merged',
  'case.mergedSays':
    'A backup from just before is kept, and one undo on the desk takes the merge back; a source that became protected stays so.',
  'case.showDisagreements': 'Show the disagreements',
  'case.stayErased': '{n} erased {n, plural, one {source stays} other {sources stay}} erased',
  'case.restores': 'The article, which was deleted here, back in the library',
  'case.nothing': 'Nothing visible: only the history grows.',
  'case.people': 'Work of {names}',
  'case.person': '{name} ({n} {n, plural, one {change} other {changes}})',
  'case.disagreed':
    '{n} {n, plural, one {disagreement} other {disagreements}}: different verdicts, to be settled by name on the desk',
  'case.opinions': '{first}: {verdict} · {second}: {other}',
  'case.opinionsSaid': 'that it was said · {first}: {verdict} · {second}: {other}',
  'case.agreed':
    '{n} {n, plural, one {claim} other {claims}} given the same verdict by both, without having seen the other’s',
  'case.moreClaims': 'and {n} more {n, plural, one {claim} other {claims}}',
  'case.morePeople': 'and {n} more',
  'case.added': '{n} new {n, plural, one {claim} other {claims}}',
  'case.same': '{n} {n, plural, one {claim} other {claims}} marked by both on the same words: one now',
  'case.ticks': '{n} {n, plural, one {verdict} other {verdicts}} set or changed',
  'case.tick': '{from} → {to} ({name})',
  'case.tickSaid': 'that it was said: {from} → {to} ({name})',
  'case.kept':
    '{n} protected {n, plural, one {source} other {sources}} kept as {n, plural, one {it is} other {they are}} here, against the case file',
  'case.let':
    '{n} protected {n, plural, one {source} other {sources}} changed by the case file, as you allowed',
  'case.lowering.unprotect': 'no longer protected',
  'case.lowering.remove': 'deleted',
  'case.lowering.move': 'moved to another claim',
  'case.lowering.rewrite': 'words or files taken out',
  'case.lowering.knownBy': 'words that it is known by no longer blacked out',
  'case.loweringBy': '{losses} ({name})',
  'case.loweredTitle': 'Protected sources',
  'case.loweredAsk':
    'The case file takes something away from {n} protected {n, plural, one {source} other {sources}}. {n, plural, one {It stays} other {They stay}} as {n, plural, one {it is} other {they are}} here, unless you choose otherwise.',
  'case.loweredChoice': 'What to do with {name}',
  'case.loweredKeep': 'Keep protected',
  'case.loweredAllow': 'As in the case file',
  'case.source': 'the source',
  'case.warning.yourName':
    'Check this: {n} {n, plural, one {change} other {changes}} in your name ({name}) {n, plural, one {was} other {were}} not made in this library. Did you make {n, plural, one {it} other {them}} on another computer?',
  'case.warning.inNameOf':
    'Check this: {n} {n, plural, one {entry gives a verdict} other {entries give verdicts}} in the name of {name}, and {n, plural, one {was} other {were}} made by somebody else. Ask {name} whether {n, plural, one {it is} other {they are}} theirs.',
  'case.warning.namesake':
    'Check this: {n} {n, plural, one {entry is} other {entries are}} by somebody whom this library does not know, under a name like that of {name}. Ask {name} whether {n, plural, one {it is} other {they are}} theirs.',
  'case.warning.future':
    'Check this: {n} {n, plural, one {change is} other {changes are}} dated in the future (up to {latest}): a wrong clock, or made up. Where two people differ, {n, plural, one {it does} other {they do}} not count as the later.',
  'case.warning.past':
    'Check this: {n} {n, plural, one {change is} other {changes are}} dated before 1990 (from {earliest}): a wrong clock, or made up. Where two people differ, {n, plural, one {it does} other {they do}} not count as the first.',
  'case.changed': '{n} {n, plural, one {claim} other {claims}} with other words, speaker, reason or note',
  'case.removed': '{n} {n, plural, one {claim} other {claims}} deleted',
  'case.restored': '{n} {n, plural, one {claim} other {claims}} put back',
  'case.stayRemoved': '{n} {n, plural, one {claim} other {claims}} that were deleted here and stay so',
  'case.evidence.added': '{n} new {n, plural, one {piece} other {pieces}} of evidence',
  'case.evidence.changed': '{n} {n, plural, one {piece} other {pieces}} of evidence changed',
  'case.sources.added': '{n} new {n, plural, one {source} other {sources}}',
  'case.sources.changed': '{n} {n, plural, one {source} other {sources}} changed',
  'case.sources.removed': '{n} {n, plural, one {source} other {sources}} taken away',
  'case.proofTicks.added': '{n} {n, plural, one {line} other {lines}} of the proof list ticked',
  'case.proofTicks.removed': '{n} {n, plural, one {tick} other {ticks}} taken off the proof list',
  'case.evidence.removed': '{n} {n, plural, one {piece} other {pieces}} of evidence taken away',
  'case.reviews.added': '{n} second {n, plural, one {reading} other {readings}}',
  'case.reviews.settled': '{n} {n, plural, one {disagreement} other {disagreements}} settled',
  'case.reviews.withdrawn': '{n} second {n, plural, one {reading} other {readings}} taken back',
  'case.sentences': '{n} {n, plural, one {sentence} other {sentences}} marked ‘no claim’, or no longer',
  'case.blocks': '{n} {n, plural, one {paragraph} other {paragraphs}} marked as article text, or no longer',
  'case.details': 'Details of the article: {fields}',
  'case.detail.title': 'title',
  'case.detail.byline': 'byline',
  'case.detail.outlet': 'outlet',
  'case.detail.published': 'date',
  'case.detail.language': 'language',
  'case.detail.url': 'web address',
  'case.versions': '{n} other {n, plural, one {version} other {versions}} of the text',
  'case.newFiles': '{n} {n, plural, one {file} other {files}} ({size})',
} satisfies Messages &
  Record<`case.stage.${CaseStage}`, string> &
  Record<`case.strength.${PassphraseStrength}`, string> &
  Record<`case.detail.${keyof ArticleDetails}`, string>;
