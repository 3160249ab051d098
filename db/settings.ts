import type { Database } from 'better-sqlite3';
import { defaultSettings, Settings } from '../core/settings.ts';
import { sql } from './table.ts';

/** A JSON value kept under a name, or null. */
export function readValue(db: Database, name: string): unknown {
  const row = sql(db, 'SELECT value FROM setting WHERE name = ?').get(name);
  return row === undefined ? null : (JSON.parse(String(row['value'])) as unknown);
}

/** Keeps a JSON value under a name. */
export function writeValue(db: Database, name: string, value: unknown): void {
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
