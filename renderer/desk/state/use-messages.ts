import { translator, type Translate } from '../../../core/i18n/translate.ts';
import { useApp } from './app-context.tsx';

/** Returns the translator for the interface's language. */
export function useMessages(): Translate {
  return translator(useApp((state) => state.language));
}
