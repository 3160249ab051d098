import type { ReportModel } from '../model/model.ts';
import { historyRows } from '../wording/history-rows.ts';
import { protectionLine } from '../wording/protection-line.ts';
import { nameOf, type Telling } from '../wording/telling.ts';
import { untouchedTold } from '../wording/untouched.ts';
import { agreementParts } from './agreement.ts';
import type { Inline, Part } from './parts.ts';
import { plain, type Pen } from './pen.ts';

/** Returns how the article was checked: sessions, how independent checks agree, what was left unchecked and untouched, what was blacked out. */
export function methodParts(model: ReportModel, telling: Telling, pen: Pen): Part[] {
  const { t } = telling;
  const { unchecked } = model;
  const left =
    unchecked.length === 0
      ? t('report.nothingUnchecked')
      : `${t('report.uncheckedClaims', { n: unchecked.length })} ${unchecked.join(', ')}.`;
  const { words, listed } = untouchedTold(model, telling);
  const parts: Part[] = [
    para(`${t('report.methodMeans')} ${protectionLine(model, telling)}`),
    sessionTable(model, telling),
    ...agreementParts(model, telling, pen),
    { kind: 'heading', text: t('report.leftUnchecked') },
    para(left),
    { kind: 'heading', text: t('report.leftUntouched') },
    para(words),
  ];
  if (listed.length > 0) parts.push({ kind: 'list', items: listed.map(({ text }) => [pen.own(text)]) });
  return parts;
}

function sessionTable({ sessions, options }: ReportModel, { t, dates, person }: Telling): Part {
  if (sessions.length === 0) return para(t('report.noSessions'));
  const named = options.checkers !== 'none';
  const heads = ['report.began', 'report.ended', 'report.changes'] as const;
  return {
    kind: 'table',
    head: [...(named ? [t('report.checker')] : []), ...heads.map((key) => t(key))],
    rows: sessions.map(({ by, startedAt, endedAt, changes }) => {
      const who = person(by);
      const end = endedAt === null ? t('report.stillOpen') : dates.moment(endedAt);
      const cells = [dates.moment(startedAt), end, String(changes)];
      return [...(named ? [who === null ? '' : nameOf(who)] : []), ...cells].map((cell) => [plain(cell)]);
    }),
  };
}

/** Returns the history line by line; nothing where the options leave it out. */
export function historyParts({ entries }: ReportModel, telling: Telling): Part[] {
  if (entries === null) return [];
  const { t, dates, initials } = telling;
  const heads = ['report.when', 'report.checker', 'report.claimHead', 'report.what'] as const;
  const rows = historyRows(entries.listed, telling).map((line): Inline[][] =>
    [
      dates.moment(line.at),
      initials(line.by) ?? '',
      line.claim === null ? '' : String(line.claim),
      line.what,
    ].map((cell) => [plain(cell)]),
  );
  const left = entries.isWhole ? [] : [para(t('report.entriesLeftOut'))];
  return [...left, { kind: 'table', head: heads.map((key) => t(key)), rows }];
}

/** A paragraph of plain words. */
export function para(text: string): Part {
  return { kind: 'para', words: [plain(text)] };
}
