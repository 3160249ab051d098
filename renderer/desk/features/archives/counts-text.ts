import type { Translate } from '../../../../core/i18n/translate.ts';
import type { ArchiveImport } from '../../../../core/model/earlier-check/earlier-check.ts';

/** Says what adding a file does or did, with why entries are left out. */
export function countsText(t: Translate, { left, ...counts }: ArchiveImport): string {
  const { withoutClaim, repeated } = left;
  const words = t('archives.wouldAdd', { ...counts, left: withoutClaim + repeated });
  return withoutClaim + repeated === 0 ? words : `${words} ${t('archives.leftWhy', left)}`;
}

/** Says how far some work is: '40%', or '' before it is known. */
export function shareText(far: { done: number; total: number } | null): string {
  return far === null || far.total === 0 ? '' : `${Math.floor((100 * far.done) / far.total)}%`;
}
