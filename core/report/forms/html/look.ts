import { contrast, DARK_PAPER, LEAST_CONTRAST, type ReportLook } from '../../look.ts';
import type { ReportModel } from '../../model/model.ts';
import { escape } from './escape.ts';

/** How high a logo stands on the page, in rem. */
const LOGO_HEIGHT = 2.25;

/** Returns the newsroom's logo and name above everything else; empty without a look. */
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

/** Returns the style of the newsroom's colour: a rule and a name, in the dark only where it can be read there. */
export function lookStyle(look: ReportLook | null): string {
  if (look?.colour === null || look === null) return '';
  const dark = contrast(look.colour, DARK_PAPER) >= LEAST_CONTRAST ? look.colour : 'var(--ink)';
  return `:root{--newsroom:${look.colour}}
@media screen and (prefers-color-scheme:dark){:root{--newsroom:${dark}}}`;
}
