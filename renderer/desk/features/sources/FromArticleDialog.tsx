import { useEffect, useState } from 'react';
import type { Article } from '../../../../core/model/article/article.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';
import { call } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { sourceName } from './SourceList.tsx';
import styles from './SourcesPane.module.css';

/** Gives the article on the desk sources of another one. */
export function FromArticleDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const { saver } = useArticleContext();
  const articleId = useArticle(({ data }) => data.article.id);
  const [from, setFrom] = useState<Id | null>(null);
  const articles = useOtherArticles(articleId);
  const entries = useSourcesOf(from);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const sourceIds = entries?.map(({ source }) => source.id).filter((id) => chosen.has(id)) ?? [];

  async function add() {
    const change = await saver.save('source.addFromArticle', { articleId, sourceIds });
    if (change !== null) onClose();
  }
  function choose(id: Id, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <Dialog
      title={t('sources.fromArticle')}
      size="small"
      onClose={onClose}
      footer={
        <Button tone="dark" onPress={() => void add()} isDisabled={sourceIds.length === 0}>
          {t('sources.addThese', { n: sourceIds.length })}
        </Button>
      }
    >
      {articles?.length === 0 ? (
        <p>{t('sources.noOtherArticle')}</p>
      ) : (
        <Select
          label={t('sources.article')}
          value={from}
          choices={(articles ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => {
            setFrom(id);
            setChosen(new Set());
          }}
          autoFocus
        />
      )}
      {entries !== null && entries.length === 0 && <p className={styles.rows}>{t('sources.noneThere')}</p>}
      {entries !== null && entries.length > 0 && (
        <div className={styles.rows} role="group" aria-label={t('sources.name')}>
          {entries.map((entry) => (
            <Checkbox
              key={entry.source.id}
              isSelected={chosen.has(entry.source.id)}
              onChange={(isChosen) => choose(entry.source.id, isChosen)}
            >
              {sourceName(entry, t)}
            </Checkbox>
          ))}
        </div>
      )}
    </Dialog>
  );
}

function useOtherArticles(articleId: Id): readonly Article[] | null {
  const notify = useNotify();
  const [articles, setArticles] = useState<readonly Article[] | null>(null);
  useEffect(() => {
    let cancelled = false;
    call('library.list', { removed: false }).then(
      (list) =>
        !cancelled &&
        setArticles(list.articles.map(({ article }) => article).filter(({ id }) => id !== articleId)),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [articleId, notify]);
  return articles;
}

/** Returns the sources that an article can hand on: a file of evidence is none yet. */
function useSourcesOf(articleId: Id | null): readonly SourceEntry[] | null {
  const notify = useNotify();
  const [found, setFound] = useState<{ articleId: Id; entries: readonly SourceEntry[] } | null>(null);
  useEffect(() => {
    if (articleId === null) return undefined;
    let cancelled = false;
    call('source.list', { articleId }).then(
      ({ sources }) =>
        !cancelled &&
        setFound({ articleId, entries: sources.filter(({ evidenceId }) => evidenceId === null) }),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [articleId, notify]);
  return found !== null && found.articleId === articleId ? found.entries : null;
}
