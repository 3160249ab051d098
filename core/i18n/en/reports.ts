import type { Messages } from '../messages.ts';

/** The words of exporting the reports of several articles. */
export const reports = {
  'reports.title': 'Export {n} {n, plural, one {report} other {reports}}',
  'reports.hint':
    'A report of each article, in a folder that you choose. A file that is there already is left as it is. Protected sources are blacked out.',
  'reports.choose': 'Choose a folder…',
  'reports.pictures': 'Pictures of the evidence, none of protected sources',
  'reports.evidenceFiles': 'Files of the evidence, beside each report',
  'reports.going': 'Report {at} of {total}',
  'reports.asking': 'Choosing a folder…',
  'reports.saved': 'Saved {n} {n, plural, one {report} other {reports}} in',
  'reports.stopped': 'Stopped: {n} of {total} {total, plural, one {report} other {reports}} saved in',
  'reports.show': 'Show the folder',
  'reports.moreFiles':
    'In {n} more {n, plural, one {report} other {reports}} some files are clean copies or left out.',
  'reports.failed': 'Not saved',
} satisfies Messages;
