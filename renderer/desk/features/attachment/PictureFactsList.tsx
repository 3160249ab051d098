import { Fragment, useEffect, useState } from 'react';
import { errorMessage } from '../../../../core/i18n/error-message.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import {
  lacksZone,
  type PictureFact,
  type PictureFacts,
} from '../../../../core/model/picture/picture-facts.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { useMessages } from '../../ui/interface.tsx';
import { CredentialsList } from './CredentialsList.tsx';
import styles from './PictureFactsList.module.css';

/** What a kept picture says of itself, beside it. */
export function PictureFactsList({ file }: { file: AttachmentRef }) {
  const t = useMessages();
  const number = useNumbers();
  const { found, problem } = usePictureFacts(file);
  return (
    <>
      {found !== null && <CredentialsList credentials={found.credentials} />}
      <section
        className={styles.facts}
        aria-label={t('picture.facts')}
        aria-busy={found === null && problem === null}
      >
        <h3 className={styles.heading}>{t('picture.facts')}</h3>
        {found === null && problem === null && <p role="status">{t('picture.reading')}</p>}
        {problem !== null && <p role="alert">{problem}</p>}
        {found !== null && (
          <>
            <p className={styles.hint}>
              {t(found.facts.length === 0 ? 'picture.saysNothing' : 'picture.anybodyCanChange')}
            </p>
            {found.isDamaged && <p className={styles.hint}>{t('picture.damaged')}</p>}
            <dl className={styles.list}>
              {found.size !== null && (
                <>
                  <dt>{t('picture.size')}</dt>
                  <dd>
                    {t('picture.pixels', {
                      width: number(found.size.width),
                      height: number(found.size.height),
                    })}
                  </dd>
                </>
              )}
              {byField(found.facts).map(([field, facts]) => (
                <Fragment key={field}>
                  <dt>{t(`picture.${field}`)}</dt>
                  {facts.map((fact) => (
                    <dd key={fact.value} dir="auto">
                      <FactValue fact={fact} />
                      <span className={styles.origin}>{fact.origins.join(', ')}</span>
                    </dd>
                  ))}
                </Fragment>
              ))}
            </dl>
          </>
        )}
      </section>
    </>
  );
}

/** Facts of one field stand together; they come in the order of the fields. */
function byField(facts: readonly PictureFact[]): [PictureFact['field'], PictureFact[]][] {
  const grouped = new Map<PictureFact['field'], PictureFact[]>();
  for (const fact of facts) grouped.set(fact.field, [...(grouped.get(fact.field) ?? []), fact]);
  return [...grouped];
}

const MOMENTS: readonly string[] = ['taken', 'digitized', 'changed'];

/** What IPTC's list of digital source types calls made or changed by a machine that was trained. */
const GENERATED: readonly string[] = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'];

function FactValue({ fact: { field, value } }: { fact: PictureFact }) {
  const t = useMessages();
  if (MOMENTS.includes(field) && lacksZone(value)) return `${value} ${t('picture.noZone')}`;
  if (field === 'sourceType' && GENERATED.includes(value)) return `${t('picture.generated')} (${value})`;
  return value;
}

/** Asks for what a picture says of itself; `problem` says why there is no answer. */
function usePictureFacts({ hash, name }: AttachmentRef): {
  found: PictureFacts | null;
  problem: string | null;
} {
  const language = useApp((state) => state.language);
  const [answer, setAnswer] = useState<{ found: PictureFacts | null; thrown: unknown }>({
    found: null,
    thrown: null,
  });
  useEffect(() => {
    let cancelled = false;
    call('picture.facts', { hash, name }).then(
      (found) => !cancelled && setAnswer({ found, thrown: null }),
      (thrown: unknown) => !cancelled && setAnswer({ found: null, thrown }),
    );
    return () => {
      cancelled = true;
    };
  }, [hash, name]);
  const { found, thrown } = answer;
  return { found, problem: thrown === null ? null : errorMessage(language, thrown) };
}
