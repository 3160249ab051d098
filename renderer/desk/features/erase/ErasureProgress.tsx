import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressRail } from '../../ui/ProgressLine.tsx';
import { outcomeLines, remainingNameWords } from '../../../../core/wording/erase.ts';
import type { EraseResult, EraseTarget } from '../../../../core/model/erasure.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useEffect, useState } from 'react';
import type { Notice, Output } from '../../../../core/contract/index.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { readUnfinished } from '../../app-state/erasure.ts';
import styles from './Erase.module.css';

interface ErasingDialogProps {
  title: string;
  state: Extract<EraseState, { kind: 'going' }>;
  onStop(): void;
}

/** The progress of erasing, and the button that leaves the remaining backups undone. Work that has begun is shown until it ends. */
export function ErasureProgressDialog({ title, state: { at, isStopping }, onStop }: ErasingDialogProps) {
  const t = useMessages();
  const words = at === null ? t('erase.inLibrary') : t('erase.going', { done: at.done + 1, total: at.total });
  return (
    <Dialog
      role="alertdialog"
      title={title}
      onClose={() => undefined}
      footer={
        <Button autoFocus isDisabled={at === null} isPending={isStopping} onPress={onStop}>
          {t('erase.stop')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p role="status">{words}</p>
        {at !== null && <ProgressRail label={words} done={at.done} total={at.total} />}
      </div>
    </Dialog>
  );
}

interface ErasedDialogProps {
  result: EraseResult;
  /** Why going on with the backups failed, or null. */
  why: string | null;
  onGoOn(): void;
  /** Goes to a claim that still names what was erased; null if no claim is told of. */
  onShow: ((claimId: Id) => void) | null;
  onClose(): void;
}

/** What was erased, and where copies are left, with a way to those that can still be changed here. */
export function ErasureResultDialog({ result, why, onGoOn, onShow, onClose }: ErasedDialogProps) {
  const t = useMessages();
  const { remaining, unfinished } = result;
  return (
    <Dialog
      title={t('erase.doneTitle')}
      onClose={onClose}
      footer={
        <>
          {unfinished && <Button onPress={onGoOn}>{t('erase.goOn')}</Button>}
          <Button tone="dark" autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <div className={styles.words} role="status">
        {outcomeLines(result, t).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {unfinished && <p>{t('erase.remembered')}</p>}
        {why !== null && <p className={styles.problem}>{why}</p>}
      </div>
      {remaining.length > 0 && (
        <section className={styles.still} aria-labelledby="still-named">
          <h3 id="still-named" className={styles.label}>
            {t('erase.stillTitle', { n: remaining.length })}
          </h3>
          <ul className={styles.places}>
            {remaining.map((one, index) => {
              const { place, words } = remainingNameWords(one, t);
              const { claimId } = one;
              return (
                <li key={index} className={styles.place}>
                  <span className={styles.found}>
                    <span className={styles.where}>{place}</span> <bdi>{words}</bdi>
                  </span>
                  {claimId !== null && onShow !== null && (
                    <Button
                      tone="quiet"
                      label={`${t('erase.toClaim')}: ${words}`}
                      onPress={() => onShow(claimId)}
                    >
                      {t('erase.toClaim')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <p className={styles.elsewhere}>{t('erase.elsewhere')}</p>
    </Dialog>
  );
}

/** Backups by their names, in a list of its own that scrolls; `label` says what they are. */
export function BackupNames({ label, names }: { label: string; names: readonly string[] }) {
  return (
    <div>
      <p>{label}</p>
      <ul className={styles.names} tabIndex={0} role="list" aria-label={label}>
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The state of erasing: asked, going on (`at`: in the backups), done, or failed with nothing erased. */
type EraseState =
  | { kind: 'asked'; why: string | null }
  | { kind: 'going'; at: Notice<'erasing'> | null; isStopping: boolean }
  | { kind: 'done'; result: EraseResult; why: string | null };

/** What would be gone; null while that is read. */
export type ErasePreview = Output<'erase.preview'> | null;

/** Returns what erasing something would take away, how it stands, and what begins, stops and goes on with it. */
export function useErase(target: EraseTarget | undefined) {
  const store = useAppStore();
  const [look, setLook] = useState<ErasePreview>(null);
  const [state, setState] = useState<EraseState>({ kind: 'asked', why: null });

  useEffect(
    () =>
      listen({
        erasing: (at) => setState((now) => (now.kind === 'going' ? { ...now, at } : now)),
      }),
    [],
  );

  useEffect(() => {
    if (target === undefined) return undefined;
    let isCurrent = true;
    call('erase.preview', { target }).then(
      (answer) => isCurrent && setLook(answer),
      (thrown: unknown) => isCurrent && setState({ kind: 'asked', why: errorText(store, thrown) }),
    );
    return () => {
      isCurrent = false;
      setLook(null);
    };
  }, [target, store]);

  async function run() {
    if (target === undefined || state.kind !== 'asked') return;
    setState({ kind: 'going', at: null, isStopping: false });
    try {
      const { result } = await call('erase.run', { target });
      await readUnfinished(store);
      setState({ kind: 'done', result, why: null });
    } catch (thrown) {
      setState({ kind: 'asked', why: errorText(store, thrown) });
    }
  }

  /** `before`: what came of it in this window so far; null at a later start. */
  async function goOn(id: Id, before: EraseResult | null) {
    setState({ kind: 'going', at: null, isStopping: false });
    try {
      const { result } = await call('erase.goOn', { id });
      await readUnfinished(store);
      // Which texts still name it is known only if it was erased just now.
      setState({ kind: 'done', result: { ...result, remaining: before?.remaining ?? [] }, why: null });
    } catch (thrown) {
      const why = errorText(store, thrown);
      setState(before === null ? { kind: 'asked', why } : { kind: 'done', result: before, why });
    }
  }

  function stop() {
    setState((now) => (now.kind === 'going' ? { ...now, isStopping: true } : now));
    void call('erase.stop', {});
  }

  return { look, state, run, goOn, stop };
}
