import type { Event } from '../../../../core/model/history/event.ts';
import { compareHistory } from '../../../../core/report/verify/compare-history.ts';
import { findingOf, type Checked, type Finding } from '../../../../core/report/verify/finding.ts';
import { reportedInHtml } from '../../../../core/report/verify/reported-html.ts';
import { reportedInJson } from '../../../../core/report/verify/reported-json.ts';
import type { Reported } from '../../../../core/report/verify/reported.ts';
import type { Checker } from '../../../../core/model/session.ts';
import { allCheckers } from '../../../../db/queries/settings/checkers.ts';
import { eventsOf } from '../../../../db/queries/history/events.ts';
import { formerHashes } from '../../../../db/queries/history/follow-protection.ts';
import { keyedHash } from '../../../../db/identity/identity.ts';
import type { Library } from '../../../../db/store/open.ts';
import { replay } from '../../../../db/verify/replay.ts';

/** Compares a report with a library's history at the time of the report; `library` is null if that was not requested. */
export function historyFindings(file: string, { history }: Checked, library: Library | null): Finding[] {
  if (history === null) return [];
  if (library === null) return [{ result: 'untold', key: 'verify.historyNotAsked' }];
  const events = eventsOf(library.db, history.articleId);
  if (events.length === 0) return [{ result: 'untold', key: 'verify.historyUnknown' }];
  const length = history.length ?? lengthByKey(history.keyed, events, library);
  const end = endFinding({ ...history, length }, events[length - 1]?.hash, library);
  const people = allCheckers(library.db);
  const reported = reportedIn(file, people);
  if (reported === null) return [end, { result: 'untold', key: 'verify.hist.notReadable' }];
  const then = events.slice(0, length);
  const things = new Map(
    [...replay(then)].map(([id, { event, ...rest }]) => [id, { entity: event.entity, ...rest }] as const),
  );
  return [end, ...compareHistory(reported, { events: then, things, people })];
}

/** How many entries there are up to the one that a report names with the library's key; all if none matches. */
function lengthByKey(keyed: string | null, events: readonly Event[], { db }: Library): number {
  if (keyed === null) return events.length;
  const isIt = (hash: string | undefined): boolean => hash !== undefined && keyedHash(db, hash) === keyed;
  const own = events.findLastIndex(({ hash }) => isIt(hash));
  const [first] = events;
  if (own !== -1 || first === undefined) return own === -1 ? events.length : own + 1;
  const before = formerHashes(db, first.articleId).findLastIndex(isIt);
  return before === -1 ? events.length : before + 1;
}

/** Whether the history here goes on from the entry that the report ends with. */
function endFinding(
  { articleId, length, lastHash, keyed }: NonNullable<Checked['history']> & { length: number },
  hash: string | undefined,
  { db }: Library,
): Finding {
  if (lastHash === null && keyed === null) return { result: 'untold', key: 'verify.historyUntold' };
  const isNamed = (one: string | undefined): boolean =>
    one !== undefined && (lastHash === null ? keyedHash(db, one) === keyed : one === lastHash);
  // The former hash is read only if it is needed, because it may be sealed.
  const isSame = isNamed(hash) || isNamed(formerHashes(db, articleId)[length - 1]);
  return findingOf(isSame, 'verify.history', 'verify.historyDiffers');
}

function reportedIn(file: string, people: readonly Checker[]): Reported | null {
  if (/^\s*</.test(file))
    return reportedInHtml(file, people, Intl.supportedValuesOf('timeZone').concat('UTC'));
  return reportedInJson(JSON.parse(file));
}
