import { useRef, useLayoutEffect, type RefObject } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { UnverifiableReason } from '../../../../core/model/claim/verdict.ts';
import { focusBack } from '../../article-state/focus-text.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Select } from '../../ui/Select.tsx';
import type { SaveDetails } from './save-details.ts';
import { DraftArea } from './DraftArea.tsx';
import { Section } from './Section.tsx';
import { useWanted } from './use-wanted.ts';
import styles from './ReasonSection.module.css';

/** Why a claim cannot be verified, what was tried, and what would settle it. */
export function ReasonSection({ claim, save }: { claim: Claim; save: SaveDetails }) {
  const t = useMessages();
  const section = useRef<HTMLDivElement>(null);
  useInSight(section);
  useWanted('reason', () => section.current?.querySelector('button')?.focus());
  return (
    <Section title={t('inspector.reason')} {...(claim.reason === null && { command: 'claim.edit' })}>
      <div ref={section} className={styles.fields}>
        <Select
          label={t('inspector.reason')}
          showLabel={false}
          placeholder={t('inspector.chooseReason')}
          value={claim.reason}
          choices={UnverifiableReason.options.map((value) => ({ value, label: t(`reason.${value}`) }))}
          onChange={(reason) => void save({ reason })}
          onChosen={focusBack}
        />
        <DraftArea
          draft={`tried ${claim.id}`}
          label={t('inspector.tried')}
          saved={claim.tried}
          commit={(tried) => save({ tried })}
          rows={1}
        />
        <DraftArea
          draft={`wouldSettle ${claim.id}`}
          label={t('inspector.wouldSettle')}
          saved={claim.wouldSettle}
          commit={(wouldSettle) => save({ wouldSettle })}
          rows={1}
        />
      </div>
    </Section>
  );
}

/**
 * Scrolls a part that has just come into sight, where a key brought it and the pane is scrolled elsewhere. It comes before the
 * inspector begins another claim at its first word, which is to have the last say.
 */
function useInSight(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => part.current?.parentElement?.scrollIntoView({ block: 'nearest' }), [part]);
}
