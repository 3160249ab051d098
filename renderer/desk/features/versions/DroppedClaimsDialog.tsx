import { useEffect, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { DroppedClaims, DroppedClaim } from '../../../../core/text/versions/dropped-claim.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { cx } from '../../ui/props.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { goToPlace } from '../../article-state/claim-navigation.ts';
import line from '../../ui/ClaimLine.module.css';
import styles from './DroppedClaimsDialog.module.css';

/** The claims of the version before that this one does not have, or has without their ticks, and why; a press goes there. */
export function DroppedClaimsDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const notify = useNotify();
  const versionId = useArticle(({ data }) => data.version.id);
  const [droppedClaims, setDroppedClaims] = useState<DroppedClaims | null>(null);
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let cancelled = false;
    call('version.droppedClaims', { versionId }).then(
      (answer) => !cancelled && setDroppedClaims(answer),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [versionId, notify]);
  useLayoutEffect(() => first.current?.focus(), [droppedClaims]);

  const from = droppedClaims?.from?.number;
  const title = from === undefined ? t('droppedClaims.titleNone') : t('droppedClaims.title', { from });
  return (
    <Dialog title={title} onClose={onClose}>
      {droppedClaims !== null && droppedClaims.from === null && (
        <p className={styles.hint}>{t('droppedClaims.first')}</p>
      )}
      {from !== undefined && droppedClaims !== null && (
        <>
          <p className={styles.hint}>
            {t(droppedClaims.claims.length === 0 ? 'droppedClaims.none' : 'droppedClaims.hint', { from })}
          </p>
          <ul className={styles.list}>
            {droppedClaims.claims.map((claim, index) => (
              <li key={claim.claimId} className={styles.item}>
                <DroppedClaimRow
                  claim={claim}
                  droppedClaims={droppedClaims}
                  at={index === 0 ? first : undefined}
                  onClose={onClose}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface DroppedClaimRowProps {
  claim: DroppedClaim;
  droppedClaims: DroppedClaims;
  at: Ref<HTMLButtonElement> | undefined;
  onClose(): void;
}

function DroppedClaimRow({ claim, droppedClaims, at, onClose }: DroppedClaimRowProps) {
  const { claimId, number, quote, verdict, why, disagreed, now, version } = claim;
  const t = useMessages();
  const app = useAppStore();
  const { store } = useArticleContext();
  const articleId = useArticle(({ data }) => data.article.id);
  const text = useArticle(({ data }) => data.version.text);
  const language = useArticle(({ data }) => data.article.language);
  const lang = language === 'und' ? undefined : language;
  const named = { number, from: version, verdict: t(`verdict.${verdict}`) };
  const isOlder = version !== droppedClaims.from?.number;
  const reasons = [
    ...(isOlder ? [t('former.version', { version })] : []),
    t(`droppedClaims.${why}`),
    ...(disagreed ? [t('droppedClaims.disagreed')] : []),
  ].join(' · ');

  const goBack = () =>
    app.dispatch({
      type: 'show',
      screen: {
        name: 'desk',
        articleId,
        versionId: claim.versionId,
        at: { claimId, evidenceId: null, offset: null },
      },
    });
  const goHere = ({ start }: Span) => {
    onClose();
    goToPlace(store, { claimId: null, evidenceId: null, offset: start });
  };
  return (
    <>
      <button ref={at} type="button" className={cx(line.line, styles.row)} onClick={goBack}>
        <span className="unseen">{t('droppedClaims.goTo', named)}</span>
        <span className={line.number} aria-hidden>
          {number}
        </span>
        <VerdictSign verdict={verdict} size={12} className={styles.sign} />
        <span className={line.quote} lang={lang} dir="auto">
          {quote}
        </span>
        <span className={styles.why}>{reasons}</span>
      </button>
      {now !== null && (
        <button type="button" className={cx(line.line, styles.now)} onClick={() => goHere(now)}>
          <span className={styles.nowWord}>{t('droppedClaims.now')}</span>
          <span className={line.quote} lang={lang} dir="auto">
            {text.slice(now.start, now.end)}
          </span>
        </button>
      )}
    </>
  );
}
