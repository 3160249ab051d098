import { useMemo } from 'react';
import { useArticle } from '../article/article-context.tsx';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { languageName, partialDateText } from '../state/words.ts';
import styles from './TitleBlock.module.css';

/**
 * What the article is: headline (where the text does not begin with it), outlet, author, date, language, length; and
 * what went less than well when it was loaded.
 */
export function TitleBlock({ showTitle }: { showTitle: boolean }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const article = useArticle(({ data }) => data.article);
  const words = useArticle(({ data }) => data.version.words);
  const warnings = useArticle(({ data }) => data.version.warnings);
  const facts = useMemo(
    () =>
      [
        article.outlet,
        article.byline,
        article.published && partialDateText(article.published, language),
        languageName(article.language, language),
        t('galley.words', { words }),
      ].filter((fact) => fact !== null && fact !== ''),
    [article, language, words, t],
  );
  return (
    <header className={styles.header}>
      {showTitle && (
        <h2 className={styles.title} dir="auto">
          {article.title}
        </h2>
      )}
      <p className={styles.facts} lang={language} dir="auto">
        {facts.join(' · ')}
      </p>
      {warnings.map(({ code, detail }) => (
        <p key={code} className={styles.warning} lang={language} dir="auto">
          {t(`warning.${code}`, { detail: detail ?? '' })}
        </p>
      ))}
    </header>
  );
}
