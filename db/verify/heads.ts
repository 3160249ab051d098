import type { Database } from 'better-sqlite3';
import type { Id } from '../../core/kernel/ids.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import type { Heads, SeenHeads } from '../../core/verify/heads.ts';
import { lastEntry } from '../queries/history/events.ts';
import { isInLedger, lastLedgerEntry } from '../ledger/ledger.ts';
import { formatOf } from '../store/migrate.ts';
import { sql } from '../tables/rows.ts';

/** The last entries of a library's ledger and of all its histories. */
export function headsOf(db: Database): Heads {
  const ids = sql(db, 'SELECT id FROM article').all();
  const articles = new Map(ids.map(({ id }) => [String(id), lastEntry(db, String(id))]));
  return { format: formatOf(db), ledger: lastLedgerEntry(db), articles };
}

/** A number that grows with each new entry. */
export function entriesSoFar(db: Database): number {
  return Number(sql(db, 'SELECT coalesce(max(rowid), 0) AS n FROM event').get()?.['n']);
}

/** The articles that have entries which were written since then. */
export function articlesSince(db: Database, soFar: number): Id[] {
  const rows = sql(db, 'SELECT DISTINCT articleId FROM event WHERE rowid > ?').all(soFar);
  return rows.map(({ articleId }) => String(articleId));
}

/** The chains that have lost entries since they were last seen: articles by their id, and `ledger`. */
export interface ComparedHeads {
  findings: Finding[];
  behind: Set<string>;
}

/** Compares a library with what the app saw of it before. An article that was erased here is not reported. */
export function compareHeads(db: Database, seen: SeenHeads): ComparedHeads {
  const findings: Finding[] = [];
  const behind = new Set<string>();
  const miss = (id: string, found: Finding): void => {
    behind.add(id);
    findings.push(found);
  };
  const isAnew = seen.format !== formatOf(db);
  const { seq, hash, at } = seen.ledger;
  const own = hashAt(db, 'SELECT hash FROM ledger WHERE seq = ?', seq);
  if (seq > 0 && own !== hash) {
    const last = lastLedgerEntry(db).seq;
    miss('ledger', finding(last < seq ? 'ledgerBehind' : 'ledgerOther', { at, before: seq, now: last }));
  }
  for (const [id, head] of Object.entries(seen.articles)) {
    if (head.seq === 0 || isInLedger(db, 'article.erased', id)) continue;
    const title = sql(db, 'SELECT title FROM article WHERE id = ?').get(id)?.['title'];
    const now = lastEntry(db, id).seq;
    const detail = { at: head.at, before: head.seq, now };
    if (title === undefined) miss(id, finding('articleGone', { ...detail, id }));
    else if (now < head.seq) miss(id, finding('historyBehind', { ...detail, title: String(title) }));
    else if (
      !isAnew &&
      hashAt(db, 'SELECT hash FROM event WHERE articleId = ? AND seq = ?', id, head.seq) !== head.hash
    )
      miss(id, finding('historyOther', { ...detail, title: String(title) }));
  }
  return { findings, behind };
}

function hashAt(db: Database, query: string, ...values: (string | number)[]): unknown {
  return sql(db, query).get(...values)?.['hash'];
}
