import type { Language } from '../../core/i18n/language.ts';
import { localeLanguage } from '../../core/i18n/locale-language.ts';

/** Returns the language of the terminal: messages there follow its environment, not the desktop's settings. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  // An empty variable counts as none. Source: POSIX, 8.2 Internationalization Variables.
  return localeLanguage(
    [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? 'en',
  );
}
