import { useMemo, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { ResultsBy, ResultsForm } from '../../../../core/model/library/period.ts';
import { isDate } from '../../../../core/wording/typed-date.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ResultsOutcome } from './ResultsOutcome.tsx';
import { useResults } from './use-results.ts';
import fields from '../../ui/DialogFields.module.css';
import styles from './ResultsDialog.module.css';

export interface ResultsDialogProps {
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
          <div className={styles.days}>
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
