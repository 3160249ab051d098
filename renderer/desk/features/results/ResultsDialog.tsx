import { useMemo, useState, useEffect } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { ResultsBy, ResultsForm, type Period } from '../../../../core/model/library/period.ts';
import { isDate } from '../../../../core/wording/typed-date.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Choices.tsx';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { Notice } from '../../../../core/contract/index.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import fields from '../../ui/Dialog.module.css';

interface ResultsDialogProps {
  /** What it is of; null: the articles of a period, which is chosen here. */
  articleIds: readonly Id[] | null;
  onClose(): void;
}

/** Saves a table of how articles stand, by article, outlet or speaker. */
export function ResultsDialog({ articleIds, onClose }: ResultsDialogProps) {
  const t = useMessages();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [by, setBy] = useState<ResultsBy>('article');
  const [form, setForm] = useState<ResultsForm>('xlsx');
  const isWrong = [from, to].some((day) => day !== '' && !isDate(day));
  const isBackwards = !isWrong && from !== '' && to !== '' && to < from;
  const period = useMemo(
    () => ({ from: isDate(from) ? from : null, to: isDate(to) && !isBackwards ? to : null }),
    [from, to, isBackwards],
  );
  const { articles, state, save, stop } = useResults(period, articleIds);

  return (
    <Dialog
      title={t(articleIds === null ? 'results.title' : 'results.titleChosen')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button
            tone="dark"
            isDisabled={isWrong || isBackwards || articles === 0}
            isPending={state.kind === 'saving'}
            onPress={() => void save(form, by)}
          >
            {t(`results.save.${form}`)}
          </Button>
        </>
      }
    >
      <div className={fields.fields}>
        <p className={fields.hint}>{t(articleIds === null ? 'results.hint' : 'results.hintChosen')}</p>
        {articleIds === null && (
          <div className={fields.pair}>
            <DateField label={t('results.from')} edge="first" value={from} onChange={setFrom} />
            <DateField
              label={t('results.to')}
              edge="last"
              value={to}
              onChange={setTo}
              error={isBackwards ? t('results.backwards') : null}
            />
          </div>
        )}
        <Segmented
          label={t('results.form')}
          value={form}
          choices={ResultsForm.options.map((value) => ({ value, label: t(`results.form.${value}`) }))}
          onChange={(value) => setForm(value)}
        />
        <p className={fields.hint}>{t(`results.formHint.${form}`)}</p>
        {form === 'csv' && (
          <Segmented
            label={t('results.by')}
            value={by}
            choices={ResultsBy.options.map((value) => ({ value, label: t(`results.by.${value}`) }))}
            onChange={(value) => setBy(value)}
          />
        )}
        <ResultsOutcome
          articles={isWrong || isBackwards ? null : articles}
          isChosen={articleIds !== null}
          state={state}
          onStop={stop}
        />
      </div>
    </Dialog>
  );
}

interface ResultsOutcomeProps {
  /** How many articles it will be of; null while it is not known. */
  articles: number | null;
  /** Whether they were chosen, and do not lie in a period. */
  isChosen: boolean;
  state: ResultsState;
  onStop(): void;
}

/** How many articles there are, how far the table is, where it was saved or why not. */
function ResultsOutcome({ articles, isChosen, state, onStop }: ResultsOutcomeProps) {
  const t = useMessages();
  switch (state.kind) {
    case 'idle':
      return (
        <p role="status" className={fields.outcome}>
          {articles === null
            ? ''
            : articles === 0
              ? t('results.none')
              : t(isChosen ? 'results.countChosen' : 'results.count', { n: articles })}
        </p>
      );
    case 'saving':
      return (
        <div className={fields.outcome}>
          <span role="status">
            {state.at === null
              ? t('export.saving')
              : t('results.going', { done: state.at.done + 1, total: state.at.total })}
          </span>
          {state.at !== null && (
            <Button tone="quiet" onPress={onStop}>
              {t('export.stop')}
            </Button>
          )}
        </div>
      );
    case 'saved':
      return (
        <p role="status" className={fields.outcome}>
          {t('results.saved', { path: state.path })}
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className={fields.failed}>
          {state.why}
        </p>
      );
    default:
      return assertNever(state);
  }
}

/** How the table stands: being counted and written, where it is, or why it is nowhere. */
type ResultsState =
  | { kind: 'idle' }
  | { kind: 'saving'; at: Notice<'results'> | null }
  | { kind: 'saved'; path: string }
  | { kind: 'failed'; why: string };

/**
 * Returns how many articles a table will be of, null while it is not known, and what saves and stops: these articles or,
 * for null, those of a period.
 */
function useResults(period: Period, articleIds: readonly Id[] | null) {
  const store = useAppStore();
  const [state, setState] = useState<ResultsState>({ kind: 'idle' });
  const [counted, setCounted] = useState<{ for: Period; articles: number } | null>(null);

  useEffect(() => {
    const end = listen({
      results: (at) => setState((now) => (now.kind === 'saving' ? { kind: 'saving', at } : now)),
    });
    return () => {
      end();
      void call('results.stop', {});
    };
  }, []);

  useEffect(() => {
    if (articleIds !== null) return undefined;
    let isCurrent = true;
    call('results.count', { period }).then(
      ({ articles }) => isCurrent && setCounted({ for: period, articles }),
      (thrown: unknown) => isCurrent && setState({ kind: 'failed', why: errorText(store, thrown) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [period, articleIds, store]);

  async function save(form: ResultsForm, by: ResultsBy) {
    if (state.kind === 'saving') return;
    const before = state;
    setState({ kind: 'saving', at: null });
    try {
      const { path } = await call('results.export', {
        period,
        articleIds: articleIds && [...articleIds],
        by,
        form,
      });
      setState(path === null ? before : { kind: 'saved', path });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  const stop = () => void call('results.stop', {});
  const inPeriod = counted?.for === period ? counted.articles : null;
  return { articles: articleIds === null ? inPeriod : articleIds.length, state, save, stop };
}
