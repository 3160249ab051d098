import type { MarkedPiece } from '../../model/source/quotation-marks.ts';
import type { ReportModel } from '../model/model.ts';
import {
  comparedLine,
  proofKindLine,
  proofLine,
  quotationLine,
  tickedLine,
} from '../wording/checks-lines.ts';
import type { ReportWording } from '../wording/report-wording.ts';
import { type Inline, type InlineMaker, type Part, plain } from './parts.ts';

/** Returns how the sources have each quotation; nothing if the options leave it out. */
export function quotationParts(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { quotations } = model;
  if (quotations === null) return [];
  const { t } = wording;
  const compared: Part = { kind: 'para', words: inlines.words(comparedLine(model, wording)) };
  if (quotations.length === 0) return [compared, { kind: 'para', words: [plain(t('quotation.none'))] }];
  const head = [t('report.quotationHead'), t('report.sourceHead'), t('report.foundHead')];
  const rows = quotations.map((quotation): Inline[][] => [
    [
      ...marked(quotation.words, (text, look) => [inlines.own(text, look)]),
      ...(quotation.speaker === null ? [] : [plain(` (${quotation.speaker})`, 'soft')]),
    ],
    marked(quotation.excerpt, inlines.words),
    inlines.words(quotationLine(quotation, wording)),
  ]);
  return [compared, { kind: 'table', head, rows }];
}

/** Grey is what stands around the words, strong what differs. */
function marked(
  pieces: readonly MarkedPiece[],
  make: (text: string, look?: Inline['look']) => Inline[],
): Inline[] {
  return pieces.flatMap(({ text, mark }) => {
    if (mark === 'differs') return make(text, 'strong');
    return mark === 'around' || mark === 'leftOut' ? make(text, 'soft') : make(text);
  });
}

/** Returns the proof list; nothing if the options leave it out. */
export function proofListParts(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { proofList } = model;
  if (proofList === null) return [];
  const { t } = wording;
  const ticked = proofList.filter(({ ticks }) => ticks.length > 0).length;
  const means = t('report.proofListMeans', { all: proofList.length, ticked });
  const words = inlines.words(`${means} ${comparedLine(model, wording)}`);
  const head = [t('report.proofHead'), t('report.sourcesHead'), t('report.tickedHead')];
  const rows = proofList.map((line): Inline[][] => [
    [inlines.own(line.words, 'strong'), plain(` ${proofKindLine(line, wording)}`, 'soft')],
    inlines.words(proofLine(line, wording)),
    [plain(tickedLine(line, wording))],
  ]);
  return [
    { kind: 'para', words },
    { kind: 'table', head, rows },
  ];
}
