import { useEffect, useRef, Component, type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { call } from '../app-state/bridge.ts';
import { CommandProvider } from '../commands/command-context.tsx';
import { useScreens } from './load-screens.ts';
import { Library } from '../features/library/Library.tsx';
import { useApp, useAppStore } from '../app-state/app-context.tsx';
import { useTheme } from '../app-state/settings-change.ts';
import { Toasts } from '../shared/Toasts.tsx';
import { useMessages } from '../ui/interface.tsx';
import { errorText } from '../app-state/notifications.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { openDropped } from '../app-state/loading/article-files.ts';
import { useDrop } from '../app-state/loading/paste-and-drop.ts';
import { useLoad, type Load } from '../app-state/loading/use-load.ts';
import styles from './App.module.css';

/**
 * The window: one screen, the dialogs over it, and the messages at its foot. It calls `onReady` when every screen is loaded
 * and it takes keys: effects of its children run before its own.
 */
export function App({ onReady }: { onReady: () => void }) {
  useTheme();
  useArrival();
  const screens = useScreens();
  const language = useApp((state) => state.language);
  // Who only reads needs no name.
  const nobody = useApp((state) => state.settings.checkerId === null && !state.isOnlyRead);
  const screen = useApp((state) => state.screen.name);
  const showing = nobody ? 'first' : screen;
  const articleId = useApp(({ screen: at }) => (at.name === 'desk' ? at.articleId : null));

  const versionId = useApp(({ screen: at }) => (at.name === 'desk' ? at.versionId : null));

  const shown = useRef<Promise<unknown>>(undefined);
  useEffect(() => {
    shown.current = call('app.showing', { screen: showing, articleId, versionId }).catch(() => undefined);
  }, [showing, articleId, versionId]);
  useEffect(() => {
    // The window stays hidden until main knows about its first screen, and it takes no keys while it is hidden.
    if (screens !== null) void shown.current?.then(onReady);
  }, [screens, onReady]);

  return (
    <I18nProvider locale={language}>
      {nobody ? (
        screens && <screens.FirstRun />
      ) : (
        <CommandProvider>
          <Rescue>
            <CurrentScreen />
          </Rescue>
          <DropToLoad />
          {screens && <screens.LoadResults />}
        </CommandProvider>
      )}
      <Toasts />
    </I18nProvider>
  );
}

function CurrentScreen() {
  const store = useAppStore();
  const screen = useApp((state) => state.screen);
  const opened = useApp((state) => state.opened);
  const screens = useScreens();
  if (screen.name === 'library')
    return (
      <>
        <Library
          Details={screens?.DetailsDialog ?? null}
          onOpen={(articleId) =>
            store.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } })
          }
        />
        <OpenDialogs />
      </>
    );
  if (screens === null) return null;
  return (
    <screens.Desk
      key={opened}
      articleId={screen.articleId}
      versionId={screen.versionId}
      at={screen.at ?? null}
    >
      <OpenDialogs />
    </screens.Desk>
  );
}

/**
 * Shows an article that was loaded while a dialog was open. An effect runs after everything that closing the dialog started: a
 * command that was chosen in the palette acts on what was on the screen then, and may open a dialog of its own.
 */
function useArrival(): void {
  const store = useAppStore();
  const isDue = useApp(({ dialog, arrived }) => dialog === null && arrived !== null);
  useEffect(() => {
    if (isDue) store.dispatch({ type: 'arrival' });
  }, [isDue, store]);
}

function OpenDialogs() {
  const dialog = useApp((state) => state.dialog);
  const screens = useScreens();
  return dialog && screens && <screens.DialogHost dialog={dialog} />;
}

interface RescueState {
  failure: { thrown: unknown } | null;
}

/** Catches what goes wrong while a screen is drawn, so that the window is never left blank: everything saved is safe. */
class Rescue extends Component<{ children: ReactNode }, RescueState> {
  override state: RescueState = { failure: null };

  static getDerivedStateFromError(thrown: unknown): RescueState {
    return { failure: { thrown } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <Failed thrown={failure.thrown} onAgain={() => this.setState({ failure: null })} />;
  }
}

function Failed({ thrown, onAgain }: { thrown: unknown; onAgain(): void }) {
  const t = useMessages();
  const store = useAppStore();
  function toLibrary() {
    store.dispatch({ type: 'show', screen: { name: 'library' } });
    onAgain();
  }
  return (
    <EmptyState
      title={t('rescue.title')}
      actions={
        <>
          <Button onPress={toLibrary}>{t('command.library.show')}</Button>
          <Button tone="dark" onPress={onAgain} autoFocus>
            {t('rescue.again')}
          </Button>
        </>
      }
    >
      <span role="alert">{errorText(store, thrown)}</span>
    </EmptyState>
  );
}

/**
 * Loads what is dropped anywhere in the window, on any screen; annotations that are dropped on the desk are read as claims.
 * Covers the window while something is held over it.
 */
function DropToLoad() {
  const t = useMessages();
  const app = useAppStore();
  const load = useLoad();
  const dropped = useMemo<Load>(
    () => ({
      ...load,
      transfer: (transfer, how) =>
        void openDropped(app, transfer).then((opened) => {
          if (!opened) load.transfer(transfer, how);
        }),
    }),
    [app, load],
  );
  const isOver = useDrop(dropped);
  if (!isOver) return null;
  return (
    <div className={styles.cover} role="status">
      <p className={styles.dropTitle}>{t('load.drop')}</p>
      <p className={styles.dropHint}>{t('load.dropHint')}</p>
    </div>
  );
}
