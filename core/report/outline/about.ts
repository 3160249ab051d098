import { restrictionsOf } from '../../model/article/release.ts';
import type { ReportModel } from '../model/model.ts';
import type { Telling } from '../wording/telling.ts';
import { whoChecked } from '../wording/who-checked.ts';
import type { Inline } from './parts.ts';
import { joined, plain, type Pen } from './pen.ts';

/** Returns the lines below the title: outlet, author and date; who checked and when; which text; where it stands. */
export function aboutLines(model: ReportModel, telling: Telling, pen: Pen): Inline[][] {
  const { article, version } = model;
  const { t, dates } = telling;
  const origin = [
    article.outlet === null ? [] : [plain(article.outlet)],
    article.byline === null ? [] : [plain(article.byline)],
    [plain(article.published === null ? t('report.undated') : dates.date(article.published))],
  ];
  const text = t('report.textOf', { version: version.number, words: version.words });
  const lines: Inline[][] = [joined(origin), [plain(checkedBy(model, telling))], [plain(text)]];
  if (article.url !== null) lines.push(pen.link(article.url));
  const { release } = version;
  for (const [key, words] of [
    ['release.dateline', release?.dateline ?? null],
    ['release.note', release?.editorNote ?? null],
  ] as const)
    if (words !== null) lines.push([plain(`${t(key)}: `), ...pen.words(words)]);
  return lines;
}

/** Returns a line for each thing that restricts the use of the story. */
export function restrictionLines({ version }: ReportModel, { t, dates }: Telling): string[] {
  return restrictionsOf(version.release).map(({ key, date }) =>
    t(key, { date: date === '' ? '' : dates.date(date) }),
  );
}

/** Returns who checked, from when to when, in how many sessions. */
export function checkedBy(model: ReportModel, telling: Telling): string {
  const { people, period, sessions } = model;
  const { t, dates } = telling;
  if (people.length === 0 && period === null) return t('report.nobodyChecked');
  const parts = people.length === 0 ? [t('report.checked')] : whoChecked(model, telling);
  if (period !== null) parts.push(`${dates.range(period.from, period.to)} (${dates.zone})`);
  if (sessions.length > 0) parts.push(t('report.sessionCount', { n: sessions.length }));
  return parts.join(' · ');
}
