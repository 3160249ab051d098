import { call } from '../app-state/bridge.ts';
import { useMessages } from '../ui/interface.tsx';
import { useNotify } from '../app-state/notifications.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from '../ui/Dialog.module.css';

/** Asks before a link is opened in the browser, with the whole address to be looked at. */
export function LinkDialog({ link, onClose }: { link: string; onClose(): void }) {
  const t = useMessages();
  const notify = useNotify();
  function open() {
    call('app.openLink', { link }).catch(notify.failed);
    onClose();
  }
  return (
    <Dialog
      title={t('link.title')}
      onClose={onClose}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {t('ui.cancel')}
          </Button>
          <Button tone="dark" onPress={open}>
            {t('link.open')}
          </Button>
        </>
      }
    >
      <p>{t('link.text', { host: hostOf(link) })}</p>
      <p className={styles.address}>{link}</p>
    </Dialog>
  );
}

/** Returns the part of an address that says whose it is, as the browser will read it. */
function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link;
}
