import { claimMarks, type MarkedPiece } from '../model/claim-marks.ts';
import { escape, langValue } from '../forms/html/escape.ts';
import type { ReportModel, ReportText } from '../model/model.ts';
import { cutterFor, editsFor } from '../outline/edits.ts';

/**
 * Returns the article as the Word document has it: the words of each claim tinted, the number of its comment behind them,
 * and corrections as tracked changes where the options ask for them.
 */
export function articleHtml(text: ReportText, { claims, article, options }: ReportModel): string {
  const marked = claimMarks(text, claims);
  const cut = cutterFor(options.trackChanges ? editsFor(claims, text.content) : []);
  const open = new Set<string>();
  const own = `lang="${langValue(article.language)}" dir="auto"`;
  const write = (piece: MarkedPiece, at: number): string => {
    if ('begins' in piece) {
      open.add(piece.begins.id);
      return '';
    }
    if ('ends' in piece) {
      open.delete(piece.ends.id);
      const { number } = piece.ends;
      return `<sup id="w${number}"><a href="#k${number}">${number}</a></sup>`;
    }
    const words = cut(piece.text, at).map(({ kind, text: part }) => {
      if (kind === 'same') return escape(part);
      return kind === 'in' ? `<ins>${escape(part)}</ins>` : `<del>${escape(part)}</del>`;
    });
    return open.size === 0 ? words.join('') : `<mark>${words.join('')}</mark>`;
  };
  return text.blocks
    .map((block, index) => {
      let at = block.start;
      const words = (marked[index] ?? []).map((piece) => {
        const written = write(piece, at);
        if ('text' in piece) at += piece.text.length;
        return written;
      });
      const element = block.kind === 'heading' && block.isText ? 'h2' : 'p';
      return `<${element} class="${block.isText ? block.kind : 'aside'}" ${own}>${words.join('')}</${element}>`;
    })
    .join('\n');
}
