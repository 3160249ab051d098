import type { AttachmentRef } from '../../../core/model/evidence/evidence.ts';
import { call } from '../app-state/bridge.ts';
import { useMessages } from '../ui/interface.tsx';
import { useNotify } from '../app-state/notifications.ts';

/** Returns a function that saves a kept file elsewhere, by the system's dialog, and says where it was saved. */
export function useSaveAttachment({ hash, name }: AttachmentRef): () => Promise<void> {
  const t = useMessages();
  const notify = useNotify();
  return async () => {
    try {
      const { path } = await call('attachment.save', { hash, name });
      if (path !== null) notify.done(t('evidence.fileSaved', { path }));
    } catch (thrown) {
      notify.failed(thrown);
    }
  };
}
