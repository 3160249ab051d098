import type { Logo } from '../../../../core/report/look.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ExportDialog.module.css';

export interface LogoChoiceProps {
  logo: Logo | null;
  onChange(logo: Logo | null): void;
}

/** The picture that stands for a newsroom's name; the preview of the report shows it. */
export function LogoChoice({ logo, onChange }: LogoChoiceProps) {
  const t = useMessages();
  const tell = useTell();

  async function choose() {
    try {
      const chosen = await call('look.chooseLogo', {});
      if (chosen.logo !== null) onChange(chosen.logo);
    } catch (thrown) {
      tell.failed(thrown);
    }
  }

  return (
    <div className={styles.group} role="group" aria-label={t('look.logo')}>
      <span className={styles.label}>{t('look.logo')}</span>
      <div className={styles.row}>
        <span>
          {logo === null ? t('look.logoNone') : t('look.logoIs', { width: logo.width, height: logo.height })}
        </span>
        <Button onPress={() => void choose()}>{t('look.chooseLogo')}</Button>
        {logo !== null && <Button onPress={() => onChange(null)}>{t('look.removeLogo')}</Button>}
      </div>
    </div>
  );
}
