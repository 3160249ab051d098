import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { ArticleDetails } from '../../../../core/model/article/article.ts';
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
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { isDate } from '../../../../core/wording/typed-date.ts';
import styles from '../../ui/Dialog.module.css';

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
      <form id="details-form" className={styles.columns} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('details.headline')}
          autoFocus
          inputRef={title}
          className={styles.acrossColumns}
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
        <TextField label={t('details.url')} className={styles.acrossColumns} {...field('url')} />
        {failure !== null && (
          <p className={styles.failureAcross} role="alert">
            {failure}
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** The fields of the details dialog as they stand in its form. */
export type DetailsForm = Record<keyof ArticleDetails, string>;

/** What is wrong with a field: the message, and the limit where the message names one. */
interface FieldProblem {
  key: MessageKey;
  limit?: number;
}

type DetailsProblems = Partial<Record<keyof ArticleDetails, FieldProblem>>;

/** Returns the form of an article's details: what is not known is empty. */
export function detailsFormOf(details: ArticleDetails): DetailsForm {
  return {
    title: details.title,
    byline: details.byline ?? '',
    outlet: details.outlet ?? '',
    published: details.published ?? '',
    language: details.language,
    url: details.url ?? '',
  };
}

/** Returns the details that a form says: trimmed, empty fields as null, an empty language as 'und'. */
function articleDetailsOf(form: DetailsForm): ArticleDetails {
  return {
    title: form.title.trim(),
    byline: form.byline.trim() || null,
    outlet: form.outlet.trim() || null,
    published: form.published.trim() || null,
    language: form.language.trim() || 'und',
    url: form.url.trim() || null,
  };
}

const limits: Partial<Record<keyof ArticleDetails, number>> = {
  title: 1000,
  byline: 1000,
  outlet: 500,
  url: 4000,
};

const wrong: Partial<Record<keyof ArticleDetails, MessageKey>> = {
  published: 'date.wrong',
  language: 'details.languageWrong',
};

/** Returns what is wrong with a form, a field; empty when the library would take it. */
export function detailsProblems(form: DetailsForm): DetailsProblems {
  const details = articleDetailsOf(form);
  const problems: DetailsProblems = {};
  for (const field of Object.keys(ArticleDetails.shape) as (keyof ArticleDetails)[]) {
    const limit = limits[field];
    if (field === 'title' && details.title === '') problems.title = { key: 'details.titleEmpty' };
    else if (limit !== undefined && (details[field] ?? '').length > limit)
      problems[field] = { key: 'details.tooLong', limit };
    else if (!ArticleDetails.shape[field].safeParse(details[field]).success || isNoDay(field, details[field]))
      problems[field] = { key: wrong[field] ?? 'details.tooLong' };
  }
  return problems;
}

/** The schema knows the form of a date; that 30 February is no day it leaves to the calendar. */
function isNoDay(field: keyof ArticleDetails, value: string | null): boolean {
  return field === 'published' && value !== null && !isDate(value);
}

/** Returns only what a form changes in the details, or null when it changes nothing. */
export function changedDetails(before: ArticleDetails, form: DetailsForm): Partial<ArticleDetails> | null {
  const after = articleDetailsOf(form);
  const fields = Object.keys(ArticleDetails.shape) as (keyof ArticleDetails)[];
  const changed = fields.filter((field) => after[field] !== before[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
