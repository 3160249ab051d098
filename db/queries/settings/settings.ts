import type { Database } from 'better-sqlite3';
import type { LedgerEntry } from '../../../core/model/history/ledger.ts';
import { defaultSettings, Settings, settingsForLedger } from '../../../core/model/settings/settings.ts';
import { sha256 } from '../../crypto/hash.ts';
import { appendToLedger, hasLedger, isInLedger, lastStatement } from '../../ledger/ledger.ts';
import { sql } from '../../tables/rows.ts';

/** Every name under which a value is stored. Unused names stay in the list, because libraries have them. */
const SETTING_NAMES = [
  'library',
  'historyKey',
  'writtenBy',
  'settings',
  'libraryView',
  'looks',
  'drafts',
  'opened',
  'onDesk',
  'plainPages',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Whether a value is kept under this name by Tickmark. */
export function isSettingName(name: string): name is SettingName {
  return (SETTING_NAMES as readonly string[]).includes(name);
}

/**
 * What the ledger records of each value whose change by another program would do harm unseen; null for other values.
 * The id has an entry of its own. Changes of drafts, looks and lists are seen by the people who use them.
 */
const SAID: Record<SettingName, ((db: Database) => LedgerEntry['said']) | null> = {
  library: null,
  historyKey: (db) => ({ digest: sha256(JSON.stringify(readValue(db, 'historyKey'))) }),
  writtenBy: null,
  settings: (db) => settingsForLedger(readSettings(db)),
  libraryView: null,
  looks: null,
  drafts: null,
  opened: null,
  onDesk: null,
  plainPages: null,
};

/** The ledger's statements about the settings that it records, by name, as they are now. */
export function settingStatements(db: Database): Map<SettingName, LedgerEntry['said']> {
  const vouched = SETTING_NAMES.filter((name) => SAID[name] !== null && readValue(db, name) !== null);
  return new Map(vouched.map((name) => [name, SAID[name]?.(db) ?? {}]));
}

/**
 * Records a value that was written, but only what differs from `before`, so that an earlier change by another program
 * does not become true. Call inside the transaction that writes it.
 */
function recordSetting(db: Database, name: SettingName, before: LedgerEntry['said'] | null): void {
  const now = SAID[name]?.(db);
  if (now === undefined || !hasLedger(db)) return;
  const changed = Object.entries(now).filter(([field, value]) => before?.[field] !== value);
  if (changed.length === 0) return;
  const said = { ...(lastStatement(db, 'setting.saved', name) ?? before), ...Object.fromEntries(changed) };
  appendToLedger(db, new Date().toISOString(), [{ kind: 'setting.saved', entityId: name, said }]);
}

/** Records all settings that the ledger keeps, as they are now, for a new library. */
export function recordSettings(db: Database): void {
  for (const name of settingStatements(db).keys()) recordSetting(db, name, null);
}

/** A JSON value kept under a name, or null. */
export function readValue(db: Database, name: SettingName): unknown {
  const row = sql(db, 'SELECT value FROM setting WHERE name = ?').get(name);
  return row === undefined ? null : (JSON.parse(String(row['value'])) as unknown);
}

/** Stores a JSON value under a name, and records it in the ledger if the ledger keeps it. */
export function writeValue(db: Database, name: SettingName, value: unknown): void {
  const before = SAID[name]?.(db) ?? null;
  putValue(db, name, value);
  recordSetting(db, name, before);
}

/**
 * Stores a value that is made only once. If the ledger has one already, another program removed it, and the ledger is
 * not changed.
 */
export function writeOnce(db: Database, name: SettingName, value: unknown): void {
  if (readValue(db, name) !== null) return;
  putValue(db, name, value);
  if (hasLedger(db) && !isInLedger(db, 'setting.saved', name)) recordSetting(db, name, null);
}

function putValue(db: Database, name: SettingName, value: unknown): void {
  sql(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value));
}

/** The settings. An invalid value, which an older or newer app wrote, is replaced by the default. */
export function readSettings(db: Database): Settings {
  const stored = readValue(db, 'settings');
  const merged: Record<string, unknown> = { ...defaultSettings };
  if (stored !== null && typeof stored === 'object') {
    for (const [name, schema] of Object.entries(Settings.shape)) {
      const value: unknown = Reflect.get(stored, name);
      if (schema.safeParse(value).success) merged[name] = value;
    }
  }
  return Settings.parse(merged);
}

/** Changes some settings and returns them all. */
export function changeSettings(db: Database, changes: Partial<Settings>): Settings {
  const settings = Settings.parse({ ...readSettings(db), ...changes });
  writeValue(db, 'settings', settings);
  return settings;
}
