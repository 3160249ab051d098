import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import type { ArticleDetails } from '../../../../core/model/article/article.ts';
import type { Change } from '../../../../core/model/history/change.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { languageName } from '../../app-state/formats.ts';
import { changedDetails, detailsFormOf, detailsProblems, type DetailsForm } from './details-form.ts';
import styles from './DetailsDialog.module.css';

export interface DetailsDialogProps {
  article: ArticleDetails & { id: Id };
  /** Called after commit, with what changed. */
  onSaved(change: Change): void;
  onClose(): void;
}

/** Corrects what the reader took for an article's title, byline, outlet, date, language and address. */
export function DetailsDialog({ article, onSaved, onClose }: DetailsDialogProps) {
  const t = useMessages();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const [form, setForm] = useState(() => detailsFormOf(article));
  const [showsErrors, setShowsErrors] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const problems = detailsProblems(form);
  const title = useRef<HTMLInputElement>(null);
  // As in any rename: what is typed is the new title, also where the opening words stand in for one.
  useLayoutEffect(() => title.current?.select(), []);

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setShowsErrors(true);
    if (Object.keys(problems).length > 0) return;
    const details = changedDetails(article, form);
    if (details === null) return onClose();
    try {
      onSaved(await call('article.setDetails', { articleId: article.id, details }));
      onClose();
    } catch (thrown) {
      setFailure(errorText(store, thrown));
    }
  }

  function field(name: keyof DetailsForm) {
    const problem = showsErrors ? problems[name] : undefined;
    return {
      value: form[name],
      onChange: (value: string) => setForm((before) => ({ ...before, [name]: value })),
      error: problem && t(problem.key, problem.limit === undefined ? {} : { limit: problem.limit }),
    };
  }

  const spoken = problems.language === undefined ? languageName(form.language.trim(), language) : '';
  return (
    <Dialog
      title={t('details.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="dark" type="submit" form="details-form">
            {t('details.save')}
          </Button>
        </>
      }
    >
      <form id="details-form" className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('details.headline')}
          autoFocus
          inputRef={title}
          className={styles.wide}
          {...field('title')}
        />
        <TextField label={t('details.byline')} {...field('byline')} />
        <TextField label={t('details.outlet')} {...field('outlet')} />
        <DateField label={t('details.published')} {...field('published')} showsErrors={showsErrors} />
        <TextField
          label={t('details.language')}
          hint={
            showsErrors && problems.language !== undefined ? undefined : spoken || t('details.languageHint')
          }
          {...field('language')}
        />
        <TextField label={t('details.url')} className={styles.wide} {...field('url')} />
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
      </form>
    </Dialog>
  );
}
