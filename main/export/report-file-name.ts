import type { ReportFormat } from '../../core/contract.ts';

/** Names that Windows keeps for devices, whatever comes after a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Returns a name for a report's file that every system takes: the article's date and title, without what Windows,
 * macOS or Linux forbid in names, at most 100 characters before the extension.
 */
export function reportFileName(
  article: { title: string; published: string | null },
  format: ReportFormat,
): string {
  const day = article.published?.slice(0, 10) ?? '';
  const title = article.title
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/[<>:"/\\|?*‘’“”„«»]/g, '')
    .trim();
  const stem = [...`${day} ${title}`.trim()]
    .slice(0, 100)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = stem === '' ? 'report' : DEVICE.test(stem) ? `_${stem}` : stem;
  return `${safe}.${format}`;
}
