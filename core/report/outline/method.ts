import type { ReportModel, ReportDifference } from '../model/model.ts';
import { historyRows } from '../wording/history-rows.ts';
import { protectionLine, nameOf, type ReportWording } from '../wording/report-wording.ts';
import { untouchedWording } from '../wording/coverage-lines.ts';
import { type Inline, type Part, plain, type InlineMaker } from './parts.ts';
import { agreementWording, differenceStanding } from '../wording/agreement-lines.ts';

/** Returns how the article was checked: sessions, how independent checks agree, what was left unchecked and untouched, what was blacked out. */
export function methodParts(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { t } = wording;
  const { unchecked } = model;
  const left =
    unchecked.length === 0
      ? t('report.nothingUnchecked')
      : `${t('report.uncheckedClaims', { n: unchecked.length })} ${unchecked.join(', ')}.`;
  const { words, listed } = untouchedWording(model, wording);
  const parts: Part[] = [
    para(`${t('report.methodMeans')} ${protectionLine(model, wording)}`),
    sessionTable(model, wording),
    ...agreementParts(model, wording, inlines),
    { kind: 'heading', text: t('report.leftUnchecked') },
    para(left),
    { kind: 'heading', text: t('report.leftUntouched') },
    para(words),
  ];
  if (listed.length > 0) parts.push({ kind: 'list', items: listed.map(({ text }) => [inlines.own(text)]) });
  return parts;
}

function sessionTable({ sessions, options }: ReportModel, { t, dates, person }: ReportWording): Part {
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

/** Returns the history line by line; nothing if the options leave it out. */
export function historyParts({ entries }: ReportModel, wording: ReportWording): Part[] {
  if (entries === null) return [];
  const { t, dates, initials } = wording;
  const heads = ['report.when', 'report.checker', 'report.claimHead', 'report.what'] as const;
  const rows = historyRows(entries.listed, wording).map((line): Inline[][] =>
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

/** Returns how checkers agree who decided the same claims unseen; nothing if nobody did. */
function agreementParts(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { t } = wording;
  return agreementWording(model, wording).flatMap((pair, index): Part[] => [
    { kind: 'heading', text: index === 0 ? t('agreement.title') : pair.title },
    ...pair.lines.map((line): Part => ({ kind: 'para', words: [plain(line)] })),
    { kind: 'para', look: 'soft', words: [plain(pair.legend)] },
    ...pair.tables.map(({ title, head, rows }): Part => ({
      kind: 'table',
      head: [title, ...head.slice(1)],
      rows: rows.map((row) => row.map((cell) => [plain(cell)])),
    })),
    ...(pair.differences.length === 0
      ? []
      : [
          { kind: 'heading', text: t('agreement.differences') } as const,
          {
            kind: 'table',
            head: pair.heads,
            rows: pair.differences.map((difference) => differenceRow(difference, wording, inlines)),
          } as const,
        ]),
  ]);
}

function differenceRow(
  difference: ReportDifference,
  wording: ReportWording,
  inlines: InlineMaker,
): Inline[][] {
  const { claim, quote, tick, first, second } = difference;
  const { t } = wording;
  const { words, how } = differenceStanding(difference, wording);
  return [
    [plain(`${String(claim)} `, 'strong'), inlines.own(quote)],
    [plain(t(tick === 'said' ? 'agreement.said' : 'agreement.so'))],
    [inlines.verdict(first)],
    [inlines.verdict(second)],
    [plain(words), ...(how === '' ? [] : [plain(' '), ...inlines.words(how)])],
  ];
}
