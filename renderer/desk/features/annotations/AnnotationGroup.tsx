import { useState } from 'react';
import type { Placement } from '../../../../core/annotations/place.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/use-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { AnnotationRow } from './AnnotationRow.tsx';
import type { Offered } from './choices.ts';
import styles from './Annotations.module.css';

export interface AnnotationGroupProps {
  kind: Placement['kind'];
  offers: readonly Offered[];
  claims: readonly Claim[];
  onChange(index: number, offer: Offered): void;
  onTakeAll(indexes: readonly number[], isTaken: boolean): void;
}

/** Annotations that are laid out at once: more are shown when they are asked for. */
const PAGE = 100;

/** The annotations of one kind of place; nothing where there are none. */
export function AnnotationGroup({ kind, offers, claims, onChange, onTakeAll }: AnnotationGroupProps) {
  const t = useMessages();
  const numbers = useNumbers();
  const [shown, setShown] = useState(PAGE);
  const indexes = offers.flatMap(({ placement }, index) => (placement.kind === kind ? [index] : []));
  if (indexes.length === 0) return null;
  const isChosen = kind === 'exact' || kind === 'elsewhere';
  return (
    <section className={styles.group} aria-label={t(`annotations.${kind}`)}>
      <header className={styles.head}>
        <h3 className={styles.heading}>
          {t(`annotations.${kind}`)} <span className={styles.count}>{numbers(indexes.length)}</span>
        </h3>
        {isChosen && indexes.length > 1 && (
          <span className={styles.buttons}>
            <Button tone="quiet" onPress={() => onTakeAll(indexes, true)}>
              {t('annotations.takeAll')}
            </Button>
            <Button tone="quiet" onPress={() => onTakeAll(indexes, false)}>
              {t('annotations.takeNone')}
            </Button>
          </span>
        )}
      </header>
      <ul>
        {indexes.slice(0, shown).map((index) => {
          const offer = offers[index];
          return (
            offer && (
              <AnnotationRow
                key={index}
                offer={offer}
                claims={claims}
                onChange={(changed) => onChange(index, changed)}
              />
            )
          );
        })}
      </ul>
      {indexes.length > shown && (
        <Button onPress={() => setShown(shown + PAGE)}>
          {t('annotations.showMore', { n: indexes.length - shown })}
        </Button>
      )}
    </section>
  );
}
