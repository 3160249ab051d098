import { useState, type FormEvent } from 'react';
import { previewLines } from '../../../../core/wording/erase.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EraseChoice } from '../../app-state/erase-choice.ts';
import { BackupNames } from './BackupNames.tsx';
import type { EraseLook } from './use-erase.ts';
import styles from './Erase.module.css';

interface EraseQuestionProps {
  title: string;
  targets: readonly EraseChoice[];
  /** Which of them is meant. */
  at: number;
  onChoose(at: number): void;
  look: EraseLook;
  /** Why nothing was erased, where that was tried; null else. */
  why: string | null;
  onRun(): void;
  onClose(): void;
}

/** Says what will be gone, and asks for a word before anything is. */
export function EraseQuestion({
  title,
  targets,
  at,
  onChoose,
  look,
  why,
  onRun,
  onClose,
}: EraseQuestionProps) {
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
