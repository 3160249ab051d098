import { toWireError } from '../errors.ts';
import type { Language } from '../settings.ts';
import { translator } from './translate.ts';

/** Returns what to tell the checker of whatever was thrown, in their language. */
export function errorMessage(language: Language, thrown: unknown): string {
  const { code, detail } = toWireError(thrown);
  return translator(language)(`error.${code}`, detail);
}
