import { useEffect, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { DroppedClaims, DroppedClaim } from '../../../../core/text/versions/dropped-claims.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/notifications.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { cx } from '../../ui/props.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { goToPlace } from '../../article-state/claim-navigation.ts';
import line from '../../ui/ClaimLine.module.css';
import styles from './LeftDialog.module.css';

/** The claims of the version before that this one does not have, or has without their ticks, and why; a press goes there. */
export function LeftDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const tell = useTell();
  const versionId = useArticle(({ data }) => data.version.id);
  const [left, setLeft] = useState<DroppedClaims | null>(null);
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let gone = false;
    call('version.left', { versionId }).then(
      (answer) => !gone && setLeft(answer),
      (thrown: unknown) => !gone && tell.failed(thrown),
    );
    return () => {
      gone = true;
    };
  }, [versionId, tell]);
  useLayoutEffect(() => first.current?.focus(), [left]);

  const from = left?.from?.number;
  const title = from === undefined ? t('left.titleNone') : t('left.title', { from });
  return (
    <Dialog title={title} onClose={onClose}>
      {left !== null && left.from === null && <p className={styles.hint}>{t('left.first')}</p>}
      {from !== undefined && left !== null && (
        <>
          <p className={styles.hint}>{t(left.claims.length === 0 ? 'left.none' : 'left.hint', { from })}</p>
          <ul className={styles.list}>
            {left.claims.map((claim, index) => (
              <li key={claim.claimId} className={styles.item}>
                <LeftRow claim={claim} left={left} at={index === 0 ? first : undefined} onClose={onClose} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface LeftRowProps {
  claim: DroppedClaim;
  left: DroppedClaims;
  at: Ref<HTMLButtonElement> | undefined;
  onClose(): void;
}

function LeftRow({ claim, left, at, onClose }: LeftRowProps) {
  const { claimId, number, quote, verdict, why, disagreed, now } = claim;
  const t = useMessages();
  const app = useAppStore();
  const { store } = useArticleContext();
  const articleId = useArticle(({ data }) => data.article.id);
  const text = useArticle(({ data }) => data.version.text);
  const language = useArticle(({ data }) => data.article.language);
  const lang = language === 'und' ? undefined : language;
  const named = { number, from: left.from?.number ?? 1, verdict: t(`verdict.${verdict}`) };
  const told = [t(`left.${why}`), ...(disagreed ? [t('left.disagreed')] : [])].join(' · ');

  const goBack = () =>
    app.dispatch({
      type: 'show',
      screen: {
        name: 'desk',
        articleId,
        versionId: left.from?.versionId ?? null,
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
        <span className="unseen">{t('left.goTo', named)}</span>
        <span className={line.number} aria-hidden>
          {number}
        </span>
        <VerdictSign verdict={verdict} size={12} className={styles.sign} />
        <span className={line.quote} lang={lang} dir="auto">
          {quote}
        </span>
        <span className={styles.why}>{told}</span>
      </button>
      {now !== null && (
        <button type="button" className={cx(line.line, styles.now)} onClick={() => goHere(now)}>
          <span className={styles.nowWord}>{t('left.now')}</span>
          <span className={line.quote} lang={lang} dir="auto">
            {text.slice(now.start, now.end)}
          </span>
        </button>
      )}
    </>
  );
}
