import type { Database } from 'better-sqlite3';
import { z } from '../core/zod.ts';
import { readValue, writeValue } from './settings.ts';

const NAME = 'drafts';
const Drafts = z.record(z.string(), z.string());

/** What was being typed and is not saved yet, by name; nothing where what is kept cannot be read. */
export function readDrafts(db: Database): Record<string, string> {
  return Drafts.safeParse(readValue(db, NAME)).data ?? {};
}

/** Keeps all of it, in place of what was kept. */
export function keepDrafts(db: Database, drafts: Readonly<Record<string, string>>): void {
  writeValue(db, NAME, drafts);
}
