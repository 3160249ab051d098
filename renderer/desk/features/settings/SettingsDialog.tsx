import { useEffect, useRef, type ReactNode } from 'react';
import { call } from '../../app-state/bridge.ts';
import type { SettingsDialogProps } from '../../app-state/screens.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { CheckerSection } from './CheckerSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { MoveLibrary } from './MoveLibrary.tsx';
import { OriginalsChoice } from './OriginalsChoice.tsx';
import { ProtectedSection } from './ProtectedSection.tsx';
import { SnippetsSection } from './SnippetsSection.tsx';
import { SuggestionsChoice } from './SuggestionsChoice.tsx';
import styles from './SettingsDialog.module.css';

/** What a checker can set; every change is saved and put to use at once. */
export function SettingsDialog({ at, onClose }: SettingsDialogProps) {
  const t = useMessages();
  const tell = useTell();
  const path = useApp((state) => state.libraryPath);
  const version = useApp((state) => state.appVersion);
  return (
    <Dialog title={t('settings.title')} onClose={onClose} size="medium">
      <Section title={t('settings.checker')}>
        <CheckerSection adds={at === 'newChecker'} />
      </Section>
      <Section title={t('settings.appearance')}>
        <AppearanceSection />
      </Section>
      <Section title={t('settings.suggestions')}>
        <SuggestionsChoice />
      </Section>
      <Section title={t('snippets.title')} isFirst={at === 'snippets'}>
        <SnippetsSection />
      </Section>
      <Section title={t('signing.title')} isFirst={at === 'keys'}>
        <KeysSection />
      </Section>
      <Section title={t('settings.library')}>
        <p className={styles.hint}>{t('settings.libraryHint')}</p>
        <p className={styles.path}>
          <bdi>{path}</bdi>
        </p>
        <div className={styles.buttons}>
          <Button onPress={() => void call('app.showLibraryFile', {}).catch(tell.failed)}>
            {t('library.showInFolder')}
          </Button>
          <MoveLibrary />
        </div>
        <OriginalsChoice />
      </Section>
      <Section title={t('vault.title')}>
        <ProtectedSection />
      </Section>
      <Section title={t('backups.title')} isFirst={at === 'backups'}>
        <BackupsSection />
      </Section>
      <Section title={t('settings.about')}>
        <p>{t('settings.version', { version })}</p>
        <p className={styles.hint}>{t('settings.licence')}</p>
      </Section>
    </Dialog>
  );
}

interface SectionProps {
  title: string;
  /** Whether the dialog begins here. */
  isFirst?: boolean;
  children: ReactNode;
}

function Section({ title, isFirst = false, children }: SectionProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => (isFirst && section.current !== null ? beginAt(section.current) : undefined), [isFirst]);
  return (
    <section ref={section} className={styles.section} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <div className={styles.content}>{children}</div>
    </section>
  );
}

/** What ends the beginning at a section: the checker goes on from there. */
const goingOn = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Goes to a section and its first control, and stays there while the sections around it get what main answers, until the
 * checker does something. Returns what ends it.
 */
function beginAt(section: HTMLElement): () => void {
  const show = (): void => {
    section.scrollIntoView();
    if (!section.contains(document.activeElement))
      section.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  };
  const sizes = new ResizeObserver(show);
  const end = (): void => {
    sizes.disconnect();
    for (const one of goingOn) document.removeEventListener(one, end, true);
  };
  show();
  for (const one of section.parentElement?.children ?? []) sizes.observe(one);
  for (const one of goingOn) document.addEventListener(one, end, true);
  return end;
}
