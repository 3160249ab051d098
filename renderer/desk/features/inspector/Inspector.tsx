import { useLayoutEffect, useRef, useEffect, type RefObject, useMemo } from 'react';
import { useArticle, useSelectedClaim, useArticleContext } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { ClaimInspector } from './ClaimInspector.tsx';
import { NoClaim, SelectionPanel } from './NoClaim.tsx';
import { FigurePlace } from './Figures.tsx';
import { Section } from './Section.tsx';
import { PassagesSection } from './passages/PassagesSection.tsx';
import { orderedRemarks, type PlacedRemark } from '../../article-state/text-notes.ts';
import { indexAt } from '../../article-state/stops.ts';
import { Button } from '../../ui/Button.tsx';
import { RemarkText } from '../../ui/RemarkText.tsx';
import styles from './Inspector.module.css';

/** The selected claim, with everything that is known of it; else what can be done where the caret is. */
export function Inspector() {
  const t = useMessages();
  const claim = useSelectedClaim();
  const language = useArticle(({ data }) => data.article.language);
  const seeks = useArticle(({ passages }) => passages.words !== null);
  const pane = useRef<HTMLElement>(null);
  const shown = claim?.id ?? null;
  useFieldInSight(pane);
  // Another claim is read from its first word.
  useLayoutEffect(() => {
    if (pane.current !== null) pane.current.scrollTop = 0;
  }, [shown]);
  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label={t('inspector.name')}
      tabIndex={-1}
      data-pane-focus
    >
      <SelectionPanel />
      {claim === null ? (
        <>
          <NoClaim />
          {seeks && <PassagesSection />}
          <TextNotesSection />
        </>
      ) : (
        <ClaimInspector key={claim.id} claim={claim} language={language === 'und' ? undefined : language} />
      )}
      <RemarksSection />
    </section>
  );
}

/** Keeps the field that is being typed in in sight when its pane gets another size: in a lower window it is further down. */
function useFieldInSight(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = pane.current;
    if (whole === null) return;
    const observer = new ResizeObserver(() => {
      const { activeElement: field } = document;
      if (field?.matches('input, textarea') === true && whole.contains(field))
        field.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(whole);
    return () => observer.disconnect();
  }, [pane]);
}

/** What is to be known of the text as a whole: figures that contradict each other, and a language without rules. */
function TextNotesSection() {
  const t = useMessages();
  const notes = useArticle((view) => view.notes);
  if (notes === null || (notes.supported && notes.conflicts.length === 0)) return null;
  return (
    <>
      {!notes.supported && <p className={styles.noPack}>{t('inspector.noPack')}</p>}
      {notes.conflicts.length > 0 && (
        <Section title={t('inspector.conflicts')} aside={notes.conflicts.length}>
          <ul className={styles.list}>
            {notes.conflicts.map(({ figures }) => (
              <li key={figures[0]?.start} className={styles.item}>
                {figures.map((span) => (
                  <FigurePlace key={span.start} span={span} />
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The comments that came with the document, each with its words; a press on those goes there. */
function RemarksSection() {
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
      <ul className={styles.remarksSectionList}>
        {remarks.map((remark) => (
          <li key={remark.index} className={styles.remarksSectionItem}>
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
