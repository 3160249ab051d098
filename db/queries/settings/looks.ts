import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { Look, type ReportLook } from '../../../core/report/look.ts';
import { attachmentBytes } from '../files/attachments.ts';
import { readValue, writeValue } from './settings.ts';

const NAME = 'looks';

/** The report looks by name. An invalid one, which a newer app wrote, stays in the library but is not shown. */
export function readLooks(db: Database): Look[] {
  return stored(db)
    .flatMap((value) => Look.safeParse(value).data ?? [])
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Stores a look, replacing the one with its id. */
export function saveLook(db: Database, look: Look): void {
  writeValue(db, NAME, [...without(db, look.id), look]);
}

/** Removes a look. Reports that were made with it do not change. */
export function removeLook(db: Database, id: Id): void {
  writeValue(db, NAME, without(db, id));
}

/** The look as a report has it; null for no look, and for one that was removed. */
export function reportLook(db: Database, id: Id | null): ReportLook | null {
  const look = readLooks(db).find((candidate) => candidate.id === id);
  if (look === undefined) return null;
  const { name, logo, colour, footer, contact, template } = look;
  return {
    name,
    logo: logo && {
      mediaType: logo.mediaType,
      width: logo.width,
      height: logo.height,
      base64: Buffer.from(attachmentBytes(db, logo.hash)).toString('base64'),
    },
    colour,
    footer,
    contact,
    template,
  };
}

function without(db: Database, id: Id): unknown[] {
  return stored(db).filter(
    (value) => !(typeof value === 'object' && value !== null && Reflect.get(value, 'id') === id),
  );
}

function stored(db: Database): unknown[] {
  const value = readValue(db, NAME);
  return Array.isArray(value) ? value : [];
}
