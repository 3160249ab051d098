import { useMemo, useState } from 'react';
import { ResultsBy } from '../../../core/results/period.ts';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ResultsOutcome } from './ResultsOutcome.tsx';
import { useResults } from './use-results.ts';
import styles from './ResultsDialog.module.css';

/** Saves a table of how the articles of a period stand, by article, outlet or speaker. */
export function ResultsDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [by, setBy] = useState<ResultsBy>('article');
  const isBackwards = from !== '' && to !== '' && to < from;
  const period = useMemo(
    () => ({ from: from === '' ? null : from, to: to === '' || isBackwards ? null : to }),
    [from, to, isBackwards],
  );
  const { articles, state, save, stop } = useResults(period);

  return (
    <Dialog
      title={t('results.title')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button
            tone="dark"
            isDisabled={isBackwards || articles === 0}
            isPending={state.kind === 'saving'}
            onPress={() => void save(by)}
          >
            {t('results.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.hint}>{t('results.hint')}</p>
        <div className={styles.days}>
          <TextField label={t('results.from')} type="date" value={from} onChange={setFrom} />
          <TextField
            label={t('results.to')}
            type="date"
            value={to}
            onChange={setTo}
            error={isBackwards ? t('results.backwards') : null}
          />
        </div>
        <Segmented
          label={t('results.by')}
          value={by}
          choices={ResultsBy.options.map((value) => ({ value, label: t(`results.by.${value}`) }))}
          onChange={(value) => setBy(value)}
        />
        <ResultsOutcome articles={isBackwards ? null : articles} state={state} onStop={stop} />
      </div>
    </Dialog>
  );
}
