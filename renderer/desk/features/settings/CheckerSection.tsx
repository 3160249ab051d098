import { useRef, useState, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { namesakes } from '../../../../core/identity/look-alike.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { formatMoment } from '../../app-state/formats.ts';
import { Button } from '../../ui/Button.tsx';
import type { Checker } from '../../../../core/model/session.ts';
import { emptyCheckerForm, type CheckerForm, CheckerFields, useSaveChecker } from './CheckerFields.tsx';
import styles from './SettingsDialog.module.css';

/** Who is at the keyboard: choose, change, add; `adds`: begins with the fields of somebody new. */
export function CheckerSection({ adds }: { adds: boolean }) {
  const t = useMessages();
  const store = useAppStore();
  const checkers = useApp((state) => state.checkers);
  const language = useApp((state) => state.language);
  const same = namesakes(checkers);
  const checkerId = useApp((state) => state.settings.checkerId);
  const [open, setOpen] = useState<'change' | 'add' | null>(adds ? 'add' : null);
  const buttons = useRef<HTMLDivElement>(null);
  const current = checkers.find(({ id }) => id === checkerId) ?? null;

  /** Where the field that had the focus is gone. */
  function leave() {
    flushSync(() => setOpen(null));
    buttons.current?.querySelector('button')?.focus();
  }

  return (
    <>
      <p className={styles.hint}>{t('settings.checkerHint')}</p>
      <RadioGroup
        aria-label={t('settings.checker')}
        value={checkerId}
        onChange={(id) => void changeSettings(store, { checkerId: id })}
        className={styles.checkers ?? ''}
      >
        {checkers.map((checker) => (
          <Radio key={checker.id} value={checker.id} className={styles.checker ?? ''}>
            <span className={styles.dot} aria-hidden />
            <bdi className={styles.name}>{checker.name}</bdi>
            <span className={styles.initials}>{checker.initials}</span>
            {same.has(checker.id) && (
              <span className={styles.since}>
                {t('checker.since', { when: formatMoment(checker.createdAt, language) })}
              </span>
            )}
          </Radio>
        ))}
      </RadioGroup>
      {open === null ? (
        <div ref={buttons} className={styles.buttons}>
          {current !== null && (
            <Button onPress={() => setOpen('change')}>{t('settings.change', { name: current.name })}</Button>
          )}
          <Button onPress={() => setOpen('add')}>{t('settings.addChecker')}</Button>
        </div>
      ) : (
        <CheckerEditor checker={open === 'change' ? current : null} onDone={leave} />
      )}
    </>
  );
}

interface CheckerEditorProps {
  /** The checker to change, or null to add one. */
  checker: Checker | null;
  onDone(): void;
}

/** Adds a checker, who is then at the keyboard, or changes one. */
function CheckerEditor({ checker, onDone }: CheckerEditorProps) {
  const t = useMessages();
  const [form, setForm] = useState<CheckerForm>(
    checker === null
      ? emptyCheckerForm
      : { name: checker.name, initials: checker.initials, ownInitials: true },
  );
  const { save, showsErrors, failure } = useSaveChecker();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (await save(checker?.id ?? null, form)) onDone();
  }

  return (
    <form className={styles.editor} noValidate onSubmit={(event) => void submit(event)}>
      <CheckerFields form={form} onChange={setForm} showsErrors={showsErrors} autoFocus />
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
