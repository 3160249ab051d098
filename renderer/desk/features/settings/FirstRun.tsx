import { useState, type SubmitEvent } from 'react';
import { Language } from '../../../../core/model/settings/settings.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { emptyCheckerForm, CheckerFields, useSaveChecker } from './CheckerFields.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choices.tsx';
import { cx } from '../../ui/props.ts';
import sheet from '../../ui/Sheet.module.css';
import styles from './FirstRun.module.css';

/** Asks who is checking, once, before anything else. */
export function FirstRun() {
  const t = useMessages();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const [form, setForm] = useState(emptyCheckerForm);
  const { save, showsErrors, failure } = useSaveChecker();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await save(null, form);
  }

  return (
    <main className={sheet.screen}>
      <form
        className={cx(sheet.sheet, styles.sheet)}
        aria-labelledby="welcome"
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <h1 id="welcome" className={sheet.title}>
          {t('welcome.title')}
        </h1>
        <p className={cx(sheet.text, styles.text)}>{t('welcome.text')}</p>
        <CheckerFields form={form} onChange={setForm} showsErrors={showsErrors} autoFocus />
        <Segmented
          label={t('settings.language')}
          value={language}
          choices={Language.options.map((value) => ({ value, label: t(`settings.language.${value}`) }))}
          onChange={(value) => void changeSettings(store, { language: value })}
        />
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <div className={styles.foot}>
          <Button tone="dark" type="submit">
            {t('welcome.begin')}
          </Button>
          <span className={styles.later}>{t('welcome.later')}</span>
        </div>
      </form>
    </main>
  );
}
