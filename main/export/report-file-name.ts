import type { ReportFormat } from '../../core/contract.ts';

/** Names that Windows keeps for devices, whatever comes after a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Returns a name for a report's file that every system takes: the article's date and title, without what Windows,
 * macOS or Linux forbid in names, and no longer than their file systems take (255 bytes or UTF-16 units).
 */
export function reportFileName(
  article: { title: string; published: string | null },
  format: ReportFormat,
): string {
  const day = article.published?.slice(0, 10) ?? '';
  const title = article.title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]+/gu, ' ')
    .replace(/[<>:"/\\|?*‘’“”„«»]/g, '')
    .trim();
  const stem = cut(`${day} ${title}`.trim()).replace(/^[. ]+|[. ]+$/g, '');
  const safe = stem === '' ? 'report' : DEVICE.test(stem) ? `_${stem}` : stem;
  return `${safe}.${format}`;
}

/** The beginning of a name: at most 100 characters and 200 bytes of UTF-8, no character halved. */
function cut(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of [...name].slice(0, 100)) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > 200) break;
    kept += character;
  }
  return kept;
}
