import type { Messages } from './message.ts';

/** The words of exporting the reports of several articles. */
export const reports = {
  'reports.title': { en: 'Export {n} {n|report|reports}', nl: '{n} {n|rapport|rapporten} exporteren' },
  'reports.hint': {
    en: 'A report of each article, in a folder that you choose. A file that is there already is left as it is. Protected sources are blacked out.',
    nl: 'Van elk artikel een rapport, in een map die u kiest. Een bestand dat er al staat, blijft zoals het is. Beschermde bronnen zijn zwartgelakt.',
  },
  'reports.choose': { en: 'Choose a folder…', nl: 'Map kiezen…' },
  'reports.pictures': {
    en: 'The evidence’s pictures, none of protected sources',
    nl: 'De beelden van het bewijs, geen van beschermde bronnen',
  },
  'reports.evidenceFiles': {
    en: 'The evidence’s files, beside each report',
    nl: 'De bestanden van het bewijs, naast elk rapport',
  },
  'reports.going': { en: 'Report {at} of {total}', nl: 'Rapport {at} van {total}' },
  'reports.asking': { en: 'Choosing a folder…', nl: 'Map wordt gekozen…' },
  'reports.saved': { en: 'Saved {n} {n|report|reports} in', nl: '{n} {n|rapport|rapporten} bewaard in' },
  'reports.stopped': {
    en: 'Stopped: {n} of {total} {total|report|reports} saved in',
    nl: 'Gestopt: {n} van {total} {total|rapport|rapporten} bewaard in',
  },
  'reports.show': { en: 'Show the folder', nl: 'Map tonen' },
  'reports.moreFiles': {
    en: 'In {n} more {n|report|reports} some files are clean copies or left out.',
    nl: 'In nog {n} {n|rapport|rapporten} zijn bestanden opgeschoonde kopieën of weggelaten.',
  },
  'reports.failed': { en: 'Not saved', nl: 'Niet bewaard' },
} satisfies Messages;
