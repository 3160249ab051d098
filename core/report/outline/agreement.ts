import type { ReportDifference, ReportModel } from '../model/model.ts';
import { agreementTold, differenceStanding } from '../wording/agreement-lines.ts';
import type { Telling } from '../wording/telling.ts';
import type { Inline, Part } from './parts.ts';
import { plain, type Pen } from './pen.ts';

/** Returns how checkers agree who decided the same claims unseen; nothing where nobody did. */
export function agreementParts(model: ReportModel, telling: Telling, pen: Pen): Part[] {
  const { t } = telling;
  return agreementTold(model, telling).flatMap((pair, index): Part[] => [
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
            rows: pair.differences.map((difference) => differenceRow(difference, telling, pen)),
          } as const,
        ]),
  ]);
}

function differenceRow(difference: ReportDifference, telling: Telling, pen: Pen): Inline[][] {
  const { claim, quote, tick, first, second } = difference;
  const { t } = telling;
  const { words, how } = differenceStanding(difference, telling);
  return [
    [plain(`${String(claim)} `, 'strong'), pen.own(quote)],
    [plain(t(tick === 'said' ? 'agreement.said' : 'agreement.so'))],
    [pen.verdict(first)],
    [pen.verdict(second)],
    [plain(words), ...(how === '' ? [] : [plain(' '), ...pen.words(how)])],
  ];
}
