import { useMemo } from 'react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { orderedRemarks, type PlacedRemark } from '../../article-state/remarks.ts';
import { indexAt } from '../../article-state/stops.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { RemarkText } from '../../ui/RemarkText.tsx';
import { Section } from './Section.tsx';
import styles from './RemarksSection.module.css';

/** The comments that came with the document, each with its words; a press on those goes there. */
export function RemarksSection() {
  const t = useMessages();
  const { store } = useArticleContext();
  const version = useArticle(({ data }) => data.version);
  const remarks = useMemo(() => orderedRemarks(version.remarks), [version]);
  if (remarks.length === 0) return null;

  function go({ start }: PlacedRemark) {
    const { data } = store.get();
    store.dispatch({ type: 'caret', stop: indexAt(data.stops, start), claimId: null, reveal: true });
  }

  return (
    <Section title={t('remark.title')} aside={remarks.length}>
      <ul className={styles.list}>
        {remarks.map((remark) => (
          <li key={remark.index} className={styles.item}>
            <Button tone="quiet" className={styles.words} onPress={() => go(remark)}>
              {version.text.slice(remark.start, remark.end).trim() || t('remark.place')}
            </Button>
            <RemarkText remark={remark} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
