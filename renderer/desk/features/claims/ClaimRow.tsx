import { type MouseEvent, memo } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useMessages } from '../../ui/interface.tsx';
import { missingFor } from '../../../../core/model/claim/claim.ts';
import { reviewStateOf } from '../../../../core/model/review/review.ts';
import { evidenceOf, reviewsOf } from '../../article-state/article-data.ts';
import { useArticle, useClaim } from '../../article-state/article-context.tsx';
import { gravestIn } from '../../article-state/checks-view.ts';
import { countHints, decidedOtherwise } from '../../article-state/earlier-view.ts';
import { caveatsAbout } from '../../article-state/text-notes.ts';
import { claimRowLabel } from '../../app-state/labels.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import list from '../../ui/PaneList.module.css';
import { cx } from '../../ui/props.ts';
import styles from './ClaimList.module.css';

interface ClaimRowProps {
  id: Id;
  domId: string;
  isSelected: boolean;
  /** The heading above this row; null for none. */
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
  const differs = useArticle(({ data, checks }) => gravestIn(checks.checks, data.claims.get(id) ?? nowhere));
  const hints = useArticle(({ earlier }) => countHints(earlier, id));
  const isOtherwise = useArticle(({ data, earlier }) => {
    const of = data.claims.get(id);
    return of !== undefined && decidedOtherwise(earlier, of) !== null;
  });
  if (claim === undefined) return null;
  const speaker = claim.attribution?.speaker ?? t('claim.ownVoice');
  const doubt = isDoubted && claim.verdict === 'unchecked' ? t('missing.confirmed') : null;
  const reviewed = review === 'disagreed' || review === 'signedOff' ? t(`review.${review}`) : null;
  const missing = missingFor(claim, evidence).map((part) => t(`missing.${part}`));
  const quoted = differs === null ? null : t('quotation.sign', { state: t(`quotation.${differs}`) });
  const before = isOtherwise ? t('earlier.otherwise') : hints === 0 ? null : t('earlier.sign', { n: hints });
  const state = [doubt, quoted, before, reviewed, ...missing].filter((part) => part !== null);
  return (
    <>
      {heading !== null && (
        <div id={`${domId}-head`} role="presentation" className={styles.heading}>
          <bdi>{heading}</bdi>
        </div>
      )}
      <div
        id={domId}
        role="option"
        aria-selected={isSelected}
        aria-posinset={position}
        aria-setsize={size}
        aria-label={claimRowLabel(claim, { number, speaker, state }, t)}
        aria-describedby={heading === null ? undefined : `${domId}-head`}
        className={cx(list.row, styles.row, isSelected && list.selected)}
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
          <p
            className={cx(list.words, claim.status === 'suggested' && styles.light)}
            lang={language === 'und' ? undefined : language}
            dir="auto"
          >
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
          {doubt !== null && <p className={styles.doubted}>{doubt}</p>}
          {quoted !== null && <p className={styles.missing}>{quoted}</p>}
          {before !== null && <p className={isOtherwise ? styles.disagreed : styles.missing}>{before}</p>}
          {reviewed !== null && (
            <p className={review === 'disagreed' ? styles.disagreed : styles.missing}>{reviewed}</p>
          )}
          {missing.length > 0 && <p className={styles.missing}>{missing.join(', ')}</p>}
        </div>
      </div>
    </>
  );
});
