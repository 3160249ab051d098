import { useEffect, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { ClaimThread } from '../../../../core/model/thread/thread.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import fields from '../../ui/Dialog.module.css';
import { PlaceKeys, ThreadPlaces } from './ThreadPlaces.tsx';
import styles from './Threads.module.css';

/** Where else a claim is said: in which article, by whom, when, and what was decided. Enter goes there. */
export function ThreadDialog({ claimId, onClose }: { claimId: Id; onClose(): void }) {
  const t = useMessages();
  const { thread, why } = useThread(claimId);
  const claim = thread?.places.find((place) => place.claimId === claimId);
  const isAlone = thread?.count === 1;
  return (
    <Dialog title={t('threads.ofClaim')} onClose={onClose}>
      <div className={styles.view}>
        {thread === null && why === null && <p role="status">{t('threads.looking')}</p>}
        {why !== null && (
          <p role="alert" className={fields.failed}>
            {why}
          </p>
        )}
        {claim !== undefined && (
          <p className={styles.claim} dir="auto" lang={claim.language === 'und' ? undefined : claim.language}>
            {claim.quote}
          </p>
        )}
        {thread !== null && isAlone && (
          <EmptyState title={t('threads.alone')} compact>
            {t('threads.aloneText')}
          </EmptyState>
        )}
        {thread !== null && !isAlone && (
          <>
            <p className={styles.facts} role="status">
              <span>{t('threads.articles', { n: thread.articles })}</span>
              {thread.isOtherwise && <b className={styles.differ}>{t('threads.differ')}</b>}
              {thread.count > thread.places.length && (
                <span>{t('threads.shown', { n: thread.places.length })}</span>
              )}
            </p>
            <PlaceKeys>
              <ThreadPlaces thread={thread} here={claimId} />
            </PlaceKeys>
          </>
        )}
      </div>
    </Dialog>
  );
}

function useThread(claimId: Id): { thread: ClaimThread | null; why: string | null } {
  const store = useAppStore();
  const [found, setFound] = useState<{ thread: ClaimThread | null; why: string | null }>({
    thread: null,
    why: null,
  });
  useEffect(() => {
    let isCurrent = true;
    call('threads.ofClaim', { claimId }).then(
      ({ thread }) => isCurrent && setFound({ thread, why: null }),
      (thrown: unknown) => isCurrent && setFound({ thread: null, why: errorText(store, thrown) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [claimId, store]);
  return found;
}
