import type { Figure } from '../detect/analysis.ts';
import type { Span } from '../model/article/article.ts';
import { lowerCase } from '../text/scan.ts';

/** Returns where a figure stands with what it counts, where that follows right after it: 1.250 huizen. */
export function figureSpan(text: string, { start, end, unit }: Figure): Span {
  if (unit === null) return { start, end };
  const space = /^\s?/u.exec(text.slice(end, end + 1))?.[0].length ?? 0;
  const to = end + space + unit.length;
  return { start, end: lowerCase(text.slice(end + space, to)).replaceAll('’', "'") === unit ? to : end };
}
