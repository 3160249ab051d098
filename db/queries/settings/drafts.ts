import type { Database } from 'better-sqlite3';
import { z } from '../../../core/kernel/zod.ts';
import { readValue, writeValue } from './settings.ts';
import { seal, unseal, vaultState } from '../../crypto/library-key.ts';

const NAME = 'drafts';
const PURPOSE = 'drafts';
const Drafts = z.record(z.string(), z.string());
/** Evidence of a protected source may be among them: all are sealed where there is a key. */
const Sealed = z.object({ box: z.base64() }).strict();

/** What was being typed and is not saved yet, by name; nothing where what is kept cannot be read, or the key is not here. */
export function readDrafts(db: Database): Record<string, string> {
  const kept = readValue(db, NAME);
  const sealed = Sealed.safeParse(kept);
  // One draft that is called box is a draft.
  if (!sealed.success || vaultState(db) === 'none') return Drafts.safeParse(kept).data ?? {};
  if (vaultState(db) === 'locked') return {};
  const bytes = unseal(db, PURPOSE, Buffer.from(sealed.data.box, 'base64'));
  return Drafts.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? {};
}

/** Keeps all of it, in place of what was kept. Throws libraryLocked. */
export function keepDrafts(db: Database, drafts: Readonly<Record<string, string>>): void {
  if (vaultState(db) === 'none') {
    writeValue(db, NAME, drafts);
    return;
  }
  const box = seal(db, PURPOSE, Buffer.from(JSON.stringify(drafts)));
  writeValue(db, NAME, { box: box.toString('base64') });
}
