import { useEffect, useState } from 'react';
import type { Notice } from '../../../../core/contract/index.ts';
import { errorMessage } from '../../../../core/i18n/error-message.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import type { SamePicture, SamePictures } from '../../../../core/pictures/same-picture.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/interface.tsx';
import styles from './PictureFactsList.module.css';

interface SamePicturesListProps {
  file: AttachmentRef;
  /** The source or the evidence that it is shown of: that place is not told. */
  ownerId: Id | null;
}

/** Where else in the library a picture is, or one that is nearly the same. Each leads there. */
export function SamePicturesList({ file, ownerId }: SamePicturesListProps) {
  const t = useMessages();
  const app = useAppStore();
  const { found, problem } = useSamePictures(file.hash, ownerId);

  function open({ articleId, sourceId, evidence }: SamePicture) {
    const at = {
      claimId: evidence?.claimId ?? null,
      evidenceId: evidence?.evidenceId ?? null,
      offset: null,
      sourceId,
    };
    app.dispatch({ type: 'dialog', dialog: null });
    const versionId = evidence?.versionId ?? null;
    app.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId, at } });
  }

  return (
    <section className={styles.facts} aria-label={t('picture.same.title')} aria-busy={found === null}>
      <h3 className={styles.heading}>{t('picture.same.title')}</h3>
      {problem !== null && <p role="alert">{problem}</p>}
      {found === null && problem === null && <p role="status">{t('picture.same.looking')}</p>}
      {found !== null && (
        <>
          <ul className={styles.places}>
            {found.same.map((one, index) => (
              <li key={index}>
                <span className={styles.likeness}>{t(`picture.same.${one.likeness}`)}</span>
                <LinkButton className={styles.place} onPress={() => open(one)}>
                  {one.file.name}
                </LinkButton>
                <span className={styles.where} dir="auto">
                  {one.evidence === null
                    ? t('picture.same.source', { title: one.title ?? one.file.name })
                    : t('picture.same.evidence', { claim: one.evidence.claim })}
                  {' · '}
                  {one.article}
                  {one.isProtected && ` · ${t('evidence.protected')}`}
                </span>
              </li>
            ))}
          </ul>
          {hintsOf(found, t).map((hint) => (
            <p key={hint} className={styles.hint}>
              {hint}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

/** What was compared, and what was not. */
function hintsOf(
  { same, isComparable, waiting, isLocked }: SamePictures,
  t: ReturnType<typeof useMessages>,
): string[] {
  return [
    ...(same.length === 0 && isComparable && waiting === 0 ? [t('picture.same.none')] : []),
    t(isComparable ? 'picture.same.limits' : 'picture.same.notComparable'),
    ...(waiting > 0 ? [t('picture.same.waiting', { n: waiting })] : []),
    ...(isLocked ? [t('picture.same.locked')] : []),
  ];
}

/** Asks where else the picture is, and again when pictures were looked at meanwhile. */
function useSamePictures(
  hash: string,
  ownerId: Id | null,
): { found: SamePictures | null; problem: string | null } {
  const language = useApp((state) => state.language);
  const [answer, setAnswer] = useState<{ found: SamePictures | null; thrown: unknown }>({
    found: null,
    thrown: null,
  });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    // It ends with no file's name, and so does looking at pictures.
    const again = ({ name }: Notice<'readingSources'>): void => {
      if (name === null) setAsked((count) => count + 1);
    };
    return listen({ readingSources: again });
  }, []);
  useEffect(() => {
    let cancelled = false;
    call('picture.same', { hash, ownerId }).then(
      (found) => !cancelled && setAnswer({ found, thrown: null }),
      (thrown: unknown) => !cancelled && setAnswer({ found: null, thrown }),
    );
    return () => {
      cancelled = true;
    };
  }, [hash, ownerId, asked]);
  const { found, thrown } = answer;
  return { found, problem: thrown === null ? null : errorMessage(language, thrown) };
}
