import { changeSettings } from '../../app-state/change-settings.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './SettingsDialog.module.css';

/** Limits offered, in megabytes; another one that was set otherwise is offered too. */
const LIMITS = [0, 5, 25, 100];

/** How large the files may be that are kept beside the texts loaded from them. */
export function OriginalsChoice() {
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
