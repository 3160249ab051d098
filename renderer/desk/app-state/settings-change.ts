import { loadWords } from '../../../core/i18n/load-words.ts';
import { Settings } from '../../../core/model/settings/settings.ts';
import { call } from './bridge.ts';
import { type AppStore, useApp } from './app-context.tsx';
import { notifierOf } from './notifications.ts';
import { useEffect } from 'react';

/**
 * Saves settings and applies them. A value that is not allowed changes nothing. Shows a message if something goes wrong.
 * Returns whether they are saved.
 */
export async function changeSettings(app: AppStore, change: Partial<Settings>): Promise<boolean> {
  if (!Settings.partial().safeParse(change).success) return false;
  try {
    const changed = await call('settings.set', change);
    await loadWords(changed.language);
    app.dispatch({ type: 'settings', ...changed });
    return true;
  } catch (thrown) {
    notifierOf(app).failed(thrown);
    return false;
  }
}

/**
 * Puts the checker's theme, language and text size on the page's root. Where the system asks for more contrast and the
 * checker has left the theme to it, that is the high-contrast theme.
 */
export function useTheme(): void {
  const theme = useApp((state) => state.settings.theme);
  const language = useApp((state) => state.language);
  const textSize = useApp((state) => state.settings.textSize);

  useEffect(() => {
    const more = window.matchMedia('(prefers-contrast: more)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' && more.matches ? 'contrast' : theme;
    };
    apply();
    more.addEventListener('change', apply);
    return () => more.removeEventListener('change', apply);
  }, [theme]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${textSize}px`);
  }, [textSize]);
}
