import { useState } from 'react';
import { Settings } from '../../../../core/model/settings/settings.ts';
import { changeSettings } from '../../app-state/change-settings.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import styles from './SettingsDialog.module.css';

/** The sizes that the settings' schema allows, in CSS pixels. */
const SIZES = { min: Settings.shape.textSize.minValue ?? 14, max: Settings.shape.textSize.maxValue ?? 28 };

/** Language, theme and text size, put to use at once. */
export function AppearanceSection() {
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
