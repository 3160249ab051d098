import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { CommandProvider } from './commands/command-context.tsx';
import { FirstRun } from './first-run/FirstRun.tsx';
import { Library } from './library/Library.tsx';
import { useApp, useAppStore } from './state/app-context.tsx';
import { useTheme } from './state/use-theme.ts';
import { Toasts } from './ui/Toasts.tsx';

const Desk = lazy(async () => ({ default: (await import('./article/Desk.tsx')).Desk }));
const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

/** The window: one screen, what lies over it, and the messages at its foot. */
export function App() {
  useTheme();
  const language = useApp((state) => state.language);
  const nobody = useApp((state) => state.settings.checkerId === null);
  return (
    <I18nProvider locale={language}>
      {nobody ? (
        <FirstRun onDone={() => undefined} />
      ) : (
        <CommandProvider>
          <CurrentScreen />
        </CommandProvider>
      )}
      <Toasts />
    </I18nProvider>
  );
}

function CurrentScreen() {
  const store = useAppStore();
  const screen = useApp((state) => state.screen);
  if (screen.name === 'library')
    return (
      <>
        <Library
          onOpen={(articleId) => store.dispatch({ type: 'show', screen: { name: 'desk', articleId } })}
        />
        <OpenDialogs />
      </>
    );
  return (
    <Suspense>
      <Desk key={screen.articleId} articleId={screen.articleId}>
        <OpenDialogs />
      </Desk>
    </Suspense>
  );
}

function OpenDialogs() {
  const dialog = useApp((state) => state.dialog);
  return dialog && <Suspense>{<Dialogs dialog={dialog} />}</Suspense>;
}
