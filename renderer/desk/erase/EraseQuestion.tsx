import { useState, type FormEvent } from 'react';
import { previewLines } from '../../../core/erase-words.ts';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressRail } from '../ui/ProgressRail.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { EraseChoice } from './erase-choice.ts';
import type { EraseLook, EraseState } from './use-erase.ts';
import styles from './Erase.module.css';

interface EraseQuestionProps {
  targets: readonly EraseChoice[];
  /** Which of them is meant. */
  at: number;
  onChoose(at: number): void;
  look: EraseLook;
  state: Exclude<EraseState, { kind: 'done' }>;
  onRun(): void;
  onStop(): void;
  onClose(): void;
}

/** Says what will be gone, and asks for a word before anything is; then how far it is. */
export function EraseQuestion({
  targets,
  at,
  onChoose,
  look,
  state,
  onRun,
  onStop,
  onClose,
}: EraseQuestionProps) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const [wasTried, setTried] = useState(false);
  const word = t('erase.word');
  const isRight = typed.trim().toLowerCase() === word;
  const isGoing = state.kind === 'going';
  const isArticle = targets[at]?.target.kind === 'article';

  function run(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (isRight && look !== null && !isGoing) onRun();
  }

  return (
    <Dialog
      role="alertdialog"
      title={t(isArticle ? 'erase.titleArticle' : 'erase.titleSource')}
      // What has begun is told of to the end.
      onClose={isGoing ? () => undefined : onClose}
      footer={
        isGoing ? (
          <Button autoFocus isDisabled={state.at === null} isPending={state.isStopping} onPress={onStop}>
            {t('erase.stop')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
            <Button tone="danger" isDisabled={look === null} onPress={() => run()}>
              {t('erase.run')}
            </Button>
          </>
        )
      }
    >
      {isGoing ? (
        <Progress at={state.at} />
      ) : (
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
          {state.why !== null && (
            <p role="alert" className={styles.problem}>
              {state.why}
            </p>
          )}
          <input type="submit" hidden />
        </form>
      )}
    </Dialog>
  );
}

function Backups({ names }: { names: readonly string[] }) {
  const t = useMessages();
  if (names.length === 0) return <p>{t('erase.noBackups')}</p>;
  return (
    <div>
      <p>{t('erase.inBackups', { n: names.length })}</p>
      <ul
        className={styles.names}
        tabIndex={0}
        role="list"
        aria-label={t('erase.inBackups', { n: names.length })}
      >
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Progress({ at }: { at: { done: number; total: number } | null }) {
  const t = useMessages();
  const words = at === null ? t('erase.inLibrary') : t('erase.going', { done: at.done + 1, total: at.total });
  return (
    <div className={styles.form}>
      <p role="status">{words}</p>
      {at !== null && <ProgressRail label={words} done={at.done} total={at.total} />}
    </div>
  );
}
