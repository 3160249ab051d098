import { missingFor, type Claim, type Missing as MissingPart } from '../../../../core/model/claim/claim.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import type { InspectorField } from '../../article-state/article-view.ts';
import { useMessages } from '../../ui/interface.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import styles from './ClaimInspector.module.css';

const fieldFor: Record<MissingPart, InspectorField> = {
  evidence: 'newEvidence',
  saidEvidenceOnly: 'newEvidence',
  reason: 'reason',
  correction: 'correction',
  said: 'said',
};

interface MissingProps {
  claim: Claim;
  evidence: readonly Evidence[];
  /** Whether it was a suggestion when it was selected: that it was kept is said where nothing else is. */
  wasSuggested: boolean;
}

/** What the verdict still asks for; a press goes to the field, Enter to the first. */
export function Missing({ claim, evidence, wasSuggested }: MissingProps) {
  const t = useMessages();
  const { store } = useArticleContext();
  const missing = missingFor(claim, evidence);
  if (missing.length === 0)
    return wasSuggested && claim.status !== 'suggested' ? (
      <p className={styles.kept}>{t('inspector.kept')}</p>
    ) : null;
  return (
    <ul className={styles.missingList} aria-label={t('inspector.missing')}>
      {missing.map((part, index) => (
        <li key={part}>
          <button
            type="button"
            className={styles.part}
            onClick={() => store.dispatch({ type: 'requestField', field: fieldFor[part] })}
          >
            {t(`missing.${part}`)}
            {index === 0 && <CommandKey command="claim.edit" />}
          </button>
        </li>
      ))}
    </ul>
  );
}
