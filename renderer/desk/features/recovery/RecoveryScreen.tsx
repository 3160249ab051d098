import { useEffect, useState, useMemo, type ReactNode } from 'react';
import { TickmarkError, type ErrorCode, type WireError } from '../../../../core/kernel/errors.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import type { LibraryProblem, RescueReport } from '../../../../core/model/library-recovery.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore, AppProvider } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTheme } from '../../app-state/settings-change.ts';
import { errorText } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { RecoveryOptions } from './RecoveryOptions.tsx';
import { cx } from '../../ui/props.ts';
import { rescueSections } from '../../../../core/wording/rescue.ts';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { usualView } from '../../../../core/model/library/view.ts';
import { defaultSettings, type Settings } from '../../../../core/model/settings/settings.ts';
import { beginState, reduceApp } from '../../app-state/app-state.ts';
import { createStore } from '../../app-state/store.ts';
import { Toasts } from '../../shared/Toasts.tsx';
import sheet from '../../ui/Sheet.module.css';
import styles from './RecoveryScreen.module.css';

const titles: Partial<Record<ErrorCode, MessageKey>> = {
  libraryDamaged: 'recovery.title.damaged',
  libraryNotALibrary: 'recovery.title.foreign',
  libraryMissing: 'recovery.title.missing',
  libraryFolderMissing: 'recovery.title.missing',
  libraryNewer: 'recovery.title.newer',
  libraryInUse: 'recovery.title.inUse',
  libraryReadOnly: 'recovery.title.readOnly',
  diskFull: 'recovery.title.diskFull',
  libraryOnNetwork: 'recovery.title.network',
};

interface RecoveryScreenProps {
  problem: LibraryProblem;
  onReady(): void;
}

/** In place of the library: why it cannot be opened, and everything that can be done about it. */
export function RecoveryScreen({ problem, onReady }: RecoveryScreenProps) {
  useTheme();
  const t = useMessages();
  const store = useAppStore();
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<RescueReport | null>(null);
  useEffect(onReady, [onReady]);

  /** Runs one option. If it opens a library, the page begins again and this screen ends with it. */
  async function run(recovery: () => Promise<unknown>) {
    setBusy(true);
    setFailure(null);
    try {
      await recovery();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  }

  const { error, options } = problem;
  return (
    <main className={sheet.screen} aria-busy={isBusy}>
      <article className={cx(sheet.sheet, styles.sheet)} aria-labelledby="recovery-title">
        {report === null ? (
          <>
            <h1 id="recovery-title" className={sheet.title}>
              {t(titles[error.code] ?? 'recovery.title.other')}
            </h1>
            <p className={sheet.text}>{errorText(store, thrownFrom(error))}</p>
            <RecoveryOptions
              options={options}
              problem={problem}
              isBusy={isBusy}
              run={(recovery) => void run(recovery)}
              onRescue={() => void run(async () => setReport(await call('recovery.rescue', {})))}
            />
          </>
        ) : (
          <RescueResult report={report} isBusy={isBusy} run={(recovery) => void run(recovery)} />
        )}
        {failure !== null && (
          <p role="alert" className={styles.failure}>
            {errorText(store, failure)}
          </p>
        )}
        <footer className={styles.foot}>
          <Button tone="quiet" onPress={() => void run(() => call('recovery.showFile', {}))}>
            {t('recovery.showFile')}
          </Button>
          <Button tone="quiet" onPress={() => void run(() => call('recovery.quit', {}))}>
            {t('recovery.quit')}
          </Button>
        </footer>
      </article>
    </main>
  );
}

function thrownFrom({ code, detail }: WireError): TickmarkError {
  return new TickmarkError(code, detail);
}

interface RescueResultProps {
  report: RescueReport;
  isBusy: boolean;
  run(recovery: () => Promise<unknown>): void;
}

/** What a rescue brought back and what it could not, before the rescued library is opened. */
function RescueResult({ report, isBusy, run }: RescueResultProps) {
  const t = useMessages();
  return (
    <>
      <h1 id="recovery-title" className={sheet.title}>
        {t('rescue.done.title')}
      </h1>
      <div className={styles.rescued} role="status">
        {rescueSections(report, t).map(({ heading, lines }) => (
          <section key={heading}>
            <p className={sheet.text}>{heading}</p>
            <ul className={styles.lines}>
              {lines.map(({ title, note, words }, index) => (
                <li key={index}>
                  <bdi>{title}</bdi>
                  {note !== null && <span className={styles.hint}> · {note}</span>}
                  {words.map((line, at) => (
                    <p key={at} className={styles.hint}>
                      {line}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className={styles.hint}>{t('rescue.done.report', { path: report.reportPath })}</p>
        <p className={styles.hint}>{t('rescue.done.damaged', { path: report.damagedPath })}</p>
      </div>
      <Button tone="dark" autoFocus isPending={isBusy} onPress={() => run(() => call('recovery.retry', {}))}>
        {t('rescue.done.open')}
      </Button>
    </>
  );
}

interface RecoveryProviderProps {
  problem: LibraryProblem;
  /** As it was set, where that is known. */
  theme?: Settings['theme'];
  children: ReactNode;
}

/** What every screen shares, where there is no library to take it from: the system's language and theme. */
export function RecoveryProvider({ problem, theme = 'system', children }: RecoveryProviderProps) {
  const { language, appVersion, path } = problem;
  const store = useMemo(() => {
    const begin = {
      settings: { ...defaultSettings, theme },
      language,
      checkers: [],
      libraryPath: path,
      isOnlyRead: false,
      vault: 'none' as const,
      appVersion,
    };
    return createStore(
      reduceApp,
      beginState({ ...begin, libraryView: usualView, platform: '', drafts: {}, resume: null }),
    );
  }, [language, appVersion, path, theme]);
  return (
    <AppProvider store={store}>
      <I18nProvider locale={language}>
        {children}
        <Toasts />
      </I18nProvider>
    </AppProvider>
  );
}
