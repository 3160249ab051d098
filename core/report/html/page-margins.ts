import type { ReportModel } from '../model.ts';
import { sourcesLine } from './masthead.ts';
import type { Writing } from './writing.ts';

/** What stands at the head of every page but the first, plain: what it is, the title, what it says of sources. */
export function runningHead(model: ReportModel, writing: Writing): { left: string; right: string } {
  const { title } = model.article;
  const short = title.length > 52 ? `${title.slice(0, 50).replace(/\s+\S*$/, '')}…` : title;
  const right = [model.article.outlet ?? '', sourcesLine(model, writing)];
  return {
    left: `${writing.t('report.kind')} · ${short}`,
    right: right.filter((part) => part !== '').join(' · '),
  };
}

/** Returns the CSS that gives a printed page its running head and number, where the browser has page margin boxes. */
export function pageMargins(model: ReportModel, writing: Writing): string {
  const { left, right } = runningHead(model, writing);
  return `@page{
@top-left{content:${cssString(left)}}
@top-right{content:${cssString(right)}}
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
