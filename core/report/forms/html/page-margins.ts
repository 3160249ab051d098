import type { ReportModel } from '../../model/model.ts';
import { sourcesLine } from '../../wording/protection-line.ts';
import { tellingFor } from '../../wording/telling.ts';

/** What stands at the head of every page but the first, plain: what it is, the title, what it says of sources. */
export function runningHead(model: ReportModel): { left: string; right: string; foot: string } {
  const tell = tellingFor(model);
  const { title } = model.article;
  const right = [shortened(model.article.outlet ?? '', 40), sourcesLine(model, tell)];
  return {
    left: `${tell.t('report.kind')} · ${shortened(title, 52)}`,
    right: right.filter((part) => part !== '').join(' · '),
    foot: model.look?.footer ?? '',
  };
}

/** Cut at a word where that leaves most of it: a long name must not push what is said of sources off the page. */
function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const whole = cut.replace(/\s+\S*$/, '');
  return `${whole.length * 2 < limit ? cut : whole}…`;
}

/** Returns the CSS that gives a printed page its running head and number, where the browser has page margin boxes. */
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

/** Returns words as a CSS string: whatever could end it, or the style element around it, is written as a number. */
function cssString(words: string): string {
  const safe = words.replace(/[^\p{L}\p{N} .,:;·…-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `;
  });
  return `"${safe}"`;
}
