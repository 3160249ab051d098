import { useEffect, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Look } from '../../../../core/report/look.ts';
import { call } from '../../app-state/bridge.ts';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { ReportLookDialog } from './ReportLookDialog.tsx';
import styles from './ExportDialog.module.css';

export interface LookChoiceProps {
  value: Id | null;
  onChange(look: Id | null): void;
}

/** Which newsroom the report is from, of those in the library; a new one can be made here. */
export function LookChoice({ value, onChange }: LookChoiceProps) {
  const t = useMessages();
  const notify = useNotify();
  const [looks, setLooks] = useState<readonly Look[]>([]);
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    call('look.list', {}).then(
      ({ looks: found }) => isCurrent && setLooks(found),
      (thrown: unknown) => isCurrent && notify.failed(thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [notify]);

  const chosen = looks.find((look) => look.id === value) ?? null;
  return (
    <div className={styles.row}>
      <Select
        label={t('export.look')}
        value={chosen?.id ?? ''}
        choices={[
          { value: '', label: t('export.look.none') },
          ...looks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange(id === '' ? null : id)}
      />
      <Button onPress={() => setEditing(true)}>
        {t(chosen === null ? 'export.look.new' : 'export.look.edit')}
      </Button>
      {isEditing && (
        <ReportLookDialog
          look={chosen}
          onClose={() => setEditing(false)}
          onChanged={(found, id) => {
            setLooks(found);
            onChange(id);
            setEditing(false);
          }}
        />
      )}
    </div>
  );
}
