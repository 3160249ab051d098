import { useState, type FormEvent } from 'react';
import { useAppStore, useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { type EraseChoice, readUnfinished } from '../../app-state/erasure.ts';
import {
  ErasureResultDialog,
  ErasureProgressDialog,
  BackupNames,
  useErase,
  type ErasePreview,
} from './ErasureProgress.tsx';
import { previewLines, unfinishedWords } from '../../../../core/wording/erase.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { UnfinishedErasure } from '../../../../core/model/erasure.ts';
import { call } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';
import styles from './Erase.module.css';

interface EraseDialogProps {
  targets: readonly EraseChoice[];
  onClose(): void;
}

/** Erases a source or an article for good. It says beforehand what it erases, and afterwards where copies are left. */
export function EraseDialog({ targets, onClose }: EraseDialogProps) {
  const store = useAppStore();
  const t = useMessages();
  const [at, setAt] = useState(0);
  const choice = targets[at];
  const erasing = useErase(choice?.target);
  const { state } = erasing;
  if (choice === undefined) return null;

  /** The page begins anew, because its memory holds what was erased until then. */
  function leave(claimId = choice?.after?.claimId ?? null) {
    const after = choice?.after ?? null;
    onClose();
    if (after === null) return;
    const place = claimId === null ? null : { claimId, evidenceId: null, offset: null };
    store.dispatch({
      type: 'show',
      screen: { name: 'desk', articleId: after.articleId, versionId: null, at: place },
    });
  }

  if (state.kind === 'done')
    return (
      <ErasureResultDialog
        result={state.result}
        why={state.why}
        onGoOn={() => void erasing.goOn(state.result.id, state.result)}
        onShow={leave}
        onClose={() => leave()}
      />
    );
  const isArticle = choice.target.kind === 'article';
  const title = t(isArticle ? 'erase.titleArticle' : 'erase.titleSource');
  if (state.kind === 'going')
    return <ErasureProgressDialog title={title} state={state} onStop={erasing.stop} />;
  return (
    <EraseQuestion
      title={title}
      targets={targets}
      at={at}
      onChoose={setAt}
      look={erasing.look}
      why={state.why}
      onRun={() => void erasing.run()}
      onClose={onClose}
    />
  );
}

interface EraseQuestionProps {
  title: string;
  targets: readonly EraseChoice[];
  /** Which of them is meant. */
  at: number;
  onChoose(at: number): void;
  look: ErasePreview;
  /** Why nothing was erased, where that was tried; null else. */
  why: string | null;
  onRun(): void;
  onClose(): void;
}

/** Says what will be erased, and asks for a typed word before it erases anything. */
function EraseQuestion({ title, targets, at, onChoose, look, why, onRun, onClose }: EraseQuestionProps) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const [wasTried, setTried] = useState(false);
  const word = t('erase.word');
  const isRight = typed.trim().toLowerCase() === word;

  function run(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (isRight && look !== null) onRun();
  }

  return (
    <Dialog
      role="alertdialog"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="danger" isDisabled={look === null} onPress={() => run()}>
            {t('erase.run')}
          </Button>
        </>
      }
    >
      <form noValidate className={styles.form} onSubmit={run}>
        {targets.length > 1 && (
          <Select
            label={t('erase.which')}
            value={String(at)}
            choices={targets.map(({ name }, index) => ({ value: String(index), label: name }))}
            onChange={(value) => onChoose(Number(value))}
          />
        )}
        <div className={styles.words} aria-live="polite">
          {look !== null && previewLines(look.preview, t).map((line) => <p key={line}>{line}</p>)}
          {look !== null && <Backups names={look.backups} />}
        </div>
        <TextField
          label={t('erase.typeWord', { word })}
          value={typed}
          onChange={setTyped}
          error={wasTried && !isRight ? t('erase.wordWrong') : null}
          autoFocus
        />
        {why !== null && (
          <p role="alert" className={styles.problem}>
            {why}
          </p>
        )}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}

function Backups({ names }: { names: readonly string[] }) {
  const t = useMessages();
  if (names.length === 0) return <p>{t('erase.noBackups')}</p>;
  return <BackupNames label={t('erase.inBackups', { n: names.length })} names={names} />;
}

/** Goes on with an erasure that was not brought to its end, the oldest first, or leaves what is left of it where it is. */
export function UnfinishedDialog({ onClose }: { onClose(): void }) {
  const app = useAppStore();
  const notify = useNotify();
  const t = useMessages();
  const first = useApp(({ unfinished }) => unfinished[0]);
  // The erasure that is being finished stays the same while the list is read again.
  const [one] = useState<UnfinishedErasure | undefined>(first);
  const erasing = useErase(undefined);
  const { state } = erasing;
  if (one === undefined) return null;
  const { id } = one;

  async function leave() {
    try {
      await call('erase.leave', { id });
      await readUnfinished(app);
      onClose();
      notify.done(t('erase.left'));
    } catch (thrown) {
      notify.failed(thrown);
    }
  }

  if (state.kind === 'done')
    return (
      <ErasureResultDialog
        result={state.result}
        why={state.why}
        onGoOn={() => void erasing.goOn(id, state.result)}
        onShow={null}
        onClose={onClose}
      />
    );
  if (state.kind === 'going')
    return <ErasureProgressDialog title={t('erase.unfinishedTitle')} state={state} onStop={erasing.stop} />;
  return (
    <UnfinishedQuestion
      one={one}
      why={state.why}
      onRun={() => void erasing.goOn(id, null)}
      onLeave={() => void leave()}
      onClose={onClose}
    />
  );
}

interface UnfinishedQuestionProps {
  one: UnfinishedErasure;
  /** Why going on failed, or null. */
  why: string | null;
  onRun(): void;
  onLeave(): void;
  onClose(): void;
}

function UnfinishedQuestion({ one, why, onRun, onLeave, onClose }: UnfinishedQuestionProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  return (
    <Dialog
      title={t('erase.unfinishedTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onLeave}>{t('erase.leave')}</Button>
          <Button tone="dark" autoFocus onPress={onRun}>
            {t('erase.unfinishedRun')}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>{unfinishedWords(one, language)}</p>
        {one.left.length > 0 && <BackupNames label={t('erase.unfinishedIn')} names={one.left} />}
        <p className={styles.where}>{t('erase.unfinishedMeans')}</p>
        {why !== null && (
          <p role="alert" className={styles.problem}>
            {why}
          </p>
        )}
      </div>
    </Dialog>
  );
}
