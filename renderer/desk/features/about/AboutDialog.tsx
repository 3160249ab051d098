import { useEffect, useState } from 'react';
import type { About, BundledPackage } from '../../../../core/model/about.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ChevronRight } from 'lucide-react';
import { cx } from '../../ui/props.ts';
import styles from './About.module.css';

/** What the app is, what it runs on, and the licences of everything in it. */
export function AboutDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const notify = useNotify();
  const [about, setAbout] = useState<About | null>(null);

  useEffect(() => {
    let cancelled = false;
    call('app.about', {}).then(
      (read) => !cancelled && setAbout(read),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [notify]);

  return (
    <Dialog title={t('command.app.about')} onClose={onClose}>
      <div className={styles.about}>{about !== null && <Contents about={about} />}</div>
    </Dialog>
  );
}

function Contents({ about }: { about: About }) {
  const t = useMessages();
  const notify = useNotify();
  const runtime = about.runtime.map(({ name, version }) => `${name} ${version}`).join(' · ');
  return (
    <>
      <p className={styles.version}>{t('about.version', { version: about.version })}</p>
      <p>{t('about.what')}</p>
      <p className={styles.runtime}>
        {t('about.runtime')} {runtime}
      </p>
      <LicenceText title={t('about.licence')} text={about.licence} />
      <h3 className={styles.heading}>{t('about.packages')}</h3>
      {about.hasChromiumLicences && (
        <p className={styles.chromium}>
          {t('about.chromium')}
          <Button tone="quiet" onPress={() => void call('app.showChromiumLicences', {}).catch(notify.failed)}>
            {t('about.showChromium')}
          </Button>
        </p>
      )}
      <PackageList packages={about.packages} />
    </>
  );
}

/** The packages that are bundled, each with the words of its licence; letters of a name or licence narrow them. */
function PackageList({ packages }: { packages: readonly BundledPackage[] }) {
  const t = useMessages();
  const [letters, setLetters] = useState('');
  const sought = letters.trim().toLowerCase();
  const found = packages.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(sought));
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

interface LicenceTextProps {
  title: string;
  facts?: string;
  text: string;
}

/** A licence that opens under its name. */
function LicenceText({ title, facts, text }: LicenceTextProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={13} aria-hidden className={cx(styles.arrow, isOpen && styles.turned)} />
        <span className={styles.name}>{title}</span>
        {facts !== undefined && <span className={styles.facts}>{facts}</span>}
      </button>
      {isOpen && (
        <pre className={styles.text} lang="en">
          {text}
        </pre>
      )}
    </>
  );
}
