import { useEffect, useState } from 'react';
import type { Notice } from '../../../../core/contract/index.ts';
import type { ClaimThread, ThreadList } from '../../../../core/model/thread/thread.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressRail } from '../../ui/ProgressLine.tsx';
import fields from '../../ui/Dialog.module.css';
import { PlaceKeys, ThreadPlaces } from './ThreadPlaces.tsx';
import styles from './Threads.module.css';

/** The claims that several articles have: those where verdicts differ first, each with its places, which Enter leads to. */
export function ThreadsDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const { list, far, isStopped, why } = useThreads();
  const [onlyOtherwise, setOnlyOtherwise] = useState(false);
  const threads = list?.threads.filter(({ isOtherwise }) => isOtherwise || !onlyOtherwise) ?? [];
  const share = far === null || far.total === 0 ? '' : `${Math.floor((100 * far.done) / far.total)} %`;
  const progress = t('threads.comparing', { share });
  return (
    <Dialog title={t('threads.title')} onClose={onClose} size="large">
      <div className={styles.view}>
        <div className={styles.top}>
          <p role="status">
            {list === null ? (why === null ? t('threads.looking') : '') : countText(list, t)}
          </p>
          {list !== null && list.otherwise > 0 && (
            <Checkbox isSelected={onlyOtherwise} onChange={setOnlyOtherwise}>
              {t('threads.onlyOtherwise')}
            </Checkbox>
          )}
        </div>
        {far !== null && (
          <div className={styles.progress}>
            <span>{progress}</span>
            <ProgressRail label={progress} done={far.done} total={far.total} className={styles.rail} />
            <Button tone="quiet" onPress={() => void call('threads.stop', {})}>
              {t('load.stop')}
            </Button>
          </div>
        )}
        {isStopped && <p className={fields.hint}>{t('threads.stopped')}</p>}
        {why !== null && (
          <p role="alert" className={fields.failed}>
            {why}
          </p>
        )}
        {threads.length > 0 && (
          <PlaceKeys>
            <ul className={styles.threads} aria-label={t('threads.list')}>
              {threads.map((thread) => (
                <Thread key={thread.claimId} thread={thread} />
              ))}
            </ul>
          </PlaceKeys>
        )}
        {list !== null && list.count > list.threads.length && (
          <p className={fields.hint}>{t('threads.shown', { n: list.threads.length })}</p>
        )}
      </div>
    </Dialog>
  );
}

function countText({ count, otherwise }: ThreadList, t: ReturnType<typeof useMessages>): string {
  const all = t('threads.count', { n: count });
  return otherwise === 0 ? all : `${all} ${t('threads.otherwise', { n: otherwise })}`;
}

function Thread({ thread }: { thread: ClaimThread }) {
  const t = useMessages();
  const app = useAppStore();
  const { claimId, places, articles, count, isOtherwise } = thread;
  const claim = places.find((place) => place.claimId === claimId);
  return (
    <li className={styles.thread}>
      <p className={styles.claim} dir="auto" lang={claim?.language === 'und' ? undefined : claim?.language}>
        {claim?.quote}
      </p>
      <p className={styles.facts}>
        <span>{t('threads.articles', { n: articles })}</span>
        {isOtherwise && <b className={styles.differ}>{t('threads.differ')}</b>}
      </p>
      <ThreadPlaces thread={thread} here={null} />
      {count > places.length && (
        <Button
          tone="quiet"
          className={styles.all}
          onPress={() => app.dispatch({ type: 'dialog', dialog: { name: 'thread', claimId } })}
        >
          {t('threads.all', { n: count })}
        </Button>
      )}
    </li>
  );
}

interface Threads {
  /** Null until those of the same words are known. */
  readonly list: ThreadList | null;
  /** How far claims in other words are compared; null while none are. */
  readonly far: Notice<'threads'> | null;
  readonly isStopped: boolean;
  readonly why: string | null;
}

/** Finds the threads of the same words, which takes a moment, and then those of other words too. */
function useThreads(): Threads {
  const store = useAppStore();
  const [threads, setThreads] = useState<Threads>({ list: null, far: null, isStopped: false, why: null });
  useEffect(() => {
    let isCurrent = true;
    const change = (part: Partial<Threads>): void => {
      if (isCurrent) setThreads((now) => ({ ...now, ...part }));
    };
    const end = listen({ threads: (far) => change({ far }) });
    const look = async (): Promise<void> => {
      const same = await call('threads.list', { withLikely: false });
      change({ list: same.list });
      if (!isCurrent) return;
      const { list } = await call('threads.list', { withLikely: true });
      change(list === null ? { far: null, isStopped: true } : { list, far: null });
    };
    look().catch((thrown: unknown) => change({ far: null, why: errorText(store, thrown) }));
    return () => {
      isCurrent = false;
      end();
      void call('threads.stop', {});
    };
  }, [store]);
  return threads;
}
