import { restrictionsOf } from '../../../model/article/release.ts';
import type { ReportModel } from '../../model/model.ts';
import { sourcesLine } from '../../wording/protection-line.ts';
import { whoChecked } from '../../wording/who-checked.ts';
import { letterhead } from './look.ts';
import { escape, linkAddress } from './escape.ts';
import type { Writing } from './writing.ts';

/** Titles longer than this, in UTF-16 units, are set smaller. */
const LONG_TITLE = 110;

/** Returns the head of the report: what it is, title, outlet, author, date, text, who checked it and when. */
export function masthead(model: ReportModel, writing: Writing): string {
  const { article, version } = model;
  const { say, words, dates } = writing;
  const status = [article.outlet, sourcesLine(model, writing.wording)].filter(
    (part) => part !== null && part !== '',
  );
  const about = [
    article.outlet === null ? null : words(article.outlet),
    article.byline === null ? null : words(article.byline),
    article.published === null ? say('report.undated') : escape(dates.date(article.published)),
  ];
  const text = say('report.textOf', { version: version.number, words: version.words });
  return `<header>
${letterhead(model)}<div class="masthead"><p>${say('report.kind')}</p><p>${status.map((part) => words(part ?? '')).join(' · ')}</p></div>
<h1${article.title.length > LONG_TITLE ? ' class="long"' : ''} ${writing.own}>${escape(article.title)}</h1>${restrictions(model, writing)}
<p class="about">${about.filter((part) => part !== null).join(' · ')}</p>
<p class="about">${checkedBy(model, writing)}</p>
<p class="about">${text}</p>${source(article.url)}${notes(model, writing)}
</header>`;
}

function checkedBy(model: ReportModel, { say, words, dates, t, wording }: Writing): string {
  const { people, period, sessions } = model;
  if (people.length === 0 && period === null) return say('report.nobodyChecked');
  const rest = period === null ? [] : [`${dates.range(period.from, period.to)} (${dates.zone})`];
  if (sessions.length > 0) rest.push(t('report.sessionCount', { n: sessions.length }));
  const who = people.length === 0 ? [say('report.checked')] : whoChecked(model, wording).map(words);
  return [...who, ...rest.map(escape)].join(' · ');
}

/** Returns a line for each thing that restricts the use of the story. */
function restrictions({ version }: ReportModel, { say, dates }: Writing): string {
  return restrictionsOf(version.release)
    .map(
      ({ key, date }) => `\n<p class="held">${say(key, { date: date === '' ? '' : dates.date(date) })}</p>`,
    )
    .join('');
}

/** Returns the dateline and the editor's note of an agency story. */
function notes({ version: { release } }: ReportModel, { say, words }: Writing): string {
  const line = (key: 'release.dateline' | 'release.note', text: string | null | undefined): string =>
    text === null || text === undefined ? '' : `\n<p class="about">${say(key)}: ${words(text)}</p>`;
  return line('release.dateline', release?.dateline) + line('release.note', release?.editorNote);
}

function source(url: string | null): string {
  const address = url === null ? null : linkAddress(url);
  if (url === null || address === null) return '';
  return `\n<p class="about"><a href="${address}" rel="noopener noreferrer">${escape(url)}</a></p>`;
}
