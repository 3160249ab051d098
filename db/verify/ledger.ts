import type { Database } from 'better-sqlite3';
import { canonicalJson, NO_HASH } from '../../core/model/history/event.ts';
import { endings, LedgerKind, type LedgerEntry } from '../../core/model/history/ledger.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { libraryId } from '../identity/identity.ts';
import { ledgerLines } from '../ledger/ledger.ts';
import { originDigest } from '../queries/history/merged-entries.ts';
import { isAsCounted } from '../queries/history/sessions.ts';
import { rowsWhere, sql } from '../tables/rows.ts';
import { checkerTable, sessionTable } from '../tables/tables.ts';

/** The ledger's last statement about each thing, by its kind and the thing's id. */
export type LedgerContents = Record<LedgerKind, Map<string, LedgerEntry['said']>>;

/** Reads the whole ledger: what it says, or where its chain breaks. */
export function readLedger(db: Database): { told: LedgerContents; finding: Finding | null } {
  const told = Object.fromEntries(LedgerKind.options.map((kind) => [kind, new Map()])) as LedgerContents;
  let [seq, previousHash] = [0, NO_HASH];
  for (const { entry, hash } of ledgerLines(db)) {
    if (entry.seq !== ++seq) return { told, finding: finding('ledgerMissing', { entry: seq }) };
    if (entry.previousHash !== previousHash || entry.hash !== hash)
      return { told, finding: finding('ledgerChanged', { entry: seq }) };
    previousHash = hash;
    const { kind, entityId, said } = entry;
    if (!Object.hasOwn(told, kind)) return { told, finding: finding('ledgerChanged', { entry: seq }) };
    told[kind].set(entityId, said);
    const ended = endings[kind];
    if (ended !== undefined) told[ended].delete(entityId);
  }
  return { told, finding: null };
}

/** Findings about what differs from the ledger: the library's id, people, sittings, which articles there are. */
export function ledgerFindings(db: Database, told: LedgerContents): Finding[] {
  const id = libraryId(db);
  const named = [...told['library.named'].keys()].at(-1) ?? null;
  return [
    ...(named === id ? [] : [finding('libraryIdChanged')]),
    ...checkerFindings(db, told),
    ...sessionFindings(db, told),
    ...articleFindings(db, told),
  ];
}

function checkerFindings(db: Database, told: LedgerContents): Finding[] {
  const rows = rowsWhere(db, checkerTable, 'true');
  return compared(
    told['checker.saved'],
    new Map(rows.map(({ id, ...row }) => [id, { row, name: row.name }])),
    {
      missing: (id, said) => finding('checkerMissing', { name: String(said['name'] ?? id) }),
      changed: (said, { name }) => finding('checkerChanged', { name, before: String(said['name']) }),
      unknown: (_id, { name }) => finding('checkerUnknown', { name }),
    },
  );
}

function sessionFindings(db: Database, told: LedgerContents): Finding[] {
  const sessions = rowsWhere(db, sessionTable, 'true');
  const ended = sessions.filter(({ endedAt }) => endedAt !== null);
  const running = sessions.filter(({ endedAt }) => endedAt === null);
  const begun = (said: LedgerEntry['said']): string => String(said['startedAt']);
  return [
    ...compared(withoutErased(told), new Map(ended.map(({ id, ...row }) => [id, { row }])), {
      missing: (_id, said) => finding('sessionMissing', { at: begun(said) }),
      changed: (said) => finding('sessionChanged', { at: begun(said) }),
      unknown: (_id, { row }) => finding('sessionUnknown', { at: row.startedAt }),
    }),
    ...running
      .filter((session) => !isAsCounted(db, session))
      .map(({ startedAt }) => finding('sessionChanged', { at: startedAt })),
  ];
}

function articleFindings(db: Database, told: LedgerContents): Finding[] {
  const rows = sql(db, 'SELECT id, title FROM article').all();
  const articles = rows.map(({ id, title }): [string, { row: object; title: string }] => [
    String(id),
    { row: { origin: originDigest(db, String(id)) }, title: String(title) },
  ]);
  const came = new Map([...told['article.came']].filter(([id]) => !told['article.erased'].has(id)));
  return compared(came, new Map(articles), {
    missing: (id) => finding('articleMissing', { id }),
    changed: (_said, { title }) => finding('originChanged', { title }),
    unknown: (_id, { title }) => finding('articleUnknown', { title }),
  });
}

/** The recorded sessions, without those over erased articles. */
function withoutErased(told: LedgerContents): Map<string, LedgerEntry['said']> {
  const erased = told['article.erased'];
  return new Map([...told['session.ended']].filter(([, said]) => !erased.has(String(said['articleId']))));
}

/** Compares the ledger's statements with the things that they are about. */
export function compared<Thing extends { row: object }>(
  told: ReadonlyMap<string, LedgerEntry['said']>,
  things: ReadonlyMap<string, Thing>,
  words: {
    missing(id: string, said: LedgerEntry['said']): Finding;
    changed(said: LedgerEntry['said'], thing: Thing): Finding;
    unknown(id: string, thing: Thing): Finding;
  },
): Finding[] {
  const found: Finding[] = [];
  for (const [id, said] of told) {
    const thing = things.get(id);
    if (thing === undefined) found.push(words.missing(id, said));
    else if (canonicalJson(thing.row) !== canonicalJson(said)) found.push(words.changed(said, thing));
  }
  for (const [id, thing] of things) if (!told.has(id)) found.push(words.unknown(id, thing));
  return found;
}
