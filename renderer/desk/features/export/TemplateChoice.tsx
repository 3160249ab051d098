import { useEffect, useState } from 'react';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ExportDialog.module.css';

export interface TemplateChoiceProps {
  /** The name of a file in the folder of templates; null for the page as it comes. */
  value: string | null;
  onChange(template: string | null): void;
}

/** The template of the HTML form, of those in the folder beside the library. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const t = useMessages();
  const tell = useTell();
  const [names, setNames] = useState<readonly string[]>([]);

  useEffect(() => {
    let wanted = true;
    const read = (): void => {
      call('look.templates', {}).then(
        (found) => wanted && setNames(found.names),
        (thrown: unknown) => wanted && tell.failed(thrown),
      );
    };
    read();
    // Somebody who comes back from the folder has perhaps put a template there.
    window.addEventListener('focus', read);
    return () => {
      wanted = false;
      window.removeEventListener('focus', read);
    };
  }, [tell]);

  async function showFolder() {
    try {
      await call('look.showTemplates', {});
      setNames((await call('look.templates', {})).names);
    } catch (thrown) {
      tell.failed(thrown);
    }
  }

  // A template that is gone stays chosen until somebody chooses another: a report then says that it is gone.
  const all = value === null || names.includes(value) ? names : [...names, value];
  return (
    <div className={styles.row}>
      <Select
        label={t('look.template')}
        value={value ?? ''}
        choices={[
          { value: '', label: t('look.templateNone') },
          ...all.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(name) => onChange(name === '' ? null : name)}
      />
      <Button onPress={() => void showFolder()}>{t('look.templateFolder')}</Button>
    </div>
  );
}
