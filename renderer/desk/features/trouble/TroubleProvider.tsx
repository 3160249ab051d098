import { useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { usualView } from '../../../../core/model/library/view.ts';
import { defaultSettings, type Settings } from '../../../../core/model/settings/settings.ts';
import type { LibraryProblem } from '../../../../core/model/library-recovery.ts';
import { AppProvider } from '../../app-state/app-context.tsx';
import { beginState, reduceApp } from '../../app-state/app-state.ts';
import { createStore } from '../../app-state/store.ts';
import { Toasts } from '../../parts/Toasts.tsx';

export interface TroubleProviderProps {
  trouble: LibraryProblem;
  /** As it was set, where that is known. */
  theme?: Settings['theme'];
  children: ReactNode;
}

/** What every screen shares, where there is no library to take it from: the system's language and theme. */
export function TroubleProvider({ trouble, theme = 'system', children }: TroubleProviderProps) {
  const { language, appVersion, path } = trouble;
  const store = useMemo(() => {
    const begin = {
      settings: { ...defaultSettings, theme },
      language,
      checkers: [],
      libraryPath: path,
      vault: 'none' as const,
      appVersion,
    };
    return createStore(
      reduceApp,
      beginState({ ...begin, libraryView: usualView, platform: '', drafts: {}, resume: null }),
    );
  }, [language, appVersion, path, theme]);
  return (
    <AppProvider store={store}>
      <I18nProvider locale={language}>
        {children}
        <Toasts />
      </I18nProvider>
    </AppProvider>
  );
}
