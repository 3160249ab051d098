import type { Messages } from '../messages.ts';

/** The words of the dialog of folders that are watched. */
export const watched = {
  'watched.title': 'Watched folders',
  'watched.none': 'No folder is watched',
  'watched.noneText':
    'New files in a watched folder become articles by themselves, or a new version of the article with the same address: a folder into which a browser saves pages, a wire feed or a colleague writes. Nothing in the folder is changed.',
  'watched.hint':
    'New files become articles, or a new version of the article with the same address. Folders in a folder count too. Nothing in them is changed.',
  'watched.list': 'Watched folders',
  'watched.add': 'Add a folder…',
  'watched.look': 'Look now',
  'watched.askExisting':
    '{files, plural, =0 {No texts stand in it now} one {# text stands in it now} other {# texts stand in it now}}. What is to be taken?',
  'watched.onlyNew': 'Only what comes',
  'watched.takeAll': 'What is there, too',
  'watched.state.new': 'not looked at yet',
  'watched.state.there': 'watched',
  'watched.state.paused': 'paused',
  'watched.state.absent': 'not there now; goes on by itself when it is there again',
  'watched.state.denied': 'no permission to read it; goes on by itself when there is',
  'watched.state.failed': 'cannot be read now ({why}); tried again by itself',
  'watched.state.tooFull': 'too full: more than 200,000 files and folders are in it',
  'watched.lookedAt': 'looked at {time}',
  'watched.taken':
    '{article, plural, one {# new article} other {# new articles}}, {version, plural, one {# new version} other {# new versions}}, {already} here already, {failed} not read{left, plural, =0 {} one {, # left that stood there} other {, # left that stood there}}',
  'watched.passedOver': 'Passed over: {kinds}',
  'watched.passedOver.other': '{n, plural, one {# file of another kind} other {# files of other kinds}}',
  'watched.passedOver.links': '{n, plural, one {# link} other {# links}}',
  'watched.passedOver.unfinished': '{n} still being written',
  'watched.passedOver.unreadable':
    '{n, plural, one {# that cannot be looked at} other {# that cannot be looked at}}',
  'watched.far': 'Taking {done} of {total}',
  'watched.pause': 'Pause',
  'watched.resume': 'Go on',
  'watched.remove': 'Remove',
  'watched.again': 'Try failed files again',
  'watched.files': 'What was taken',
  'watched.of': '{action}: {name}',
  'watched.askRemove': 'Watch {name} no more? The articles stay, and so does the folder.',
  'watched.yesRemove': 'Remove',
  'watched.outcome.article': 'new article',
  'watched.outcome.version': 'new version',
  'watched.outcome.already': 'here already',
  'watched.outcome.failed': 'not read',
  'watched.deleted': 'deleted',
  'watched.noFiles': 'Nothing was taken from it yet.',
  'watched.more': 'Show more',
  'watched.back': 'Back',
  'watched.news': '{n, plural, one {# new text} other {# new texts}} from {name}',
  'watched.see': 'Look',
} satisfies Messages;
