import { toWireError } from '../kernel/errors.ts';
import type { Language } from '../model/settings/settings.ts';
import { inLine } from './in-line.ts';
import { translator } from './translate.ts';

/**
 * Returns what to tell the checker of whatever was thrown, in their language. A file whose name nobody gave is called the file:
 * a message never shows what was to stand in it.
 */
export function errorMessage(language: Language, thrown: unknown): string {
  const { code, detail } = toWireError(thrown);
  const t = translator(language);
  const told = t(`error.${code}`, inLine({ name: t('errors.aFile'), ...detail }));
  return 'name' in detail ? told : told.charAt(0).toLocaleUpperCase(language) + told.slice(1);
}
