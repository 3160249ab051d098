import { useEffect } from 'react';
import { useApp } from './app-context.tsx';

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
