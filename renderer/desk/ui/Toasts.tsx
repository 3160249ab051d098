import { useEffect } from 'react';
import { X } from 'lucide-react';
import { useApp, useAppStore } from '../state/app-context.tsx';
import type { Toast, ToastAction } from '../state/app-state.ts';
import { useMessages } from '../state/use-messages.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { cx } from './cx.ts';
import styles from './Toasts.module.css';

/** Milliseconds that a plain message stays; longer where it offers something to do. */
const STAYS = 5000;
const STAYS_WITH_ACTION = 12_000;

/** The short messages, at the foot of the window; read out when they come. */
export function Toasts() {
  const toasts = useApp((state) => state.toasts);
  return (
    <div className={styles.toasts} role="log" aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const store = useAppStore();
  const t = useMessages();
  useEffect(() => {
    if (toast.tone === 'error') return;
    const stays = toast.action === null ? STAYS : STAYS_WITH_ACTION;
    const timer = setTimeout(() => store.dispatch({ type: 'toastGone', id: toast.id }), stays);
    return () => clearTimeout(timer);
  }, [store, toast]);
  function act(action: ToastAction | null) {
    store.dispatch({ type: 'toastGone', id: toast.id });
    action?.run();
  }
  return (
    <div className={cx(styles.toast, toast.tone === 'error' && styles.error)}>
      <span className={styles.text}>{toast.text}</span>
      {toast.action !== null && (
        <Button tone="quiet" onPress={() => act(toast.action)} className={styles.action}>
          {toast.action.label}
        </Button>
      )}
      <IconButton label={t('ui.close')} onPress={() => store.dispatch({ type: 'toastGone', id: toast.id })}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
