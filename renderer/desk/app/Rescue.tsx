import { Component, type ReactNode } from 'react';
import { useAppStore } from '../app-state/app-context.tsx';
import { useMessages } from '../ui/interface.tsx';
import { errorText } from '../app-state/use-tell.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface RescueState {
  failure: { thrown: unknown } | null;
}

/** Catches what goes wrong while a screen is drawn, so that the window is never left blank: everything saved is safe. */
export class Rescue extends Component<{ children: ReactNode }, RescueState> {
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
