import type { ReportEntry } from '../model.ts';
import type { Telling } from './telling.ts';

/** Returns what an entry of the history says, without who and when: 'Set the verdict: unchecked → refuted'. */
export function entryLine({ kind, from, to, undoes }: ReportEntry, { t }: Telling): string {
  const did = t(`event.${kind}`);
  const change =
    to === null ? '' : `: ${from === null ? '' : `${t(`verdict.${from}`)} → `}${t(`verdict.${to}`)}`;
  return undoes ? t('report.tookBack', { what: `${did}${change}` }) : `${did}${change}`;
}
