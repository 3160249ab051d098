import type { LoadResult } from '../../../../core/contract/index.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { useAnswer } from '../../app-state/loading/use-answer.ts';
import styles from './LoadResults.module.css';

export interface SimilarArticleProps {
  result: Extract<LoadResult, { status: 'similar' }>;
  isOnly: boolean;
}

/** Asks whether a file is a new version of an article that is there, or another article. */
export function SimilarArticle({ result, isOnly }: SimilarArticleProps) {
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
        {!isOnly && (
          <Button tone="quiet" isDisabled={isBusy} onPress={leave}>
            {t('load.leave')}
          </Button>
        )}
      </div>
    </>
  );
}
