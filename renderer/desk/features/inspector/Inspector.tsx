import { useLayoutEffect, useRef } from 'react';
import { useArticle, useSelectedClaim } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { ClaimInspector } from './ClaimInspector.tsx';
import { NoClaim } from './NoClaim.tsx';
import { RemarksSection } from './RemarksSection.tsx';
import { Selection } from './Selection.tsx';
import { TextNotesSection } from './TextNotesSection.tsx';
import { useFieldInSight } from './use-field-in-sight.ts';
import styles from './Inspector.module.css';

/** The selected claim, with everything that is known of it; else what can be done where the caret is. */
export function Inspector() {
  const t = useMessages();
  const claim = useSelectedClaim();
  const language = useArticle(({ data }) => data.article.language);
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
      <Selection />
      {claim === null ? (
        <>
          <NoClaim />
          <TextNotesSection />
        </>
      ) : (
        <ClaimInspector key={claim.id} claim={claim} language={language === 'und' ? undefined : language} />
      )}
      <RemarksSection />
    </section>
  );
}
