import type { Messages } from './message.ts';

/** The words of the results over several articles. */
export const results = {
  'results.title': { en: 'Results over a period', nl: 'Resultaten over een periode' },
  'results.hint': {
    en: 'A table for spreadsheets (CSV) of how the articles stand. An article counts by its own date, or by the day on which it was loaded where it has none. Protected sources are blacked out.',
    nl: 'Een tabel voor rekenbladen (CSV) van hoe de artikelen ervoor staan. Een artikel telt op zijn eigen datum, of op de dag waarop het geladen is als het er geen heeft. Beschermde bronnen zijn zwartgemaakt.',
  },
  'results.titleChosen': {
    en: 'Results of the selected articles',
    nl: 'Resultaten van de gekozen artikelen',
  },
  'results.hintChosen': {
    en: 'A table for spreadsheets (CSV) of how the articles stand. Protected sources are blacked out.',
    nl: 'Een tabel voor rekenbladen (CSV) van hoe de artikelen ervoor staan. Beschermde bronnen zijn zwartgemaakt.',
  },
  'results.countChosen': {
    en: '{n} {n|article|articles} selected.',
    nl: '{n} {n|artikel|artikelen} gekozen.',
  },
  'results.from': { en: 'From', nl: 'Van' },
  'results.to': { en: 'To', nl: 'Tot en met' },
  'results.by': { en: 'A row for each', nl: 'Een rij per' },
  'results.by.article': { en: 'Article', nl: 'Artikel' },
  'results.by.outlet': { en: 'Outlet', nl: 'Medium' },
  'results.by.speaker': { en: 'Speaker', nl: 'Spreker' },
  'results.backwards': {
    en: 'The last day is before the first.',
    nl: 'De laatste dag ligt voor de eerste.',
  },
  'results.count': {
    en: '{n} {n|article|articles} in this period.',
    nl: '{n} {n|artikel|artikelen} in deze periode.',
  },
  'results.none': { en: 'No article lies in this period.', nl: 'Er ligt geen artikel in deze periode.' },
  'results.save': { en: 'Save CSV…', nl: 'CSV bewaren…' },
  'results.going': { en: 'Article {done} of {total}…', nl: 'Artikel {done} van {total}…' },
  'results.saved': { en: 'Saved: {path}', nl: 'Bewaard: {path}' },
  'results.fileName': { en: 'results', nl: 'resultaten' },
  'results.badDay': {
    en: '--from and --to want a day, as 2024-09-18',
    nl: '--from en --to willen een dag, als 2024-09-18',
  },
} satisfies Messages;
