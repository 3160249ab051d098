import { useEffect, useMemo, useState } from 'react';
import { defaultCaseOptions, type CaseOptions } from '../../../../core/casefile/options.ts';
import type { CaseStock } from '../../../../core/casefile/preview.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { WillBeSigned } from '../../parts/leaving/WillBeSigned.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileNotes } from '../../parts/leaving/FileNotes.tsx';
import { FileOutcome } from '../../ui/FileOutcome.tsx';
import { ReviewDialog } from '../../parts/leaving/ReviewDialog.tsx';
import { ReviewLine } from '../../parts/leaving/ReviewLine.tsx';
import { useReview } from '../../parts/leaving/use-review.ts';
import { CaseChoices } from './CaseChoices.tsx';
import { caseWords } from './case-words.ts';
import { noPassphrase, PassphraseFields, passphraseProblem } from './PassphraseFields.tsx';
import { useSaveCase } from './use-save-case.ts';
import styles from './CaseDialog.module.css';

export interface CaseDialogProps {
  articleId: Id;
  onClose(): void;
}

/** Makes a case file of an article: says what goes in and what is left out, locks it if asked, and saves it. */
export function CaseDialog({ articleId, onClose }: CaseDialogProps) {
  const t = useMessages();
  const tell = useTell();
  const language = useApp((app) => app.language);
  const [stock, setStock] = useState<CaseStock | null>(null);
  const [options, setOptions] = useState<CaseOptions>(defaultCaseOptions);
  const [form, setForm] = useState(noPassphrase);
  const [wasTried, setTried] = useState(false);
  const { state, save, stop, show } = useSaveCase(articleId);
  const leaving = useMemo(() => ({ what: 'case' as const, options }), [options]);
  const review = useReview(articleId, leaving);
  const [isReviewing, setReviewing] = useState(false);

  useEffect(() => {
    let wanted = true;
    call('case.stock', { articleId }).then(
      (found) => wanted && setStock(found),
      (thrown: unknown) => wanted && tell.failed(thrown),
    );
    return () => {
      wanted = false;
    };
  }, [articleId, tell]);

  function attempt() {
    setTried(true);
    if (passphraseProblem(form) !== null) return;
    if (review.open > 0) return setReviewing(true);
    void save(options, form.isWanted ? form.first : null);
  }

  return (
    <Dialog
      title={t('case.title')}
      onClose={onClose}
      footer={
        <>
          <FileOutcome
            state={caseWords(state, t, language)}
            onShow={(path) => void show(path)}
            onStop={stop}
          />
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button
            tone="dark"
            isDisabled={stock === null || review.matches === null}
            isPending={state.kind === 'saving'}
            onPress={attempt}
          >
            {t('case.save')}
          </Button>
        </>
      }
    >
      {stock !== null && (
        <div className={styles.form}>
          <p className={styles.what}>{t('case.what', { ...stock })}</p>
          <CaseChoices stock={stock} options={options} onChange={setOptions} />
          <ReviewLine review={review} onOpen={() => setReviewing(true)} />
          <WillBeSigned isInside />
          <PassphraseFields form={form} onChange={setForm} wasTried={wasTried} />
          {state.kind === 'saved' && <FileNotes notes={state.leftOut.fileNotes} />}
        </div>
      )}
      {isReviewing && <ReviewDialog review={review} onClose={() => setReviewing(false)} />}
    </Dialog>
  );
}
