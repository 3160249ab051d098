import type { MessageKey } from '../../i18n/messages.ts';
import { ClaimKind } from '../../model/claim/claim.ts';
import { UnverifiableReason } from '../../model/claim/verdict.ts';
import type { ReportEntry, ReportEntryDetail } from '../model/model.ts';
import type { Telling } from './telling.ts';

const fields: Record<ReportEntryDetail['field'], MessageKey> = {
  reason: 'history.reason',
  correction: 'history.correction',
  speaker: 'history.speaker',
  kind: 'history.kind',
  tried: 'history.tried',
  wouldSettle: 'history.wouldSettle',
  note: 'history.note',
  quote: 'history.quote',
};

/** Returns what an entry of the history says, without who and when: 'Set the verdict: unchecked → refuted'. */
export function entryLine({ name, from, to, undoes, details }: ReportEntry, telling: Telling): string {
  const { t } = telling;
  const did = t(`event.${name}`);
  const tick =
    to === null ? [] : [`${from === null ? '' : `${t(`verdict.${from}`)} → `}${t(`verdict.${to}`)}`];
  const changed = [...tick, ...details.map((detail) => detailWords(detail, telling))];
  const what = changed.length === 0 ? did : `${did}: ${changed.join(' · ')}`;
  return undoes ? t('report.tookBack', { what }) : what;
}

function detailWords({ field, value }: ReportEntryDetail, { t }: Telling): string {
  const name = t(fields[field]);
  if (value === undefined) return name;
  if (value === null) return `${name} —`;
  const reason = UnverifiableReason.safeParse(value);
  if (field === 'reason' && reason.success) return `${name} ‘${t(`reason.${reason.data}`)}’`;
  const kind = ClaimKind.safeParse(value);
  if (field === 'kind' && kind.success) return `${name} ‘${t(`kind.${kind.data}`)}’`;
  return `${name} ‘${value}’`;
}
