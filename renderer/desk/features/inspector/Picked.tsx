import { memo } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { isMessage } from '../../../../core/i18n/translate.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Section } from './Section.tsx';

/** Why the detector suggested the claim; nothing for a claim that a checker made. */
export const Picked = memo(function Picked({ picked, score }: Pick<Claim, 'picked' | 'score'>) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  if (picked.length === 0) return null;
  const scores = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const reasons = picked.flatMap(({ code, words }) => {
    const key = `picked.${code}`;
    return isMessage(key) ? [t(key, { words })] : [];
  });
  return (
    <Section
      title={t('inspector.picked')}
      aside={score === null ? undefined : t('inspector.score', { score: scores.format(score) })}
    >
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Section>
  );
});
