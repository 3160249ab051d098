import type { Messages } from '../messages.ts';

/** What the command line says. */
export const cli = {
  'cli.help': `Tickmark: tick off every claim in an article, keep the evidence, export the report.

tickmark [open] [FILE…]                opens the window, and loads the files
tickmark import FILE… [--dry-run] [--item ID] [--password TEXT] [--new | --version ARTICLE]
               [--no-suggest] [--merge [--allow-lowering ID]…] [--passphrase-file FILE]
                                       loads articles, case files and the files of folders; --dry-run shows what
                                       they would be; --item chooses one of several in a file; if a text
                                       resembles one in the library, --new loads it as an article of its own and
                                       --version as a newer text of that one; --no-suggest suggests no claims;
                                       --merge merges a case file into the article that is in the library, after a
                                       backup; protected sources lose nothing by it, except for the evidence that
                                       --allow-lowering names
tickmark analyse [FILE…] [--lang L] [--lines]
                                       shows what could be claims, without a library; --lines gives a score for
                                       each line; without FILE it reads standard input
tickmark list                          lists the articles
tickmark show ARTICLE                  shows an article's text and how far it is checked
tickmark versions ARTICLE [--changes] [--of N] [--since N]
                                       lists the versions of an article's text; --changes shows what is new, changed,
                                       moved and removed in the newest one, or in the one that --of names, since the
                                       version before, or since the one that --since names
tickmark claims ARTICLE                lists an article's claims
tickmark claim ARTICLE --quote TEXT [--speaker NAME] [--occurrence N]
                                       makes a claim of these words
tickmark mark CLAIM VERDICT [--said VERDICT] [--reason REASON] [--correction TEXT]
              [--note TEXT] [--evidence=URL]…
                                       marks a claim
tickmark annotate ARTICLE FILE [--dry-run] [--elsewhere] [--verdicts]
                                       makes claims of annotations (W3C, Hypothesis) whose words are in the article;
                                       --elsewhere takes them even if other words stand around them; --verdicts
                                       sets the verdicts that their tags name
tickmark notes ARTICLE [FILE] [--dry-run] [--all] [--kinds comment,footnote,endnote,link] [--protected]
              [--item ID] [--password TEXT]
                                       makes evidence of the comments, footnotes, endnotes and links that the author
                                       left in the article's file, or in FILE, which is not loaded, on the claims at
                                       their words; --all takes comments that only talk, too; --kinds takes these
                                       alone; --protected: from protected sources
tickmark source add ARTICLE FILE… [--supplier author|checker|outside] [--primary] [--password TEXT]
                    [--languages nl,en,de,fr,es]
                                       adds files, and the files of folders, as sources of an article, and reads
                                       them
tickmark source list ARTICLE           lists an article's sources, and how far their files were read
tickmark passages CLAIM [--everywhere]
                                       shows up to five passages of the article's sources that bear on a claim, and
                                       why; --everywhere: of the sources of all articles
tickmark quotes ARTICLE [--source FILE]…
                                       compares the article's quotations with the texts of its sources, or of files:
                                       word for word, what differs, or not found
tickmark proof ARTICLE [--source FILE]…
                                       lists every name, title, place, date, figure and quotation once, and what the
                                       article's sources, or files, have of it
tickmark match TEXT|ARTICLE [--lang L] [--least likely|possible|remote]
                                       shows what was checked before of a claim in these words, or of every claim of an
                                       article: in archives, and in other articles of the library; --lang is the
                                       language of the words; --least says how likely it must be the same claim
tickmark threads [ARTICLE]             lists the claims that several articles have, with every place: who says it there,
                                       when, and what was decided; of the claims of one article only
tickmark archive add FILE… [--name NAME] [--column FIELD=HEADING]… [--lang L] [--dry-run]
                                       adds earlier checks to an archive, or updates it: ClaimReview data (JSON, JSON
                                       Lines, web pages), JSON reports, tables (CSV, TSV); --column says which column
                                       of a table has what; --lang is the language of checks that do not say theirs;
                                       --dry-run only counts
tickmark archive list                  lists the archives of earlier checks
tickmark archive remove|on|off NAME    removes an archive; has claims compared with it, or not
tickmark watch add FOLDER [--existing take|leave]
                                       watches a folder: new files in it become articles; --existing take: what stands
                                       in it now, too
tickmark watch list                    lists the watched folders, how they are, and what was taken
tickmark watch remove|pause|resume FOLDER
                                       watches a folder no more, not for a while, or again
tickmark watch once                    takes what is new in every watched folder, and ends
tickmark calc EXPRESSION [--claim TEXT] [--input NAME=NUMBER]… [--lang L] [--keep CLAIM]
                                       calculates, without a library: + - * /, sum(), share(), change(), perHead();
                                       --claim compares the result with the figure in these words; --lang: the
                                       language in which numbers are written; --keep compares it with a claim of the
                                       library, and keeps it as evidence of that claim
tickmark agreement ARTICLE             shows how often checkers agree who decided the same claims without
                                       seeing each other's verdicts
tickmark export ARTICLE --format FORM --out FILE [--lang en|nl] [--claims all|decided|corrections]
              [--speaker NAME] [--no-full-text] [--history] [--quotations] [--proof-list] [--sources]
              [--checkers names|initials|none] [--notes] [--name-protected] [--paper a4|letter] [--track-changes] [--no-pictures]
              [--evidence-files] [--evidence-zip] [--look NAME] [--no-sign] [--near hide|stand]
                                       writes the report, signed if there is a key; if words in it may still tell
                                       who a protected source is and nobody has decided on them, it writes nothing,
                                       unless --near says to hide them or to let them stand
tickmark case ARTICLE --out FILE [--passphrase-file FILE] [--blind] [--with-protected] [--no-files]
              [--no-sign] [--near hide|stand]
                                       writes the case file, to hand to a colleague; the passphrase is the first
                                       line of a file; --blind leaves out verdicts and evidence; --with-protected
                                       names protected sources; --no-files leaves out files
tickmark search WORDS… [--limit N]     finds words in articles, claims and evidence: beginnings of words,
                                       "words in this order", -without
tickmark results --out FILE [--by article|outlet|speaker] [--from DAY] [--to DAY] [--lang en|nl]
                                       writes the results of the articles of a period: a workbook if FILE ends
                                       in .xlsx, else CSV
tickmark verify-report FILE [--evidence FOLDER|ZIP] [--source FILE] [--history]
                                       checks what fits of a JSON or HTML report: the file, the text, the claims, the
                                       files of the evidence, the file that was loaded, and with --history every
                                       verdict; it also says who signed it, as it does of a file with a .sig beside it
tickmark verify [--accept]             checks the library and its history, and that nothing is missing that the app
                                       saw in it before; --accept says that the library as it is now is right
tickmark erase-source EVIDENCE [--yes] erases a source for good, from the library and its backups; without --yes it
                                       only says what would be gone. EVIDENCE is the end of an id, from claims --json
                                       or source list --json
tickmark erase-article ARTICLE [--yes] erases an article in the same way, deleted or not
tickmark erase-unfinished [--yes]      lists erasures that were not finished, and what is left; --yes finishes them
tickmark backup [--to FOLDER]          makes a backup and checks it
tickmark backups                       lists the backups
tickmark restore FILE                  puts a backup in the library's place, after a backup of what was there

ARTICLE and CLAIM are ids as list and claims print them; the last characters of one are enough if they fit one alone.
VERDICT is verified, unverifiable, refuted or unchecked.
REASON is noIndependentAccess, singleSource, anonymousSource, accountsContradict, opinionOrForecast,
notAnsweredInTime or other.
FORM is html, pdf, docx, markdown, json, csv (claims), evidence (CSV), claimreview or annotations (JSON-LD).

--library FILE    the library to work on (or the environment variable TICKMARK_LIBRARY)
--checker NAME    who is checking (by default the checker of the library, else the name of the account)
--unlock-file FILE  the passphrase of protected sources, as the first line of a file
--json            one JSON object a line
--version         the version

Exit code: 0 done; 1 something could not be done (standard error says what); 2 the words are not understood.`,
  'cli.seeHelp': 'See tickmark --help.',
  'cli.loaded': 'loaded  {id}  {title}',
  'cli.already': 'already here  {id}  {title}',
  'cli.reportRow':
    'a report  {title}  {claims} {claims, plural, one {claim} other {claims}}, {evidence} {evidence, plural, one {piece} other {pieces}} of evidence',
  'cli.several': '{file} holds {count} articles: choose one with --item',
  'cli.noWatched': 'No folder is watched. Add one with: watch add FOLDER.',
  'cli.watchAdded':
    '{path} is watched. {existing, select, take {What stands in it is taken too.} other {What stands in it is left.}}',
  'cli.watchDone':
    '{deed, select, remove {{path} is not watched any more.} pause {{path} is paused.} other {{path} is watched again.}}',
  'cli.watchTook':
    '{outcome, select, article {New article} version {New version} other {Here already}}: {file}  {id}',
  'cli.noArchives': 'There is no archive of earlier checks. Add one with: archive add FILE.',
  'cli.archive': '{name}: {checks, plural, one {# check} other {# checks}}, {file}, {date}',
  'cli.archiveIsOff': 'switched off',
  'cli.archiveAdded':
    '{read, plural, one {# check} other {# checks}} read for {name}: {added} new, {changed} changed, {same} the same, {removed} gone from their pages, {left} left out (without a claim, or twice in the file)',
  'cli.archiveRemoved': '{name} was removed.',
  'cli.archiveOn': 'Claims are compared with {name}.',
  'cli.archiveOff': 'Claims are not compared with {name} any more.',
  'cli.badColumn': '“{word}” is not a field and a heading, like claim=Statement',
  'cli.noVersion': 'The article has no version {n}.',
  'cli.noVersionBefore': 'No version is before it.',
  'cli.version': '{n}  {at}  {words} words  {name}',
  'cli.noMatch': 'No earlier check is known.',
  'cli.noThreads': 'No claim was found in more than one article.',
  'cli.thread': '“{claim}” ({articles, plural, one {# article} other {# articles}})',
  'cli.threadOtherwise': 'the verdicts differ',
  'cli.threadMore': '{n, plural, one {and # more place} other {and # more places}}',
  'cli.threadsMore':
    '{n, plural, one {# more claim is in more than one article} other {# more claims are in more than one article}}',
  'cli.matchSure': '{percent} % likely the same claim',
  'cli.noSources': 'The article has no sources.',
  'cli.noSourceRead':
    'the article has no source that was read: add some with source add, or name files with --source',
  'cli.passageWeak': 'little in common',
  'cli.passageUnsaid': 'Not said: {words}',
  'cli.noPassage': 'no passage bears on this claim',
  'cli.severalInSource': '{file} holds {count} articles: give each as a file of its own',
  'cli.similar':
    '{file} is like “{title}” ({id}): give --version {id} if it is a new version of it, or --new if it is another article.',
  'cli.caseIsHere':
    '{file} is a case file of “{title}”, which is in the library. Give --merge to merge it; a backup is made first. It would bring:\n{lines}',
  'cli.allowLowering':
    'Protected sources stay as they are here. To take one as it is in the case file, add to --merge:',
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
    'On {at} a backup of {of} replaced the library: what was written in between is not in it.',
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
  'cli.ambiguous': '{count} ids end in “{word}”; give more of the id.',
} satisfies Messages;
