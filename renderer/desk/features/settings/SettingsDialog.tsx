import { useEffect, useRef, type ReactNode, useState } from 'react';
import { call } from '../../app-state/bridge.ts';
import type { SettingsDialogProps } from '../../app-state/screens.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { CheckerSection } from './CheckerSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { MoveLibrary } from './MoveLibrary.tsx';
import { ProtectedSection } from './ProtectedSection.tsx';
import { SnippetsSection } from './SnippetsSection.tsx';
import { changeSettings } from '../../app-state/settings-change.ts';
import { Segmented, Checkbox } from '../../ui/Choices.tsx';
import { keyCaps } from '../../../../core/commands/commands.ts';
import { HintsFrom } from '../../../../core/model/earlier-check/hints-from.ts';
import { Settings } from '../../../../core/model/settings/settings.ts';
import { Slider } from '../../ui/Slider.tsx';
import styles from './SettingsDialog.module.css';

/** What a checker can set; every change is saved and put to use at once. */
export function SettingsDialog({ at, onClose }: SettingsDialogProps) {
  const t = useMessages();
  const notify = useNotify();
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
          <Button onPress={() => void call('app.showLibraryFile', {}).catch(notify.failed)}>
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

/** Limits offered, in megabytes; another one that was set otherwise is offered too. */
const LIMITS = [0, 5, 25, 100];

/** How large the files may be that are kept beside the texts loaded from them. */
function OriginalsChoice() {
  const t = useMessages();
  const store = useAppStore();
  const limit = useApp((state) => state.settings.keepOriginalMegabytes);
  const limits = [...new Set([...LIMITS, limit])].sort((a, b) => a - b);
  return (
    <>
      <Segmented
        label={t('settings.originals')}
        value={String(limit)}
        choices={limits.map((n) => ({
          value: String(n),
          label: n === 0 ? t('settings.originalsNone') : t('settings.originalsUpTo', { n }),
        }))}
        onChange={(value) => void changeSettings(store, { keepOriginalMegabytes: Number(value) })}
      />
      <p className={styles.hint}>{t('settings.originalsHint')}</p>
    </>
  );
}

/** Scores from which suggestions are shown. */
const levels = { fewer: 0.6, normal: 0.4, all: 0 } as const;
type Level = keyof typeof levels;
const names = Object.keys(levels) as Level[];

/** Whether claims are suggested on load, how many at first, and which earlier checks are shown of them. */
function SuggestionsChoice() {
  const t = useMessages();
  const store = useAppStore();
  const platform = useApp((state) => state.platform);
  const { suggestOnLoad, suggestFrom, earlierFrom } = useApp((state) => state.settings);
  const level = names.find((name) => levels[name] <= suggestFrom) ?? 'all';
  return (
    <>
      <Checkbox
        isSelected={suggestOnLoad}
        onChange={(isSelected) => void changeSettings(store, { suggestOnLoad: isSelected })}
      >
        {t('settings.suggestOnLoad')}
      </Checkbox>
      <p className={styles.hint}>
        {t('settings.suggestHint', { keys: keyCaps('Mod+Shift+F', platform === 'darwin').join(' ') })}
      </p>
      <Segmented
        label={t('settings.howMany')}
        value={level}
        choices={names.map((name) => ({ value: name, label: t(`settings.howMany.${name}`) }))}
        onChange={(name) => void changeSettings(store, { suggestFrom: levels[name] })}
      />
      <Segmented
        label={t('settings.earlier')}
        value={earlierFrom}
        choices={HintsFrom.options.map((name) => ({ value: name, label: t(`settings.earlier.${name}`) }))}
        onChange={(name) => void changeSettings(store, { earlierFrom: name })}
      />
      <p className={styles.hint}>{t('settings.earlierHint')}</p>
    </>
  );
}

/** The sizes that the settings' schema allows, in CSS pixels. */
const SIZES = { min: Settings.shape.textSize.minValue ?? 14, max: Settings.shape.textSize.maxValue ?? 28 };

/** Language, theme and text size, put to use at once. */
function AppearanceSection() {
  const t = useMessages();
  const store = useAppStore();
  const { language, theme, textSize } = useApp((state) => state.settings);
  const [dragged, setDragged] = useState<number | null>(null);
  const size = dragged ?? textSize;

  async function setSize(next: number) {
    await changeSettings(store, { textSize: next });
    setDragged(null);
  }

  return (
    <>
      <Segmented
        label={t('settings.language')}
        value={language}
        choices={Settings.shape.language.options.map((value) => ({
          value,
          label: t(`settings.language.${value}`),
        }))}
        onChange={(value) => void changeSettings(store, { language: value })}
      />
      <Segmented
        label={t('settings.theme')}
        value={theme}
        choices={Settings.shape.theme.options.map((value) => ({
          value,
          label: t(`settings.theme.${value}`),
        }))}
        onChange={(value) => void changeSettings(store, { theme: value })}
      />
      <Slider
        label={t('settings.textSize')}
        value={size}
        min={SIZES.min}
        max={SIZES.max}
        output={t('settings.textSizeValue', { n: size })}
        onChange={setDragged}
        onDone={(next) => void setSize(next)}
      />
      <p className={styles.sample} style={{ fontSize: size }}>
        {t('settings.sample')}
      </p>
    </>
  );
}
