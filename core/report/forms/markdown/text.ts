import { verdictSign } from '../../../model/claim/verdict.ts';
import { claimMarks, type MarkedPiece } from '../../model/claim-marks.ts';
import type { ReportClaim, ReportText } from '../../model/model.ts';
import type { Telling } from '../../wording/telling.ts';
import { escapeMarkdown } from './escape.ts';

/** Returns the article with its claims between brackets: `[9: 62 percent 9✗]`. What is not its own text is quoted. */
export function articleText(text: ReportText, claims: readonly ReportClaim[], { t }: Telling): string {
  const marked = claimMarks(text, claims);
  const blocks = text.blocks.map(({ kind, level, isText }, index) => {
    const words = (marked[index] ?? []).map(write).join('').trim();
    if (!isText) return `> ${escapeMarkdown(t(`block.${kind}`))}: ${words}`;
    if (kind === 'heading') return `${'#'.repeat(Math.min(6, (level ?? 2) + 2))} ${words}`;
    if (kind === 'quotation') return `> ${words}`;
    return kind === 'listItem' ? `- ${words}` : words;
  });
  return [`*${escapeMarkdown(t('report.textKeyPlain'))}*`, ...blocks].join('\n\n');
}

function write(piece: MarkedPiece): string {
  if ('text' in piece) return escapeMarkdown(piece.text);
  if ('begins' in piece) return `\\[${String(piece.begins.number)}: `;
  return ` ${String(piece.ends.number)}${verdictSign[piece.ends.so.verdict]}\\]`;
}
