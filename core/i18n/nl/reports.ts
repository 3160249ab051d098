import type { reports as english } from '../en/reports.ts';
import type { WordsLike } from '../messages.ts';

export const reports = {
  'reports.title': '{n} {n, plural, one {rapport} other {rapporten}} exporteren',
  'reports.hint':
    'Van elk artikel een rapport, in een map die u kiest. Een bestand dat er al staat, blijft zoals het is. Beschermde bronnen zijn zwartgelakt.',
  'reports.choose': 'Map kiezen…',
  'reports.pictures': 'De beelden van het bewijs, geen van beschermde bronnen',
  'reports.evidenceFiles': 'De bestanden van het bewijs, naast elk rapport',
  'reports.going': 'Rapport {at} van {total}',
  'reports.asking': 'Map wordt gekozen…',
  'reports.saved': '{n} {n, plural, one {rapport} other {rapporten}} bewaard in',
  'reports.stopped': 'Gestopt: {n} van {total} {total, plural, one {rapport} other {rapporten}} bewaard in',
  'reports.show': 'Map tonen',
  'reports.moreFiles':
    'In nog {n} {n, plural, one {rapport} other {rapporten}} zijn bestanden opgeschoonde kopieën of weggelaten.',
  'reports.failed': 'Niet bewaard',
} satisfies WordsLike<typeof english>;
