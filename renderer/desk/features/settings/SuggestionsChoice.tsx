import { changeSettings } from '../../app-state/change-settings.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { keyCaps } from '../../../../core/commands/commands.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './SettingsDialog.module.css';

/** Scores from which suggestions are shown. */
const levels = { fewer: 0.6, normal: 0.4, all: 0 } as const;
type Level = keyof typeof levels;
const names = Object.keys(levels) as Level[];

/** Whether claims are suggested on load, and how many at first. */
export function SuggestionsChoice() {
  const t = useMessages();
  const store = useAppStore();
  const platform = useApp((state) => state.platform);
  const { suggestOnLoad, suggestFrom } = useApp((state) => state.settings);
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
    </>
  );
}
