import type { WebContents } from 'electron';
import { type Language, languageFor } from '../../core/model/settings/settings.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { Library } from '../../db/store/open.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';

/** What the handlers work on. */
export interface Context {
  readonly library: Library;
  /** The system's locale, BCP 47. */
  readonly locale: string;
  /** The desk's page, or null while there is none. */
  readonly desk: () => WebContents | null;
}

/** The moment, as the data holds moments: ISO 8601, UTC, milliseconds. */
export function now(): string {
  return new Date().toISOString();
}

/** The language of the interface. */
export function languageOf(context: Context): Language {
  return languageFor(readSettings(context.library.db).language, context.locale);
}

/** The checker who makes a change now. Throws noChecker before anybody has given a name. */
export function author(context: Context): { checkerId: Id; at: string } {
  const { checkerId } = readSettings(context.library.db);
  if (checkerId === null) throw new TickmarkError('noChecker');
  return { checkerId, at: now() };
}
