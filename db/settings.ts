import type { Database } from 'better-sqlite3';
import { defaultSettings, Settings } from '../core/settings.ts';
import { sql } from './table.ts';

/** Every name under which a value is kept; names that are not used any more stay, since libraries have them. */
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
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Whether a value is kept under this name by Tickmark. */
export function isSettingName(name: string): name is SettingName {
  return (SETTING_NAMES as readonly string[]).includes(name);
}

/** A JSON value kept under a name, or null. */
export function readValue(db: Database, name: SettingName): unknown {
  const row = sql(db, 'SELECT value FROM setting WHERE name = ?').get(name);
  return row === undefined ? null : (JSON.parse(String(row['value'])) as unknown);
}

/** Keeps a JSON value under a name. */
export function writeValue(db: Database, name: SettingName, value: unknown): void {
  sql(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value));
}

/** The settings; a value that no longer holds (an older or newer app wrote it) gives way to the default. */
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
