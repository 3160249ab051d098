import { useState, type SubmitEvent } from 'react';
import type { Checker } from '../../../../core/model/session.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { emptyCheckerForm, type CheckerForm } from './checker-form.ts';
import { CheckerFields } from './CheckerFields.tsx';
import { useSaveChecker } from './use-save-checker.ts';
import styles from './SettingsDialog.module.css';

export interface CheckerEditorProps {
  /** The checker to change, or null to add one. */
  checker: Checker | null;
  onDone(): void;
}

/** Adds a checker, who is then at the keyboard, or changes one. */
export function CheckerEditor({ checker, onDone }: CheckerEditorProps) {
  const t = useMessages();
  const [form, setForm] = useState<CheckerForm>(
    checker === null
      ? emptyCheckerForm
      : { name: checker.name, initials: checker.initials, ownInitials: true },
  );
  const { save, isTold, failure } = useSaveChecker();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (await save(checker?.id ?? null, form)) onDone();
  }

  return (
    <form className={styles.editor} noValidate onSubmit={(event) => void submit(event)}>
      <CheckerFields form={form} onChange={setForm} isTold={isTold} autoFocus />
      {failure !== null && <p role="alert">{failure}</p>}
      <div className={styles.buttons}>
        <Button type="submit">{t(checker === null ? 'settings.add' : 'settings.save')}</Button>
        <Button tone="quiet" onPress={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
