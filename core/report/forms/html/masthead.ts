import { restrictionsOf } from '../../../model/article/article.ts';
import type { ReportModel } from '../../model/model.ts';
import { sourcesLine, whoChecked, reportWording } from '../../wording/report-wording.ts';
import { escape, linkAddress } from './escape.ts';
import type { Writing } from './writing.ts';
import { contrast, DARK_PAPER, LEAST_CONTRAST, type ReportLook } from '../../look.ts';

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

/** How high a logo stands on the page, in rem. */
const LOGO_HEIGHT = 2.25;

/** Returns the newsroom's logo and name, which stand above everything else; empty without a look. */
export function letterhead({ look }: ReportModel): string {
  if (look === null) return '';
  const { logo, name } = look;
  if (logo === null) return `<p class="newsroom">${escape(name)}</p>\n`;
  const width = Math.round((logo.width / logo.height) * LOGO_HEIGHT * 100) / 100;
  return `<p class="newsroom"><img src="data:${logo.mediaType};base64,${logo.base64}" alt="${escape(name)}" width="${Math.round(width * 16)}" height="${LOGO_HEIGHT * 16}"></p>\n`;
}

/** Returns whom a reader can ask and what the newsroom says at the foot; empty without a look. */
export function imprint({ look }: ReportModel): string {
  if (look === null) return '';
  const lines = [look.contact, look.footer].filter((line) => line !== null && line !== '');
  return lines.map((line) => `<p>${escape(line ?? '')}</p>`).join('');
}

/**
 * Returns the style of the newsroom's colour, for a rule and the name. In the dark theme it is used only if it is
 * readable there.
 */
export function lookStyle(look: ReportLook | null): string {
  if (look?.colour === null || look === null) return '';
  const dark = contrast(look.colour, DARK_PAPER) >= LEAST_CONTRAST ? look.colour : 'var(--ink)';
  return `:root{--newsroom:${look.colour}}
@media screen and (prefers-color-scheme:dark){:root{--newsroom:${dark}}}`;
}

/** The head of every page except the first, as plain text: what it is, the title, what it says about sources. */
export function runningHead(model: ReportModel): { left: string; right: string; foot: string } {
  const wording = reportWording(model);
  const { title } = model.article;
  const right = [shortened(model.article.outlet ?? '', 40), sourcesLine(model, wording)];
  return {
    left: `${wording.t('report.kind')} · ${shortened(title, 52)}`,
    right: right.filter((part) => part !== '').join(' · '),
    foot: model.look?.footer ?? '',
  };
}

/** Cuts at a word if that leaves most of the words. A long name must not push the line about sources off the page. */
function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const whole = cut.replace(/\s+\S*$/, '');
  return `${whole.length * 2 < limit ? cut : whole}…`;
}

/** Returns the CSS that gives a printed page its running head and number, in browsers that support page margin boxes. */
export function pageMargins(model: ReportModel): string {
  const { left, right, foot } = runningHead(model);
  return `@page{
@top-left{content:${cssString(left)}}
@top-right{content:${cssString(right)}}
@bottom-left{content:${cssString(foot)}}
@bottom-right{content:counter(page) " / " counter(pages)}
}
@page :first{@top-left{content:none}@top-right{content:none}}`;
}

/**
 * Returns words as a CSS string. Characters that could end the string, or the style element around it, are written as
 * numbers.
 */
function cssString(words: string): string {
  const safe = words.replace(/[^\p{L}\p{N} .,:;·…-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `;
  });
  return `"${safe}"`;
}
