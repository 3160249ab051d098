import { BackupReason } from '../../core/model/backup.ts';

/** What a backup's file name says. */
export interface BackupName {
  /** The file name of the library without its ending. */
  library: string;
  /** The first eight characters of the library's id: two libraries can keep their backups in one folder. */
  id: string;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  reason: BackupReason;
}

const NAME = /^(.+)\.([0-9a-f]{8})\.(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)\.([a-z]+)\.sqlite$/;

/** The part of a library's id that its backups carry. */
export function shortId(id: string | null): string {
  // The end of a UUIDv7 is random; its beginning is the time.
  return (id ?? '').replaceAll('-', '').slice(-8).padStart(8, '0');
}

/** Returns the file name of a backup: no colons, for Windows has none in names; in order of time where sorted. */
export function backupFileName({ library, id, at, reason }: BackupName): string {
  return `${library}.${id}.${at.replace(/[:.]/g, '-')}.${reason}.sqlite`;
}

/** Returns the parts of a backup's file name, or null for the name of another file. */
export function readBackupName(name: string): BackupName | null {
  const [, library, id, day, hours, minutes, seconds, rest, word] = NAME.exec(name) ?? [];
  const reason = BackupReason.safeParse(word);
  if (library === undefined || id === undefined || day === undefined || !reason.success) return null;
  const at = `${day}${hours}:${minutes}:${seconds}.${rest}`;
  return Number.isNaN(Date.parse(at)) ? null : { library, id, at, reason: reason.data };
}
