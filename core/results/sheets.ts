import type { VerdictCounts } from '../contract/index.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import type { Language } from '../model/settings/settings.ts';
import { verdicts } from '../model/claim/verdict.ts';
import { byOutlet, bySpeaker, type ArticleResult, type GroupResult } from './results.ts';

/** What a cell holds; a day is YYYY-MM-DD, for a spreadsheet to reckon with. */
export type SheetCell = string | number | { day: string } | null;

/** A sheet of a workbook: a column for each head, as wide as so many characters. */
export interface ResultSheet {
  name: string;
  heads: { words: string; width: number }[];
  rows: SheetCell[][];
}

/**
 * Returns results as three sheets, for people: by article, by outlet and by speaker, in words of the language. Moments are
 * days in the IANA time zone.
 */
export function resultSheets(
  results: readonly ArticleResult[],
  language: Language,
  timeZone: string,
): ResultSheet[] {
  const t = translator(language);
  const day = dayIn(timeZone);
  return [
    {
      name: t('results.sheet.article'),
      heads: articleHeads(t),
      rows: results.map((result) => articleRow(result, t, day)),
    },
    groupSheet(
      t('results.sheet.outlet'),
      t('results.by.outlet'),
      byOutlet(results),
      t('results.noOutlet'),
      t,
    ),
    groupSheet(
      t('results.sheet.speaker'),
      t('results.by.speaker'),
      bySpeaker(results),
      t('report.articleItself'),
      t,
    ),
  ];
}

function articleHeads(t: Translate): ResultSheet['heads'] {
  const head = (key: MessageKey, width = 12): ResultSheet['heads'][number] => ({ words: t(key), width });
  return [
    head('results.column.title', 48),
    head('results.by.outlet', 22),
    head('results.column.byline', 22),
    head('results.column.date'),
    head('results.column.dateIs'),
    head('results.column.language'),
    head('results.column.url', 34),
    head('results.column.words'),
    ...countHeads(t),
    head('results.column.corrections'),
    head('results.column.suggested'),
    head('results.column.signedOff'),
    head('results.column.disagreed'),
    head('results.column.sentences'),
    head('results.column.untouched'),
    head('results.column.done'),
    head('results.column.checkers', 16),
    head('results.column.from'),
    head('results.column.to'),
    head('results.column.hash', 66),
  ];
}

function articleRow(
  result: ArticleResult,
  t: Translate,
  day: (moment: string | null) => SheetCell,
): SheetCell[] {
  return [
    result.title,
    result.outlet,
    result.byline,
    dateCell(result.date),
    t(result.isDated ? 'results.dated' : 'results.loaded'),
    result.language,
    result.url,
    result.words,
    ...counts(result),
    result.corrections,
    result.suggested,
    result.signedOff,
    result.disagreed,
    result.sentences,
    result.untouched,
    t(result.done ? 'results.yes' : 'results.no'),
    result.checkers.join(', '),
    day(result.from),
    day(result.to),
    result.textHash,
  ];
}

function groupSheet(
  name: string,
  head: string,
  groups: readonly GroupResult[],
  nobody: string,
  t: Translate,
): ResultSheet {
  return {
    name,
    heads: [
      { words: head, width: 34 },
      { words: t('results.column.articles'), width: 12 },
      { words: t('results.column.articlesDone'), width: 14 },
      ...countHeads(t),
    ],
    rows: groups.map((group) => [group.name ?? nobody, group.articles, group.done, ...counts(group)]),
  };
}

function countHeads(t: Translate): ResultSheet['heads'] {
  const said = t('report.said');
  return [
    { words: t('results.column.claims'), width: 12 },
    ...verdicts.map((verdict) => ({ words: t(`verdict.${verdict}`), width: 14 })),
    ...verdicts.map((verdict) => ({ words: `${said}: ${t(`verdict.${verdict}`)}`, width: 20 })),
  ];
}

function counts({
  claims,
  verdicts: found,
  said,
}: Pick<ArticleResult, 'claims' | 'verdicts' | 'said'>): number[] {
  const inOrder = (all: VerdictCounts): number[] => verdicts.map((verdict) => all[verdict]);
  return [claims, ...inOrder(found), ...inOrder(said)];
}

/** A month or a year is no day: it stays as it is written. */
function dateCell(date: string): SheetCell {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(date) ?? [];
  return day === undefined ? date : { day };
}

function dayIn(timeZone: string): (moment: string | null) => SheetCell {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (moment) => (moment === null ? null : { day: format.format(new Date(moment)) });
}
