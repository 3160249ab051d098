import { Check, CircleAlert, CircleQuestionMark, Equal, Merge, MessageSquareText } from 'lucide-react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { LoadResult } from '../../../../core/contract/index.ts';
import { signatureWords } from '../../../../core/wording/case-preview-lines.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { PreviewNote } from './CasePreview.tsx';
import { MergedWords, type MergedResult, MergeQuestion, useMerge, type CaseResult } from './CaseMerge.tsx';
import { Button } from '../../ui/Button.tsx';
import { SeveralItems } from './SeveralItems.tsx';
import { showNotes } from '../../app-state/loading/load-results.ts';
import { useAnswer } from '../../app-state/loading/use-answer.ts';
import { isCaseName } from '../../../../core/casefile/limits.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { PasswordForm } from '../../ui/TextField.tsx';
import styles from './LoadResults.module.css';

const icons = {
  several: CircleQuestionMark,
  similar: CircleQuestionMark,
  case: CircleQuestionMark,
  merged: Merge,
  notes: MessageSquareText,
  failed: CircleAlert,
  already: Equal,
  loaded: Check,
};

interface LoadResultLineProps {
  result: LoadResult;
  /** Whether it is the only one: then its button is the dialog's main one. */
  isOnly: boolean;
  onOpen(articleId: Id): void;
}

/** What became of one file: the article that it is now, what it asks, or why it is none. */
export function LoadResultLine({ result, isOnly, onOpen }: LoadResultLineProps) {
  const Icon = icons[result.status];
  return (
    <li className={styles.line}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{result.name}</bdi>
        </p>
        <Outcome result={result} isOnly={isOnly} onOpen={onOpen} />
      </div>
    </li>
  );
}

function Outcome({ result, isOnly, onOpen }: LoadResultLineProps) {
  switch (result.status) {
    case 'several':
      return <SeveralItems result={result} isOnly={isOnly} />;
    case 'similar':
      return <SimilarArticle result={result} isOnly={isOnly} />;
    case 'case':
      return <CaseToMerge result={result} />;
    case 'merged':
      return <Merged result={result} onOpen={onOpen} />;
    case 'notes':
      return <NotesInFile result={result} />;
    case 'failed':
      return <FailedFile result={result} isOnly={isOnly} />;
    case 'already':
    case 'loaded':
      return <ThereNow result={result} onOpen={onOpen} />;
    default:
      return assertNever(result);
  }
}

function Merged({ result, onOpen }: { result: MergedResult; onOpen(articleId: Id): void }) {
  const t = useMessages();
  return (
    <>
      <MergedWords result={result} />
      <div className={styles.answers}>
        <Button label={t('load.openTitle', { title: result.title })} onPress={() => onOpen(result.articleId)}>
          {t('library.open')}
        </Button>
      </div>
    </>
  );
}

type There = Extract<LoadResult, { status: 'loaded' | 'already' }>;

function ThereNow({ result, onOpen }: { result: There; onOpen(articleId: Id): void }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { signature } = result;
  return (
    <div className={styles.there}>
      <div className={styles.words}>
        <p className={styles.title} dir="auto">
          {result.title}
        </p>
        {result.status === 'already' && (
          <p className={styles.note}>
            {t(result.note === undefined ? 'load.alreadyNote' : 'case.openedAlready')}
          </p>
        )}
        {result.note !== undefined && <PreviewNote note={result.note} />}
        {result.status === 'loaded' && result.beside !== undefined && (
          <p className={styles.note}>{t('case.beside', { title: result.beside })}</p>
        )}
        {signature !== undefined && <p className={styles.note}>{signatureWords(signature, language)}</p>}
      </div>
      <Button label={t('load.openTitle', { title: result.title })} onPress={() => onOpen(result.articleId)}>
        {t('library.open')}
      </Button>
    </div>
  );
}

