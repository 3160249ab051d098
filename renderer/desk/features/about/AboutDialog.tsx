import { useEffect, useState } from 'react';
import type { About } from '../../../../core/model/about.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LicenceText } from './LicenceText.tsx';
import { PackageList } from './PackageList.tsx';
import styles from './About.module.css';

/** What the app is, what it runs on, and the licences of everything in it. */
export function AboutDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const tell = useTell();
  const [about, setAbout] = useState<About | null>(null);

  useEffect(() => {
    let gone = false;
    call('app.about', {}).then(
      (read) => !gone && setAbout(read),
      (thrown: unknown) => !gone && tell.failed(thrown),
    );
    return () => {
      gone = true;
    };
  }, [tell]);

  return (
    <Dialog title={t('command.app.about')} onClose={onClose}>
      <div className={styles.about}>{about !== null && <Contents about={about} />}</div>
    </Dialog>
  );
}

function Contents({ about }: { about: About }) {
  const t = useMessages();
  const tell = useTell();
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
          <Button tone="quiet" onPress={() => void call('app.showChromiumLicences', {}).catch(tell.failed)}>
            {t('about.showChromium')}
          </Button>
        </p>
      )}
      <PackageList packages={about.packages} />
    </>
  );
}
