import { Fragment } from 'react';
import type { Credentials } from '../../../../core/model/picture/credentials.ts';
import { useMessages } from '../../ui/interface.tsx';
import styles from './PictureFactsList.module.css';

/** The Content Credentials of a picture, and whether they hold. */
export function CredentialsList({ credentials }: { credentials: Credentials }) {
  const t = useMessages();
  return (
    <section className={styles.facts} aria-label={t('credentials.title')}>
      <h3 className={styles.heading}>{t('credentials.title')}</h3>
      {credentials.state === 'found' ? (
        <FoundCredentials found={credentials} />
      ) : (
        <p className={styles.hint}>{t(`credentials.${credentials.state}`)}</p>
      )}
    </section>
  );
}

type Found = Extract<Credentials, { state: 'found' }>;

function FoundCredentials({ found }: { found: Found }) {
  const t = useMessages();
  const { proof, problems, signer, generator, title, stampedAt, actions, ingredients } = found;
  const done = actions.map(({ action, agent, sourceType }) =>
    [
      t('credentials.action', { action: action.replace(/^c2pa\./u, ''), code: action }),
      ...(sourceType === null ? [] : [t('credentials.sourceType', { type: sourceType })]),
      ...(agent === null ? [] : [agent]),
    ].join(' · '),
  );
  const rows: [string, string[]][] = [
    [
      t('credentials.signer'),
      signer === null ? [] : [t('credentials.signedBy', signer), t('credentials.whoItIs')],
    ],
    [t('credentials.generator'), generator === null ? [] : [generator]],
    [t('picture.title'), title === null ? [] : [title]],
    [t('credentials.stampedAt'), stampedAt === null ? [] : [stampedAt]],
    [t('credentials.actions'), done],
    [t('credentials.ingredients'), ingredients],
  ];
  return (
    <>
      <p className={styles.likeness}>{t(`credentials.${proof}`)}</p>
      {proof !== 'unproved' && <p className={styles.hint}>{t(`credentials.${proof}Text`)}</p>}
      {problems.length > 0 && (
        <p className={styles.hint}>{t('credentials.problems', { codes: problems.join(', ') })}</p>
      )}
      <dl className={styles.list}>
        {rows
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              {values.map((value, index) => (
                <dd key={index} dir="auto">
                  {value}
                </dd>
              ))}
            </Fragment>
          ))}
      </dl>
    </>
  );
}
