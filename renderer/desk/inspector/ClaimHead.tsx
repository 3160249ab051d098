import { ClaimKind, type Claim } from '../../../core/claim.ts';
import { useArticle } from '../article/article-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Select, type Choice } from '../ui/Select.tsx';
import type { SaveDetails } from './ClaimInspector.tsx';
import styles from './ClaimHead.module.css';

interface ClaimHeadProps {
  claim: Claim;
  language: string | undefined;
  save: SaveDetails;
}

/** The claim's own words, its number and its kind. */
export function ClaimHead({ claim, language, save }: ClaimHeadProps) {
  const t = useMessages();
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id)) ?? 0;
  const choices: Choice<ClaimKind | 'none'>[] = [
    { value: 'none', label: t('inspector.noKind') },
    ...ClaimKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
  ];
  return (
    <header>
      <blockquote className={styles.quote} lang={language} dir="auto">
        {claim.quote}
      </blockquote>
      <div className={styles.facts}>
        <span>{t('inspector.number', { number })}</span>
        <Select
          label={t('inspector.kind')}
          showLabel={false}
          value={claim.kind ?? 'none'}
          choices={choices}
          onChange={(kind) => void save({ kind: kind === 'none' ? null : kind })}
          className={styles.kind}
        />
      </div>
    </header>
  );
}
