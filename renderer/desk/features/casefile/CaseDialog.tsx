import { useEffect, useMemo, useState } from 'react';
import { defaultCaseOptions, type CaseOptions, type LeftOut } from '../../../../core/casefile/manifest.ts';
import type { CaseStock } from '../../../../core/casefile/preview.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { WillBeSigned, ProtectedChoice } from '../../shared/disclosure/ProtectedChoice.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify, errorText } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileNotes } from '../../shared/disclosure/FileNotes.tsx';
import { FileOutcome, type FileState } from '../../ui/FileOutcome.tsx';
import { ReviewDialog, ReviewLine, useReview } from '../../shared/disclosure/ReviewDialog.tsx';
import { noPassphrase, PassphraseFields, passphraseProblem } from './PassphraseFields.tsx';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import type { Notice } from '../../../../core/contract/index.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import styles from './CaseDialog.module.css';

interface CaseDialogProps {
  articleId: Id;
  onClose(): void;
}

/** Makes a case file of an article: says what goes in and what is left out, locks it if asked, and saves it. */
export function CaseDialog({ articleId, onClose }: CaseDialogProps) {
  const t = useMessages();
  const notify = useNotify();
  const language = useApp((app) => app.language);
  const [stock, setStock] = useState<CaseStock | null>(null);
  const [options, setOptions] = useState<CaseOptions>(defaultCaseOptions);
  const [form, setForm] = useState(noPassphrase);
  const [wasTried, setTried] = useState(false);
  const { state, save, stop, show } = useSaveCase(articleId);
  const disclosure = useMemo(() => ({ what: 'case' as const, options }), [options]);
  const review = useReview(articleId, disclosure);
  const [isReviewing, setReviewing] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    call('case.stock', { articleId }).then(
      (found) => isCurrent && setStock(found),
      (thrown: unknown) => isCurrent && notify.failed(thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [articleId, notify]);

  function attempt() {
    setTried(true);
    if (passphraseProblem(form) !== null) return;
    if (review.open > 0) return setReviewing(true);
    void save(options, form.isOn ? form.first : null);
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

/** Returns how making a case file stands, in words. */
function caseWords(state: CaseState, t: Translate, language: Language): FileState {
  if (state.kind === 'saving') {
    const { at, isStopping } = state;
    const stop = at === null ? 'notYet' : isStopping ? 'pressed' : 'offered';
    if (at === null) return { kind: 'saving', words: t('case.saving'), stop };
    const stage = t(`case.stage.${at.stage}`);
    const share = at.total > 0 ? ` ${Math.floor((100 * at.done) / at.total)}%` : '';
    return { kind: 'saving', words: `${stage}${share}`, stop };
  }
  if (state.kind !== 'saved') return state;
  const words = t(state.signed ? 'signing.savedAs' : 'case.savedAs', {
    size: formatBytes(state.size, language),
  });
  return { kind: 'saved', words, path: state.path };
}

/** The state of making a case file: its progress, where it was saved and what it leaves out, or why it failed. */
type CaseState =
  | { kind: 'idle' }
  | { kind: 'saving'; at: Notice<'savingCase'> | null; isStopping: boolean }
  | { kind: 'saved'; path: string; size: number; leftOut: LeftOut; signed: boolean }
  | { kind: 'failed'; why: string };

/**
 * Returns the state of making a case file of an article, and the functions that save, stop and show it. Work that goes on
 * when the dialog closes is stopped.
 */
function useSaveCase(articleId: Id) {
  const store = useAppStore();
  const [state, setState] = useState<CaseState>({ kind: 'idle' });

  useEffect(() => {
    const end = listen({
      savingCase: (at) => setState((now) => (now.kind === 'saving' ? { ...now, at } : now)),
    });
    return () => {
      end();
      void call('case.stop', {});
    };
  }, []);

  async function save(options: CaseOptions, passphrase: string | null) {
    if (state.kind === 'saving') return;
    const before = state;
    setState({ kind: 'saving', at: null, isStopping: false });
    try {
      const saved = await call('case.save', { articleId, options, passphrase });
      const { path, leftOut } = saved;
      setState(path === null || leftOut === null ? before : { kind: 'saved', ...saved, path, leftOut });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  function stop() {
    setState((now) => (now.kind === 'saving' ? { ...now, isStopping: true } : now));
    void call('case.stop', {});
  }

  async function show(path: string) {
    try {
      await call('case.showFile', { path });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  return { state, save, stop, show };
}

interface CaseChoicesProps {
  stock: CaseStock;
  options: CaseOptions;
  onChange(options: CaseOptions): void;
}

/** What goes into a case file, and in numbers what is left out of it. */
function CaseChoices({ stock, options, onChange }: CaseChoicesProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { files, bytes, decided, evidence } = stock;
  const size = formatBytes(bytes, language);
  return (
    <div className={styles.choices} role="group" aria-label={t('case.content')}>
      <div className={styles.choice}>
        <Checkbox
          isSelected={options.files && files > 0}
          isDisabled={files === 0}
          onChange={(isCurrent) => onChange({ ...options, files: isCurrent })}
        >
          {files === 0 ? t('case.filesNone') : t('case.files', { n: files, size })}
        </Checkbox>
        {files > 0 && (
          <p className={styles.hint}>
            {options.files
              ? `${t('case.filesIn')} ${t(options.protectedSources ? 'files.asTheyAre' : 'files.hint')}`
              : t('case.filesOut', { n: files })}
          </p>
        )}
      </div>
      <div className={styles.choice}>
        <Checkbox
          isSelected={options.blind}
          onChange={(blind) =>
            onChange({ ...options, blind, protectedSources: !blind && options.protectedSources })
          }
        >
          {t('case.blind')}
        </Checkbox>
        <p className={styles.hint}>
          {options.blind ? t('case.blindOut', { decided, evidence }) : t('case.blindHint')}
        </p>
      </div>
      {!options.blind && (
        <ProtectedChoice
          place="case"
          count={stock.protectedSources}
          isNamed={options.protectedSources}
          onChange={(protectedSources) => onChange({ ...options, protectedSources })}
        />
      )}
    </div>
  );
}
