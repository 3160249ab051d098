import { memo, type MouseEvent } from 'react';
import { missingFor, type Claim } from '../../../core/claim.ts';
import type { Id } from '../../../core/ids.ts';
import { reviewStateOf } from '../../../core/review.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import { evidenceOf, reviewsOf } from '../article/article-data.ts';
import { useArticle, useClaim } from '../article/article-context.tsx';
import { caveatsAbout } from '../article/notes.ts';
import { claimLabel } from '../state/claim-label.ts';
import { useMessages } from '../state/use-messages.ts';
import { VerdictSign } from '../ui/VerdictSign.tsx';
import { cx } from '../ui/cx.ts';
import styles from './ClaimRow.module.css';

export interface ClaimRowProps {
  id: Id;
  domId: string;
  isSelected: boolean;
  /** What begins with this row, above it; null for nothing. */
  heading: string | null;
  /** Place among the listed claims, from 1, and how many there are. */
  position: number;
  size: number;
  onPress(id: Id, event: MouseEvent): void;
}

const nowhere = { start: 0, end: 0 };

export const ClaimRow = memo(function ClaimRow(props: ClaimRowProps) {
  const { id, domId, isSelected, heading, position, size, onPress } = props;
  const t = useMessages();
  const claim = useClaim(id);
  const number = useArticle(({ data }) => data.order.numbers.get(id)) ?? 0;
  const language = useArticle(({ data }) => data.article.language);
  const evidence = useArticle(({ data }) => evidenceOf(data, id));
  const review = useArticle(({ data }) => {
    const of = data.claims.get(id);
    return of === undefined ? 'none' : reviewStateOf(of, reviewsOf(data, id));
  });
  const isDoubted = useArticle(
    ({ data, notes }) => caveatsAbout(notes, data.claims.get(id) ?? nowhere).length > 0,
  );
  if (claim === undefined) return null;
  const speaker = claim.attribution?.speaker ?? t('claim.ownVoice');
  const missing = missingFor(claim, evidence);
  return (
    <>
      {heading !== null && (
        <div role="presentation" className={styles.heading}>
          <bdi>{heading}</bdi>
        </div>
      )}
      <div
        id={domId}
        role="option"
        aria-selected={isSelected}
        aria-posinset={position}
        aria-setsize={size}
        aria-label={labelOf(claim, number, speaker, t)}
        className={cx(
          styles.row,
          isSelected && styles.selected,
          claim.status === 'suggested' && styles.light,
        )}
        onClick={(event) => onPress(id, event)}
      >
        <span className={styles.number} title={t('claim.numberHint')}>
          {number}
        </span>
        <VerdictSign
          verdict={claim.verdict}
          size={12}
          light={claim.status === 'suggested'}
          className={styles.sign}
        />
        <div className={styles.words}>
          <p className={styles.quote} lang={language === 'und' ? undefined : language} dir="auto">
            {claim.quote}
          </p>
          <p className={styles.facts}>
            {claim.status === 'suggested' && (
              <span className={styles.suggestion}>{t('suggestion.mark')}</span>
            )}
            <span className={styles.speaker} dir="auto">
              {speaker}
            </span>
            {claim.attribution !== null && claim.said !== 'unchecked' && (
              <span className={styles.saidTick}>
                {t('tick.said')} <VerdictSign verdict={claim.said} size={9} />
              </span>
            )}
            {claim.kind !== null && <span className={styles.kind}>{t(`kind.${claim.kind}`)}</span>}
          </p>
          {isDoubted && claim.verdict === 'unchecked' && (
            <p className={styles.doubted}>{t('missing.confirmed')}</p>
          )}
          {(review === 'disagreed' || review === 'signedOff') && (
            <p className={review === 'disagreed' ? styles.disagreed : styles.missing}>
              {t(`review.${review}`)}
            </p>
          )}
          {missing.length > 0 && (
            <p className={styles.missing}>{missing.map((part) => t(`missing.${part}`)).join(', ')}</p>
          )}
        </div>
      </div>
    </>
  );
});

function labelOf(claim: Claim, number: number, speaker: string, t: Translate): string {
  return `${claimLabel(claim, number, t)}: ${claim.quote}. ${speaker}`;
}
