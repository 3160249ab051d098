import type { ReportEntry } from '../model/model.ts';
import { entryLine } from './entry-line.ts';
import type { Telling } from './telling.ts';

/** A line of the history as people read it: it may sum up several entries. */
export interface HistoryRow {
  at: string;
  /** Who did it; null where it was the app. */
  by: string | null;
  /** The number of the claim that it is about, where it is about one. */
  claim: number | null;
  what: string;
}

/**
 * Returns the history as people read it: what the app suggested, what came along into a newer version, and how many
 * suggestions were asked for are a line each, however many entries they have.
 */
export function historyRows(entries: readonly ReportEntry[], telling: Telling): HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (let at = 0; at < entries.length;) {
    const group = groupAt(entries, at);
    rows.push(...rowsOf(group, telling));
    at += group.length;
  }
  return rows;
}

/** The entries from `at` on that are told together: of a load, or of suggestions that were shown or put aside one after the other. */
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

/** True for an entry by which somebody had more or fewer suggestions shown. */
function isShift({ offer }: ReportEntry): boolean {
  return offer !== null;
}

function rowsOf(group: readonly ReportEntry[], telling: Telling): HistoryRow[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const { t } = telling;
  if (!isLoad(first)) {
    if (last.offer === null) return group.map((entry) => rowOf(entry, telling));
    const { shown, of } = last.offer;
    return [{ at: last.at, by: last.by, claim: null, what: t('report.suggestionsShown', { shown, of }) }];
  }
  const rows = [rowOf(first, telling)];
  const carried = group.filter(({ kind, offer }) => kind === 'claim.made' && offer === null).length;
  if (carried > 0)
    rows.push({ at: first.at, by: null, claim: null, what: t('report.claimsCarried', { n: carried }) });
  const shown = group.findLast(({ offer }) => offer !== null)?.offer?.shown ?? 0;
  if (shown > 0)
    rows.push({ at: first.at, by: null, claim: null, what: t('report.appSuggested', { n: shown }) });
  return rows;
}

function rowOf(entry: ReportEntry, telling: Telling): HistoryRow {
  return { at: entry.at, by: entry.by, claim: entry.claim, what: entryLine(entry, telling) };
}
