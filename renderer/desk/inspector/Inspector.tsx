import { useArticle, useSelectedClaim } from '../article/article-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { ClaimInspector } from './ClaimInspector.tsx';
import { NoClaim } from './NoClaim.tsx';
import { RemarksSection } from './RemarksSection.tsx';
import { TextNotesSection } from './TextNotesSection.tsx';
import styles from './Inspector.module.css';

/** The selected claim, with everything that is known of it; else what can be done where the caret is. */
export function Inspector() {
  const t = useMessages();
  const claim = useSelectedClaim();
  const language = useArticle(({ data }) => data.article.language);
  return (
    <section className={styles.pane} aria-label={t('inspector.name')} tabIndex={-1} data-pane-focus>
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
