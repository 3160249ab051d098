import { useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';
import { useMessages } from './interface.tsx';
import { IconButton } from './IconButton.tsx';
import { cx } from './cx.ts';
import { useEscapeFromNowhere } from './use-escape-from-nowhere.ts';
import { useFocusBack } from './use-focus-back.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
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
  /** True where the text is long and has nothing in it to put the focus on: it can then be scrolled by keys. */
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
