import { useState } from 'react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/use-numbers.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Dismissed } from './Dismissed.tsx';
import styles from './SuggestionsBar.module.css';

/** How many of the app's suggestions are shown, the surest first, and those that were dismissed. Nothing where there are neither. */
export function SuggestionsBar() {
  const t = useMessages();
  const number = useNumbers();
  const { saver } = useArticleContext();
  const versionId = useArticle(({ data }) => data.version.id);
  const { shown, of } = useArticle(({ data }) => data.offer);
  const dismissed = useArticle(({ data }) => data.dismissed);
  const [dragged, setDragged] = useState<number | null>(null);
  if (of === 0 && dismissed.length === 0) return null;
  const count = dragged ?? shown;

  async function offer(next: number) {
    if (next !== shown) await saver.save('claim.offer', { versionId, count: next });
    setDragged(null);
  }

  return (
    <div className={styles.bar}>
      {of > 0 && (
        <Slider
          label={t('suggestions.name')}
          value={count}
          min={0}
          max={of}
          output={t('suggestions.shown', { shown: number(count), of: number(of) })}
          onChange={setDragged}
          onDone={(next) => void offer(next)}
        />
      )}
      {dismissed.length > 0 && <Dismissed claims={dismissed} />}
    </div>
  );
}
