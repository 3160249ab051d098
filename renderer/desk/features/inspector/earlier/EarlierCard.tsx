import { useMemo } from 'react';
import type { Claim } from '../../../../../core/model/claim/claim.ts';
import { isTakenCheck } from '../../../../../core/model/earlier-check/evidence-from-check.ts';
import type { CheckDifference, EarlierHint } from '../../../../../core/model/earlier-check/earlier-hint.ts';
import { hintProbability } from '../../../../../core/model/earlier-check/hints-from.ts';
import { partialDateText } from '../../../../../core/wording/date-text.ts';
import { useApp, useAppStore } from '../../../app-state/app-context.tsx';
import { useArticle } from '../../../article-state/article-context.tsx';
import { decidedOtherwise } from '../../../article-state/earlier-view.ts';
import { evidenceOf } from '../../../article-state/article-data.ts';
import { Button } from '../../../ui/Button.tsx';
import { CommandKey } from '../../../ui/Kbd.tsx';
import { MarkedText, type MarkedSpan } from '../../../ui/marked-text.tsx';
import { VerdictSign } from '../../../ui/VerdictSign.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import { cx } from '../../../ui/props.ts';
import styles from './Earlier.module.css';

interface EarlierCardProps {
  claim: Claim;
  hint: EarlierHint;
  /** It is the one that the keys are about. */
  isFirst: boolean;
  onOther(): void;
}

/** An earlier check: the claim's words above its own, with what differs marked, who rated it how, and how likely it is the same. */
export function EarlierCard({ claim, hint, isFirst, onOther }: EarlierCardProps) {
  const t = useMessages();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const isTaken = useArticle(({ data }) => isTakenCheck(evidenceOf(data, claim.id), hint));
  const { check, own, archive, differences, probability } = hint;
  const marks = useMemo(() => marksOf(differences, 'check'), [differences]);
  const ownMarks = useMemo(() => marksOf(differences, 'claim'), [differences]);
  const isOtherwise = useArticle(({ earlier }) => decidedOtherwise(earlier, claim)?.key === hint.key);
  const date = own === null ? check.published : own.published;
  const facts = [check.publisher ?? archive, date === null ? null : partialDateText(date, language)];
  const isSure = probability >= hintProbability.likely;
  return (
    <li className={styles.card}>
      <p className={styles.head}>
        <span className={styles.rating}>
          {check.verdict !== null && <VerdictSign verdict={check.verdict} size={11} />}
          <b dir="auto">{ratingText(hint, t)}</b>
        </span>
        <span className={styles.sure}>{t(isSure ? 'earlier.likely' : 'earlier.possible')}</span>
      </p>
      <p className={styles.facts}>
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
      </p>
      {ownMarks.length > 0 && (
        <blockquote className={cx(styles.text, styles.own)} dir="auto">
          <MarkedText text={claim.quote} marks={ownMarks} />
        </blockquote>
      )}
      <blockquote
        className={styles.text}
        dir="auto"
        lang={check.language === 'und' ? undefined : check.language}
      >
        <MarkedText text={check.claim} marks={marks} />
      </blockquote>
      {isOtherwise && (
        <p className={styles.otherwise}>
          <span className={styles.differences}>{t('earlier.otherwiseHere')}</span>
          <Button
            tone="quiet"
            className={styles.small}
            onPress={() => app.dispatch({ type: 'dialog', dialog: { name: 'thread', claimId: claim.id } })}
          >
            {t('threads.see')} <CommandKey command="claim.thread" />
          </Button>
        </p>
      )}
      {differences.length > 0 && (
        <p className={styles.differences}>
          {t('earlier.differs', {
            what: [...new Set(differences.map(({ kind }) => t(`earlier.difference.${kind}`)))].join(', '),
          })}
        </p>
      )}
      {check.claimant !== null && (
        <p className={styles.facts}>
          <span dir="auto">{t('earlier.claimant', { name: check.claimant })}</span>
        </p>
      )}
      {check.title !== '' && (
        <p className={styles.facts}>
          <span dir="auto">{check.title}</span>
        </p>
      )}
      <div className={styles.buttons}>
        {isTaken ? (
          <span className={styles.taken}>{t('passages.isTaken')}</span>
        ) : (
          <Button
            tone="quiet"
            className={styles.small}
            label={t('earlier.takeLong', { claim: check.claim })}
            onPress={() =>
              app.dispatch({ type: 'dialog', dialog: { name: 'takeCheck', claimId: claim.id, hint } })
            }
          >
            {t('earlier.take')} {isFirst && <CommandKey command="earlier.take" />}
          </Button>
        )}
        <Button
          tone="quiet"
          className={styles.small}
          label={t('earlier.notSameLong', { claim: check.claim })}
          onPress={onOther}
        >
          {t('earlier.notSame')} {isFirst && <CommandKey command="earlier.notSame" />}
        </Button>
        {check.address !== null && (
          <Button
            tone="quiet"
            className={styles.small}
            onPress={() =>
              check.address !== null &&
              app.dispatch({ type: 'dialog', dialog: { name: 'link', link: check.address } })
            }
          >
            {t('earlier.open')}
          </Button>
        )}
        {own !== null && (
          <Button
            tone="quiet"
            className={styles.small}
            onPress={() =>
              app.dispatch({
                type: 'show',
                screen: {
                  name: 'desk',
                  articleId: own.articleId,
                  versionId: null,
                  at: { claimId: own.claimId, evidenceId: null, offset: null },
                },
              })
            }
          >
            {t('earlier.openArticle')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Returns how a check was rated, in its publisher's own words; of a claim of the library its verdict; null for neither. */
export function ratingText({ check, own }: EarlierHint, t: ReturnType<typeof useMessages>): string {
  if (check.rating !== '') return check.rating;
  if (check.verdict === null) return t('earlier.unrated');
  return t(own === null ? `verdict.${check.verdict}` : 'earlier.ownVerdict', {
    verdict: t(`verdict.${check.verdict}`),
  });
}

function marksOf(differences: readonly CheckDifference[], side: 'claim' | 'check'): MarkedSpan[] {
  return differences.flatMap((difference) => {
    const span = difference[side];
    return span === null ? [] : [{ ...span, className: styles.differs }];
  });
}
