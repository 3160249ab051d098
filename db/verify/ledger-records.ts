import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../core/model/history/event.ts';
import { defaultSettings, settingsForLedger } from '../../core/model/settings/settings.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { erasingStatement, unfinishedErasings } from '../ledger/erasures.ts';
import { nearMatchTable, type NearMatchRow } from '../queries/evidence/near-matches.ts';
import { settingStatements } from '../queries/settings/settings.ts';
import { allKeys } from '../identity/signing-keys.ts';
import { boxOf, rowById, sql } from '../tables/rows.ts';
import { decisionStatement, keyStatement, wrapStatement } from '../ledger/ledger-records.ts';
import { compared, type LedgerContents } from './ledger.ts';

/** Signing keys, decisions on words, wrapped keys and settings that differ from the ledger. */
export function ledgerRecordFindings(db: Database, told: LedgerContents): Finding[] {
  return [
    ...keyFindings(db, told),
    ...decisionFindings(db, told),
    ...wrapFindings(db, told),
    ...settingFindings(db, told),
    ...erasingFindings(db, told),
  ];
}

function keyFindings(db: Database, told: LedgerContents): Finding[] {
  const keys = allKeys(db).map((key) => [key.id, { row: keyStatement(key), name: key.name }] as const);
  return compared(told['key.saved'], new Map(keys), {
    missing: (id, { name }) => finding('keyMissing', { name: String(name ?? id) }),
    changed: ({ state }, { name }) => finding('keyChanged', { name, before: String(state) }),
    unknown: (_id, { name }) => finding('keyUnknown', { name }),
  });
}

function decisionFindings(db: Database, told: LedgerContents): Finding[] {
  const rows = sql(db, 'SELECT * FROM nearMatch').all();
  const titles = new Map(
    sql(db, 'SELECT id, title FROM article')
      .all()
      .map(({ id, title }) => [id, String(title)]),
  );
  const placed = (articleId: unknown): Finding['detail'] => {
    const title = titles.get(articleId as string);
    return title === undefined ? {} : { title };
  };
  const decisions = rows.map((raw): [string, { row: object; articleId: string }] => {
    const id = String(raw['id']);
    const said = told['decision.saved'].get(id);
    const row = decisionRow(db, id);
    // If the words are sealed and the key is not here, only the ledger has their digest.
    const isShut = row !== null && row.words === null && boxOf(raw) !== null;
    const now = row === null ? {} : decisionStatement(row);
    return [
      id,
      { row: isShut ? { ...now, words: said?.['words'] } : now, articleId: String(raw['articleId']) },
    ];
  });
  return compared(told['decision.saved'], new Map(decisions), {
    missing: (_id, { articleId }) => finding('decisionMissing', placed(articleId)),
    changed: (_said, { articleId }) => finding('decisionChanged', placed(articleId)),
    unknown: (_id, { articleId }) => finding('decisionUnknown', placed(articleId)),
  });
}

/** Null for one whose box was not made for it. */
function decisionRow(db: Database, id: string): NearMatchRow | null {
  try {
    return rowById(db, nearMatchTable, id);
  } catch {
    return null;
  }
}

function wrapFindings(db: Database, told: LedgerContents): Finding[] {
  const rows = sql(db, 'SELECT id, wrap, madeAt FROM keyWrap').all();
  const wraps = rows.map(({ id, wrap, madeAt }): [string, { row: object; way: string }] => [
    String(id),
    { row: wrapStatement(String(wrap), String(madeAt)), way: String(id) },
  ]);
  const saved = new Map([...told['wrap.saved']].map(([id, said]) => [id, { ...said, way: id }]));
  const asSaid = new Map(wraps.map(([id, { row, way }]) => [id, { row: { ...row, way }, way }]));
  return compared(saved, asSaid, {
    missing: (way) => finding('wrapMissing', { way }),
    changed: (_said, { way }) => finding('wrapChanged', { way }),
    unknown: (way) => finding('wrapUnknown', { way }),
  });
}

/** Settings that nobody changed have their default; so has a setting that only a newer Tickmark knows. */
function settingFindings(db: Database, told: LedgerContents): Finding[] {
  const usual = settingsForLedger(defaultSettings);
  const now: ReadonlyMap<string, object> = settingStatements(db);
  const saved = told['setting.saved'];
  return [...new Set([...now.keys(), ...saved.keys()])].flatMap((name) => {
    const before = { ...(name === 'settings' && usual), ...saved.get(name) };
    const after: Record<string, unknown> = { ...(name === 'settings' && usual), ...now.get(name) };
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return fields
      .filter((field) => canonicalJson(after[field] ?? null) !== canonicalJson(before[field] ?? null))
      .map((field) => finding('settingChanged', { name: name === 'settings' ? field : name }));
  });
}

function erasingFindings(db: Database, told: LedgerContents): Finding[] {
  const rows = unfinishedErasings(db).map((one) => [one.id, { row: erasingStatement(one) }] as const);
  const other = (): Finding => finding('erasingChanged');
  const words = { missing: other, changed: other, unknown: other };
  return compared(told['erasing.begun'], new Map(rows), words);
}
