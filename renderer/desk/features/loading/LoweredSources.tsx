import { useId } from 'react';
import { loweringWords } from '../../../../core/wording/case-preview.ts';
import type { CasePreview } from '../../../../core/casefile/preview.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Merging } from './use-merge.ts';
import styles from './LoweredSources.module.css';

/** The protected sources from which a case file takes something, with a choice each; nothing where there are none. */
export function LoweredSources({ preview, merging }: { preview: CasePreview; merging: Merging }) {
  const t = useMessages();
  const titleId = useId();
  const { lowered } = preview.merge;
  const nameOf = (id: string | null) => preview.people.find((one) => one.id === id)?.name ?? '?';
  if (lowered.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={styles.sources}>
      <h3 id={titleId} className={styles.title}>
        {t('case.loweredTitle')}
      </h3>
      <p className={styles.ask}>{t('case.loweredAsk', { n: lowered.length })}</p>
      <ul className={styles.list}>
        {lowered.map((one) => {
          const name = one.name ?? t('case.source');
          return (
            <li key={one.evidenceId} className={styles.source}>
              <div className={styles.words}>
                <span className={styles.name} dir="auto">
                  {name}
                </span>
                <span className={styles.loss}>{loweringWords(one, nameOf, t)}</span>
              </div>
              <Segmented<'keep' | 'allow'>
                label={t('case.loweredChoice', { name })}
                showLabel={false}
                value={merging.allowed.has(one.evidenceId) ? 'allow' : 'keep'}
                choices={[
                  { value: 'keep', label: t('case.loweredKeep') },
                  { value: 'allow', label: t('case.loweredAllow') },
                ]}
                onChange={(choice) => merging.allow(one.evidenceId, choice === 'allow')}
                isDisabled={merging.isBusy}
              />
              <span className={styles.quote} dir="auto">
                {one.quote}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
