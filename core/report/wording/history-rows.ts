import type { ReportEntry, ReportEntryDetail } from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { ClaimKind } from '../../model/claim/claim.ts';
import { UnverifiableReason } from '../../model/claim/verdict.ts';

/** A line of the history as people read it: it may sum up several entries. */
export interface HistoryRow {
  at: string;
  /** Who did it; null if it was the app. */
  by: string | null;
  /** The number of the claim that it is about; null if it is about none. */
  claim: number | null;
  what: string;
}

/**
 * Returns the history as people read it. The app's suggestions, what came along into a newer version, and a change of
 * how many suggestions are shown take one line each, however many entries they have.
 */
export function historyRows(entries: readonly ReportEntry[], wording: ReportWording): HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (let at = 0; at < entries.length;) {
    const group = groupAt(entries, at);
    rows.push(...rowsOf(group, wording));
    at += group.length;
  }
  return rows;
}

/**
 * The entries from `at` on that share a line: those of a load, or of suggestions that were shown or put aside one
 * after the other.
 */
function groupAt(entries: readonly ReportEntry[], at: number): ReportEntry[] {
  const [first] = entries.slice(at, at + 1);
  if (first === undefined) return [];
  let end = at + 1;
  const belongs = isLoad(first)
    ? (next: ReportEntry) => next.step === first.step
    : (next: ReportEntry) => isShift(first) && isShift(next) && next.by === first.by;
  while (end < entries.length && belongs(entries[end] as ReportEntry)) end++;
  return entries.slice(at, end);
}

function isLoad({ kind }: ReportEntry): boolean {
  return kind === 'article.loaded' || kind === 'version.loaded';
}

/** True for an entry by which somebody chose to see more or fewer suggestions. */
function isShift({ offer }: ReportEntry): boolean {
  return offer !== null;
}

function rowsOf(group: readonly ReportEntry[], wording: ReportWording): HistoryRow[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const { t } = wording;
  if (!isLoad(first)) {
    if (last.offer === null) return group.map((entry) => rowOf(entry, wording));
    const { shown, of } = last.offer;
    return [{ at: last.at, by: last.by, claim: null, what: t('report.suggestionsShown', { shown, of }) }];
  }
  const rows = [rowOf(first, wording)];
  const carried = group.filter(({ kind, offer }) => kind === 'claim.made' && offer === null).length;
  if (carried > 0)
    rows.push({ at: first.at, by: null, claim: null, what: t('report.claimsCarried', { n: carried }) });
  const shown = group.findLast(({ offer }) => offer !== null)?.offer?.shown ?? 0;
  if (shown > 0)
    rows.push({ at: first.at, by: null, claim: null, what: t('report.appSuggested', { n: shown }) });
  return rows;
}

function rowOf(entry: ReportEntry, wording: ReportWording): HistoryRow {
  return { at: entry.at, by: entry.by, claim: entry.claim, what: entryLine(entry, wording) };
}

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
function entryLine({ name, from, to, undoes, details }: ReportEntry, wording: ReportWording): string {
  const { t } = wording;
  const did = t(`event.${name}`);
  const tick =
    to === null ? [] : [`${from === null ? '' : `${t(`verdict.${from}`)} → `}${t(`verdict.${to}`)}`];
  const changed = [...tick, ...details.map((detail) => detailWords(detail, wording))];
  const what = changed.length === 0 ? did : `${did}: ${changed.join(' · ')}`;
  return undoes ? t('report.tookBack', { what }) : what;
}

function detailWords({ field, value }: ReportEntryDetail, { t }: ReportWording): string {
  const name = t(fields[field]);
  if (value === undefined) return name;
  if (value === null) return `${name} —`;
  const reason = UnverifiableReason.safeParse(value);
  if (field === 'reason' && reason.success) return `${name} ‘${t(`reason.${reason.data}`)}’`;
  const kind = ClaimKind.safeParse(value);
  if (field === 'kind' && kind.success) return `${name} ‘${t(`kind.${kind.data}`)}’`;
  return `${name} ‘${value}’`;
}