/** A file with notes of the author that wait behind what is open. */
function NotesInFile({ result }: { result: Extract<LoadResult, { status: 'notes' }> }) {
  const t = useMessages();
  const store = useAppStore();
  const look = () => {
    store.dispatch({ type: 'resultsSeen' });
    showNotes(store, result.articleId, result.draft);
  };
  return (
    <>
      <p className={styles.reason}>{t('load.notesFor', { title: result.title })}</p>
      <div className={styles.answers}>
        <Button onPress={look}>{t('notes.look')}</Button>
      </div>
    </>
  );
}

/** A case file of an article that is here, among other things that were loaded. */
function CaseToMerge({ result }: { result: CaseResult }) {
  const t = useMessages();
  const merging = useMerge(result);
  const { isBusy, merge, leave } = merging;
  return (
    <>
      <MergeQuestion result={result} merging={merging} />
      <div className={styles.answers}>
        <Button isPending={isBusy} onPress={merge}>
          {t(isBusy ? 'case.merging' : 'case.merge')}
        </Button>
        <Button tone="quiet" isDisabled={isBusy} onPress={leave}>
          {t('case.leave')}
        </Button>
      </div>
    </>
  );
}

interface SimilarArticleProps {
  result: Extract<LoadResult, { status: 'similar' }>;
  isOnly: boolean;
}

/** Asks whether a file is a new version of an article that is there, or another article. */
function SimilarArticle({ result, isOnly }: SimilarArticleProps) {
  const t = useMessages();
  const { isBusy, answer, leave } = useAnswer(result);
  const { title, to } = result;
  return (
    <>
      <p className={styles.title} dir="auto">
        {title}
      </p>
      <p className={styles.reason}>{t('load.similar', { title: to.title })}</p>
      <div className={styles.answers}>
        <Button
          tone={isOnly ? 'dark' : 'plain'}
          autoFocus={isOnly}
          isDisabled={isBusy}
          onPress={() => answer([{ as: { kind: 'version', articleId: to.articleId } }])}
        >
          {t('load.asVersion')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => answer([{ as: { kind: 'article' } }])}>
          {t('load.asArticle')}
        </Button>
        <Button
          isDisabled={isBusy}
          onPress={() => answer([{ as: { kind: 'notes', articleId: to.articleId } }])}
        >
          {t('load.asNotes')}
        </Button>
        {!isOnly && (
          <Button tone="quiet" isDisabled={isBusy} onPress={leave}>
            {t('load.leave')}
          </Button>
        )}
      </div>
    </>
  );
}

interface FailedFileProps {
  result: Extract<LoadResult, { status: 'failed' }>;
  isOnly: boolean;
}

/** Why a file was not loaded, and what can be done about it: give its password, or try again. */
function FailedFile({ result, isOnly }: FailedFileProps) {
  const t = useMessages();
  const { isBusy, answer } = useAnswer(result);
  const { code, detail } = result.error;
  const isCase = isCaseName(result.name);
  const isLocked = code === 'passwordNeeded' || code === 'passwordWrong';
  return (
    <>
      <p className={styles.reason}>{t(reasonKey(result), detail)}</p>
      {result.token !== null && isLocked && (
        <PasswordForm
          isBusy={isBusy}
          isOnly={isOnly}
          label={t(isCase ? 'case.passphrase' : 'load.password')}
          action={t(isCase ? 'case.open' : 'load.unlock')}
          onPassword={(password) => answer([{ password }])}
        />
      )}
      {result.token !== null && !isLocked && (
        <div className={styles.answers}>
          <Button
            label={t('load.retryName', { name: result.name })}
            isDisabled={isBusy}
            onPress={() => answer([{}])}
          >
            {t('library.retry')}
          </Button>
        </div>
      )}
    </>
  );
}

/** A case file is locked with a passphrase, which its maker knows; another file with what its program calls a password. */
function reasonKey({ name, error: { code } }: FailedFileProps['result']): MessageKey {
  if (!isCaseName(name)) return `error.${code}`;
  if (code === 'passwordNeeded') return 'case.needsPassphrase';
  return code === 'passwordWrong' ? 'case.wrongPassphrase' : `error.${code}`;
}
