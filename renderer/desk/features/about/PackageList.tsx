import { useState } from 'react';
import type { BundledPackage } from '../../../../core/model/about.ts';
import { useMessages } from '../../ui/interface.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { LicenceText } from './LicenceText.tsx';
import styles from './About.module.css';

/** The packages that are bundled, each with the words of its licence; letters of a name or licence narrow them. */
export function PackageList({ packages }: { packages: readonly BundledPackage[] }) {
  const t = useMessages();
  const [letters, setLetters] = useState('');
  const wanted = letters.trim().toLowerCase();
  const found = packages.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted));
  return (
    <>
      <div className={styles.filter}>
        <SearchField label={t('about.filter')} value={letters} onChange={setLetters} />
        <span role="status" className={styles.count}>
          {found.length > 0 && `${String(found.length)} ${t('about.count', { n: found.length })}`}
        </span>
      </div>
      {found.length === 0 && <p className={styles.none}>{t('about.noneFound')}</p>}
      <ul className={styles.list}>
        {found.map(({ name, version, licence, text }) => (
          <li key={`${name}@${version}`}>
            <LicenceText title={name} facts={`${version} · ${licence}`} text={text ?? t('about.noText')} />
          </li>
        ))}
      </ul>
    </>
  );
}
