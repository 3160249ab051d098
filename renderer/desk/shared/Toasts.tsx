import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import { useApp, useAppStore } from '../app-state/app-context.tsx';
import type { Toast, ToastAction } from '../app-state/notifications.ts';
import { useMessages } from '../ui/interface.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { cx } from '../ui/props.ts';
import styles from './Toasts.module.css';

/** Milliseconds that a plain message stays; longer where it offers something to do, or takes longer to read. */
const STAYS = 5000;
const STAYS_WITH_ACTION = 12_000;
const READING_A_CHARACTER = 60;

/** The short messages, at the foot of the window, or over its head while a dialog with buttons at its foot is open; read out when they come. */
export function Toasts() {
  const toasts = useApp((state) => state.toasts);
  return (
    // A press on a message must not count as one outside the open dialog, which would close it.
    <div className={styles.toasts} role="log" aria-live="polite" data-react-aria-top-layer>
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function lasts({ text, action }: Toast): number {
  return Math.max(action === null ? STAYS : STAYS_WITH_ACTION, text.length * READING_A_CHARACTER);
}

function ToastLine({ toast }: { toast: Toast }) {
  const store = useAppStore();
  const t = useMessages();
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const isHeld = isPointedAt || hasFocus;
  useEffect(() => {
    if (toast.tone === 'error' || isHeld) return;
    const timer = setTimeout(() => store.dispatch({ type: 'toastGone', id: toast.id }), lasts(toast));
    return () => clearTimeout(timer);
  }, [store, toast, isHeld]);
  function act(action: ToastAction | null) {
    store.dispatch({ type: 'toastGone', id: toast.id });
    action?.run();
  }
  return (
    <div
      className={cx(styles.toast, toast.tone === 'error' && styles.error)}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
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
