import { useRef, type ReactNode, useEffect, type RefObject, useLayoutEffect, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';
import { useMessages } from './interface.tsx';
import { IconButton } from './Button.tsx';
import { cx } from './props.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  /** Called by Esc, the cross and a press outside. */
  onClose(): void;
  children: ReactNode;
  /** Buttons at the foot, main action last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** alertdialog for a question that must be answered. */
  role?: 'dialog' | 'alertdialog';
  /** False hides the heading from sight; it still names the dialog. */
  showTitle?: boolean;
  /** True if the text is long and contains no control: the text then takes the focus, so that keys can scroll it. */
  reads?: boolean;
}

/** A dialog over the screen, mounted while it is open; keeps the focus inside and gives it back. */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  size = 'medium',
  role,
  showTitle = true,
  reads = false,
}: DialogProps) {
  const t = useMessages();
  const overlay = useRef<HTMLDivElement>(null);
  useEscapeFromNowhere(overlay, onClose);
  useFocusBack(overlay);
  return (
    <ModalOverlay
      ref={overlay}
      isOpen
      isDismissable={role !== 'alertdialog'}
      onOpenChange={(open) => !open && onClose()}
      className={styles.overlay ?? ''}
      data-dialog
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={role ?? 'dialog'} className={styles.dialog ?? ''}>
          <header className={showTitle ? styles.header : 'unseen'}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {showTitle && (
              <IconButton label={t('ui.close')} keys="Escape" onPress={onClose}>
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </header>
          <div className={styles.body} {...(reads && { tabIndex: 0, role: 'region', 'aria-label': title })}>
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Closes a dialog by Esc also while nothing has the focus. That happens when the element that had it, such as a question
 * over the dialog, was just removed: the focus comes back with the next frame. Only for the dialog on top, whose overlay
 * this is.
 */
function useEscapeFromNowhere(overlay: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.target !== document.body) return;
      if ([...document.querySelectorAll('[data-dialog]')].at(-1) !== overlay.current) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [overlay]);
}

/** An open dialog, and what had the focus before it, the latest first. */
interface Open {
  overlay: RefObject<HTMLElement | null>;
  before: readonly Element[];
}

const opened: Open[] = [];

/**
 * The element that has the focus now, the one that had it before the dialog around it, and so on: that dialog may close when
 * the next one opens.
 */
function wayBack(): readonly Element[] {
  const now = document.activeElement;
  if (now === null || now === document.body) return opened.at(-1)?.before ?? [];
  return [now, ...(opened.find(({ overlay }) => overlay.current?.contains(now))?.before ?? [])];
}

/**
 * Gives the focus back to the element that had it before a dialog, whose `overlay` this is, as soon as the dialog is removed
 * and nothing else has taken the focus. React Aria does so only with the next frame, so a key pressed before that would be
 * lost. It does not do so at all for a dialog that another one opened.
 */
function useFocusBack(overlay: RefObject<HTMLElement | null>): void {
  const [before] = useState(wayBack);
  useLayoutEffect(() => {
    const one = { overlay, before };
    opened.push(one);
    return () => {
      opened.splice(opened.indexOf(one), 1);
      // This waits until all of it is removed from the page: until then it keeps the focus inside.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const back = before.find((element) => element.isConnected);
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      });
    };
  }, [overlay, before]);
}
