import { memo } from 'react';
import { ClaimKind } from '../../../../core/model/claim/claim.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { focusBack } from '../../article-state/focus-text.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Select, type Choice } from '../../ui/Select.tsx';
import type { SaveDetails } from './save-details.ts';
import styles from './ClaimHead.module.css';

interface ClaimHeadProps {
  id: Id;
  quote: string;
  kind: ClaimKind | null;
  language: string | undefined;
  save: SaveDetails;
}

/** The claim's own words, its number and its kind. */
export const ClaimHead = memo(function ClaimHead({ id, quote, kind, language, save }: ClaimHeadProps) {
  const t = useMessages();
  const number = useArticle(({ data }) => data.order.numbers.get(id)) ?? 0;
  const choices: Choice<ClaimKind | 'none'>[] = [
    { value: 'none', label: t('inspector.noKind') },
    ...ClaimKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
  ];
  return (
    <header>
      <blockquote className={styles.quote} lang={language} dir="auto">
        {quote}
      </blockquote>
      <div className={styles.facts}>
        <span title={t('claim.numberHint')}>{t('inspector.number', { number })}</span>
        <Select
          label={t('inspector.kind')}
          showLabel={false}
          value={kind ?? 'none'}
          choices={choices}
          onChange={(chosen) => void save({ kind: chosen === 'none' ? null : chosen })}
          onChosen={focusBack}
          className={styles.kind}
        />
      </div>
    </header>
  );
});
