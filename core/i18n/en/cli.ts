import type { Messages } from '../messages.ts';

/** What the command line says. */
export const cli = {
  'cli.help': `Tickmark: tick off every claim in an article, keep the evidence, export the report.

tickmark [open] [FILE…]                opens the window, and loads the files
tickmark import FILE… [--dry-run] [--item ID] [--password TEXT] [--new | --version ARTICLE]
               [--no-suggest] [--merge [--allow-lowering ID]…] [--passphrase-file FILE]
                                       loads articles, case files and the files of folders; --dry-run shows what
                                       they would be; --item chooses one of several in a file; --new, --version
                                       say what a text like one that is there is to it; --no-suggest: no claims
                                       suggested; --merge: a case file of an article that is there is merged into
                                       it, after a backup; protected sources lose nothing by it, but for the
                                       evidence that --allow-lowering names
tickmark analyse [FILE…] [--lang L] [--lines]
                                       shows what could be claims, without a library; --lines: a score for each
                                       line; no FILE: standard input
tickmark list                          lists the articles
tickmark show ARTICLE                  shows an article's text and how it stands
tickmark claims ARTICLE                lists an article's claims
tickmark claim ARTICLE --quote TEXT [--speaker NAME] [--occurrence N]
                                       makes a claim of these words
tickmark mark CLAIM VERDICT [--said VERDICT] [--reason REASON] [--correction TEXT]
              [--note TEXT] [--evidence=URL]…
                                       marks a claim
tickmark annotate ARTICLE FILE [--dry-run] [--elsewhere] [--verdicts]
                                       makes claims of annotations (W3C, Hypothesis) whose words are in the article;
                                       --elsewhere: also where other words stand around them; --verdicts: sets the
                                       verdicts that their tags name
tickmark agreement ARTICLE             shows how far checkers agree who decided the same claims unseen
tickmark export ARTICLE --format FORM --out FILE [--lang en|nl] [--claims all|decided|corrections]
              [--speaker NAME] [--no-full-text] [--history] [--checkers names|initials|none]
              [--notes] [--name-protected] [--paper a4|letter] [--track-changes] [--no-pictures]
              [--evidence-files] [--evidence-zip] [--look NAME] [--no-sign] [--near hide|stand]
                                       writes the report, signed where there is a key; --near: what becomes of words
                                       that may still tell who a protected source is and that nobody has decided on:
                                       else nothing is written
tickmark case ARTICLE --out FILE [--passphrase-file FILE] [--blind] [--with-protected] [--no-files]
              [--no-sign] [--near hide|stand]
                                       writes the case file, to hand to a colleague; the passphrase is the first
                                       line of a file; --blind: without verdicts and evidence; --with-protected:
                                       names protected sources; --no-files: without files
tickmark search WORDS… [--limit N]     finds words in articles, claims and evidence: beginnings of words,
                                       "words that stand so", -without
tickmark results --out FILE [--by article|outlet|speaker] [--from DAY] [--to DAY] [--lang en|nl]
                                       writes how the articles of a period stand: as a workbook where
                                       FILE ends in .xlsx, else as CSV
tickmark verify-report FILE [--evidence FOLDER|ZIP] [--source FILE] [--history]
                                       says what of a JSON or HTML report fits: the file, the text, the claims, the
                                       files of the evidence, the file that was loaded, and with --history every
                                       verdict; and who signed it, also of a file with its .sig beside it
tickmark verify [--accept]             checks the library and its history, and that it has all that the app saw of it
                                       before; --accept: what is here is right
tickmark erase-source EVIDENCE [--yes] erases a source for good, from the library and its backups; without --yes it
                                       only says what will be gone. EVIDENCE is the end of an id, from claims --json
tickmark erase-article ARTICLE [--yes] the same of an article, deleted or not
tickmark erase-unfinished [--yes]      which erasures were not finished, and what is left; --yes goes on with them
tickmark backup [--to FOLDER]          makes a backup, checked
tickmark backups                       lists the backups
tickmark restore FILE                  puts a backup in the library's place; what was there is kept as a backup

ARTICLE and CLAIM are ids as list and claims print them; the last characters of one are enough if they fit one alone.
VERDICT is verified, unverifiable, refuted or unchecked.
REASON is noIndependentAccess, singleSource, anonymousSource, accountsContradict, opinionOrForecast,
notAnsweredInTime or other.
FORM is html, pdf, docx, markdown, json, csv (claims), evidence (CSV), claimreview or annotations (JSON-LD).

--library FILE    the library to work on (or the environment variable TICKMARK_LIBRARY)
--checker NAME    who is checking (else the checker of the library, else the name of the account)
--unlock-file FILE  the passphrase of protected sources, as the first line of a file
--json            one JSON object a line
--version         the version

Exit code: 0 done; 1 something could not be done, and standard error says what; 2 the words are not understood.`,
  'cli.seeHelp': 'See tickmark --help.',
  'cli.loaded': 'loaded  {id}  {title}',
  'cli.already': 'already here  {id}  {title}',
  'cli.reportRow':
    'a report  {title}  {claims} {claims, plural, one {claim} other {claims}}, {evidence} {evidence, plural, one {piece} other {pieces}} of evidence',
  'cli.several': '{file} holds {count} articles: choose one with --item',
  'cli.similar':
    '{file} is like “{title}” ({id}): say --version {id} if it is a new version of it, or --new if it is another article.',
  'cli.caseIsHere':
    '{file} is a case file of “{title}”, which is here. Say --merge to merge it; a backup is made first. It would bring:\n{lines}',
  'cli.allowLowering':
    'Protected sources stay as they are here. To let one be as in the case file, say with --merge:',
  'cli.merged': 'merged  {id}  {title}\n{lines}',
  'cli.caseHolds':
    '{versions} {versions, plural, one {version} other {versions}} of the text, {claims} {claims, plural, one {claim} other {claims}} ({decided} with a verdict), {evidence} {evidence, plural, one {piece} other {pieces}} of evidence, {entries} {entries, plural, one {entry} other {entries}} of history, {files} {files, plural, one {file} other {files}}',
  'cli.noArticles': 'There are no articles in this library yet.',
  'cli.noClaims': 'There are no claims in this article yet.',
  'cli.row':
    '{id}  {decided} of {total} decided, {untouched} {untouched, plural, one {sentence} other {sentences}} untouched  {title}',
  'cli.ownVoice': 'own voice',
  'cli.saidTick': 'said',
  'cli.exported': 'wrote  {path}',
  'cli.verified':
    'The library fits: {articles} {articles, plural, one {article} other {articles}}, {events} {events, plural, one {entry} other {entries}} of history, {attachments} kept {attachments, plural, one {file} other {files}}.',
  'cli.verifiedLocked':
    'The contents of {n} {n, plural, one {entry} other {entries}} about protected sources are sealed and were not looked at: give --unlock-file FILE.',
  'cli.verifiedNot': 'The library does not fit; {n} {n, plural, one {thing was} other {things were}} found:',
  'cli.verifiedRestored':
    'On {at} a backup of {of} was put in its place: what was written between is not in it.',
  'cli.noneFound': 'Nothing was found.',
  'cli.foundMore': 'There is more; --limit shows more.',
  'cli.backedUp': 'backed up  {path}  {articles} {articles, plural, one {article} other {articles}}, checked',
  'cli.noBackups': 'There are no backups in {folder} yet.',
  'cli.backupRow': '{name}  {articles} {articles, plural, one {article} other {articles}}  {megabytes} MB',
  'cli.backupRow.damaged': '{name}  damaged',
  'cli.backupRow.newer': '{name}  made by a newer Tickmark',
  'cli.restored': 'restored  {name}  What was there is kept: {path}',
  'cli.restoredAside': 'restored  {name}  What was there could not be opened and is set aside beside it.',
  'cli.unknownCommand': 'There is no command “{word}”.',
  'cli.missing': '{command} needs {what}.',
  'cli.badValue': '{option} cannot be “{value}”; it can be {values}.',
  'cli.ambiguous': '“{word}” fits {count} of them; give more of the id.',
} satisfies Messages;
