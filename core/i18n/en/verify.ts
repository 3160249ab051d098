import type { Messages } from '../messages.ts';

/** What checking a report says. */
export const verify = {
  'verify.notAReport': 'This is no report of Tickmark.',
  'verify.newer': 'The report is of a newer kind ({version}) than this app knows.',
  'verify.seal': 'The file is as it was written.',
  'verify.sealDiffers': 'The file was changed after it was written.',
  'verify.noSeal': 'The hash of the file’s own content is missing.',
  'verify.writtenOtherwise':
    'It is not written as Tickmark writes a report: something in it is repeated or in another form, so that programs and people may read different things.',
  'verify.partsTwice': 'Parts that a report has only once are in it twice: {parts}.',
  'verify.text': 'The text in it is the text that was checked.',
  'verify.textDiffers': 'The text in it is not the text that was checked.',
  'verify.noText': 'The article is not in it, so its text cannot be compared.',
  'verify.textReplaced':
    'The article has characters that HTML cannot hold. Its hash can be compared in the JSON form only.',
  'verify.places':
    '{n, plural, one {The 1 place} other {All {n} places}} of quotations and of the proof list have their words.',
  'verify.placesDiffer':
    '{n, plural, one {1 place} other {{n} places}} of quotations or of the proof list have other words: {words}',
  'verify.quotes': 'The words of {n} {n, plural, one {claim} other {claims}} stand in the text.',
  'verify.quotesDiffer':
    'The words of {n} {n, plural, one {claim} other {claims}} do not stand in the text: {numbers}.',
  'verify.sources':
    '{n, plural, one {The claims under the one source have} other {The claims under each of the # sources have}} evidence that may be from it.',
  'verify.sourcesDiffer':
    '{n, plural, one {A claim that the list of sources names is not there, or has} other {# claims that the list of sources names are not there, or have}} no evidence from that source: claim {numbers}.',
  'verify.calculations':
    '{n, plural, one {The calculation comes} other {All # calculations come}} out as the report gives {n, plural, one {it} other {them}}.',
  'verify.calculationsDiffer':
    '{n, plural, one {A calculation does} other {# calculations do}} not come out as the report gives {n, plural, one {it} other {them}}: claim {numbers}.',
  'verify.calculationsHidden':
    '{n, plural, one {A calculation} other {# calculations}} cannot be worked out again, because words in {n, plural, one {it} other {them}} are blacked out: claim {numbers}.',
  'verify.counts': 'The figures are those of the claims.',
  'verify.countsDiffer': 'The figures are not those of the claims.',
  'verify.notAllListed': 'Not every claim is listed, so the figures cannot be compared.',
  'verify.file': 'Evidence file {name}: as it was.',
  'verify.fileDiffers': 'Evidence file {name}: not the file that the report names.',
  'verify.fileMissing': 'Evidence file {name}: not in {folder}.',
  'verify.noFolder':
    'The report names {n} evidence {n, plural, one {file} other {files}}; --evidence FOLDER or ZIP checks {n, plural, one {it} other {them}}.',
  'verify.source': 'The file {name} is the one that was loaded.',
  'verify.sourceUntold':
    'The report has no hash of the file that was loaded: it could tell of a protected source.',
  'verify.sourceDiffers': 'The file {name} is not the one that was loaded.',
  'verify.history': 'The history in the library goes on from the entry that the report names.',
  'verify.historyDiffers': 'The history in the library is not the one that the report names.',
  'verify.historyUntold':
    'The history could not be compared as a whole: the report does not name its last entry.',
  'verify.historyUnknown': 'The article is not in this library.',
  'verify.historyNotAsked': 'The history was not compared; --history compares it with the library.',
  'verify.hist.claims':
    'The {n} {n, plural, one {claim} other {claims}} in it {n, plural, one {is} other {are}} {n, plural, one {one} other {ones}} of the library, with the same words.',
  'verify.hist.claimsDiffer':
    '{n} {n, plural, one {claim is} other {claims are}} not in the library, or with other words: {numbers}.',
  'verify.hist.complete': 'No claim is left out that it should list.',
  'verify.hist.incomplete':
    '{n} {n, plural, one {claim} other {claims}} of the library {n, plural, one {is} other {are}} left out: {numbers}.',
  'verify.hist.notAllListed': 'It is about one speaker: whether a claim is left out was not compared.',
  'verify.hist.verdicts':
    'The verdicts of {n} {n, plural, one {claim} other {claims}}, on whether it is so and whether it was said, are those of the history.',
  'verify.hist.verdictsDiffer':
    'The verdicts of {n} {n, plural, one {claim} other {claims}} are not those of the history: {numbers}.',
  'verify.hist.deciders': 'Who decided is as the history has it.',
  'verify.hist.decidersDiffer':
    'Who decided {n} {n, plural, one {claim} other {claims}} is not as the history has it: {numbers}.',
  'verify.hist.moments': 'When it was decided is as the history has it.',
  'verify.hist.momentsDiffer':
    'When {n} {n, plural, one {claim was} other {claims were}} decided is not as the history has it: {numbers}.',
  'verify.hist.reasons':
    'Speakers, reasons and corrections are those of the history; what is behind bars was not compared.',
  'verify.hist.reasonsDiffer':
    'Speaker, reason or correction of {n} {n, plural, one {claim is} other {claims are}} not as the history has it: {numbers}.',
  'verify.hist.evidence': 'The number of pieces of evidence of each claim is that of the history.',
  'verify.hist.evidenceDiffers':
    'The number of pieces of evidence of {n} {n, plural, one {claim} other {claims}} is not that of the history: {numbers}.',
  'verify.hist.evidenceSealed':
    'Not compared: how much evidence each claim has. Some of it is sealed or erased in the library.',
  'verify.hist.reviews': 'What second readers found is as the history has it.',
  'verify.hist.reviewsDiffer':
    'What second readers found of {n} {n, plural, one {claim} other {claims}} is not as the history has it: {numbers}.',
  'verify.hist.people': 'The people are called as the library calls them now.',
  'verify.hist.peopleDiffer': 'The library knows nobody of this name, or not as this person: {names}.',
  'verify.hist.nobodyNamed': 'It names no checker: who they are was not compared.',
  'verify.hist.entries':
    'The {n} {n, plural, one {entry} other {entries}} that it lists {n, plural, one {is} other {are}} those of the history.',
  'verify.hist.entriesDiffer':
    '{n} {n, plural, one {entry} other {entries}} that it lists {n, plural, one {is} other {are}} not those of the history: {numbers}.',
  'verify.hist.title': 'The title is that of the history.',
  'verify.hist.titleDiffers': 'The title is not that of the history.',
  'verify.hist.versionDiffers': 'The text that it is about is in no version of the article in this library.',
  'verify.hist.notReadable':
    'What it says of each claim cannot be read from it: nothing of that was compared.',
  'verify.hist.not.summary': 'Not compared: the summary, the list of corrections and the speakers.',
  'verify.hist.not.sessions': 'Not compared: the sittings.',
  'verify.hist.not.evidence': 'Not compared: what each piece of evidence says.',
  'verify.hist.not.notes': 'Not compared: notes.',
  'verify.hist.not.reviews': 'Not compared: what second readers found.',
  'verify.hist.not.entries': 'Not compared: the entries of the history that it lists.',
  'verify.hist.not.details': 'Not compared: outlet, author, date and address of the article.',
  'verify.hist.not.look':
    'Not compared: how the page shows it. A page that somebody else made can hide what was compared and show other things; only a confirmed signature is over all of it.',
  'verify.keyNotAsked':
    'Signed with a key that says it is of {name}: {words}. Whether it is confirmed was not asked; --history asks the library.',
  'verify.onlySignature': 'What is in this form cannot be compared: the JSON and HTML forms can.',
  'verify.nothingDiffers': 'Nothing differs from what it was compared with.',
  'verify.provesSigned': 'It shows that whoever has the key of {name} signed exactly this file, on {at}.',
  'verify.provesUnconfirmed':
    'It shows that this file is as it was signed. That the key is {name}’s, nobody has confirmed here: compare its words with {name}.',
  'verify.provesUnsigned': 'It does not show who made this file: anybody can write such a one anew.',
  'verify.provesHistory':
    'It shows that what was compared stood so in this library when the report was made.',
  'verify.notCompared': 'Not compared: {n} {n, plural, one {thing} other {things}}, marked –.',
  'verify.somethingDiffers': '{n} {n, plural, one {thing does} other {things do}} not fit.',
} satisfies Messages;
