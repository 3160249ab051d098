import type { Translate } from '../i18n/translate.ts';
import type { ChangeCounts } from '../text/versions/text-change.ts';

/** A version that another one is compared with: its number, and when it was loaded in words. */
interface Compared {
  number: number;
  at: string;
  isLater: boolean;
}

/** Returns how much is other in a version than in another one: '4 sentences new, 3 changed since version 1 of 14:02'. */
export function changesLine(
  counts: ChangeCounts,
  { number: version, at, isLater }: Compared,
  t: Translate,
): string {
  const parts = (
    [
      [isLater ? 'changes.onlyHere' : 'changes.new', counts.new],
      ['changes.changed', counts.changed],
      ['changes.moved', counts.moved],
      [isLater ? 'changes.onlyThere' : 'changes.removed', counts.removed],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([key, n], index) => t(key, { n, first: index === 0 ? 'yes' : 'no' }));
  if (parts.length === 0) return t('changes.noneSince', { version, at });
  return t(isLater ? 'changes.beside' : 'changes.since', { counts: parts.join(', '), version, at });
}
