import { Check, CircleAlert, CircleQuestionMark, Equal, Merge } from 'lucide-react';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { LoadResult } from '../../../../core/contract/index.ts';
import { signatureWords } from '../../../../core/wording/signature.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { CaseToMerge } from './CaseToMerge.tsx';
import { PreviewNote } from './PreviewNote.tsx';
import { MergedWords, type MergedResult } from './MergedWords.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailedFile } from './FailedFile.tsx';
import { SeveralItems } from './SeveralItems.tsx';
import { SimilarArticle } from './SimilarArticle.tsx';
import styles from './LoadResults.module.css';

const icons = {
  several: CircleQuestionMark,
  similar: CircleQuestionMark,
  case: CircleQuestionMark,
  merged: Merge,
  failed: CircleAlert,
  already: Equal,
  loaded: Check,
};

export interface LoadResultLineProps {
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
