import { useArticle } from '../../article-state/article-context.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { momentText } from '../../../../core/wording/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TitleBlock.module.css';

/** Says that a newer version is there, and goes to it; nothing on the newest. */
export function OlderVersion() {
  const t = useMessages();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const articleId = useArticle(({ data }) => data.article.id);
  const shown = useArticle(({ data }) => data.version.number);
  const newest = useArticle(({ data }) => data.versions.at(-1));
  if (newest === undefined || newest.number === shown) return null;
  return (
    <p className={styles.older} lang={language}>
      <bdi>
        {t('galley.older', {
          version: shown,
          newest: newest.number,
          at: momentText(newest.loadedAt, language),
        })}
      </bdi>
      <Button
        onPress={() => app.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } })}
      >
        {t('galley.toNewest')}
      </Button>
    </p>
  );
}
