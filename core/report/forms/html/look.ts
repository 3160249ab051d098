import { contrast, DARK_PAPER, LEAST_CONTRAST, type ReportLook } from '../../look.ts';
import type { ReportModel } from '../../model/model.ts';
import { escape } from './escape.ts';
import { sourcesLine } from '../../wording/protection-line.ts';
import { reportWording } from '../../wording/report-wording.ts';

/** How high a logo stands on the page, in rem. */
const LOGO_HEIGHT = 2.25;

/** Returns the newsroom's logo and name, which stand above everything else; empty without a look. */
export function letterhead({ look }: ReportModel): string {
  if (look === null) return '';
  const { logo, name } = look;
  if (logo === null) return `<p class="newsroom">${escape(name)}</p>\n`;
  const width = Math.round((logo.width / logo.height) * LOGO_HEIGHT * 100) / 100;
  return `<p class="newsroom"><img src="data:${logo.mediaType};base64,${logo.base64}" alt="${escape(name)}" width="${Math.round(width * 16)}" height="${LOGO_HEIGHT * 16}"></p>\n`;
}

/** Returns whom a reader can ask and what the newsroom says at the foot; empty without a look. */
export function imprint({ look }: ReportModel): string {
  if (look === null) return '';
  const lines = [look.contact, look.footer].filter((line) => line !== null && line !== '');
  return lines.map((line) => `<p>${escape(line ?? '')}</p>`).join('');
}

/**
 * Returns the style of the newsroom's colour, for a rule and the name. In the dark theme it is used only if it is
 * readable there.
 */
export function lookStyle(look: ReportLook | null): string {
  if (look?.colour === null || look === null) return '';
  const dark = contrast(look.colour, DARK_PAPER) >= LEAST_CONTRAST ? look.colour : 'var(--ink)';
  return `:root{--newsroom:${look.colour}}
@media screen and (prefers-color-scheme:dark){:root{--newsroom:${dark}}}`;
}

/** The head of every page except the first, as plain text: what it is, the title, what it says about sources. */
export function runningHead(model: ReportModel): { left: string; right: string; foot: string } {
  const wording = reportWording(model);
  const { title } = model.article;
  const right = [shortened(model.article.outlet ?? '', 40), sourcesLine(model, wording)];
  return {
    left: `${wording.t('report.kind')} · ${shortened(title, 52)}`,
    right: right.filter((part) => part !== '').join(' · '),
    foot: model.look?.footer ?? '',
  };
}

/** Cuts at a word if that leaves most of the words. A long name must not push the line about sources off the page. */
function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const whole = cut.replace(/\s+\S*$/, '');
  return `${whole.length * 2 < limit ? cut : whole}…`;
}

/** Returns the CSS that gives a printed page its running head and number, in browsers that support page margin boxes. */
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

/**
 * Returns words as a CSS string. Characters that could end the string, or the style element around it, are written as
 * numbers.
 */
function cssString(words: string): string {
  const safe = words.replace(/[^\p{L}\p{N} .,:;·…-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `;
  });
  return `"${safe}"`;
}
