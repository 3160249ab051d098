import { useState } from 'react';
import type { ChosenChecks } from '../../../../core/contract/archives.ts';
import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import {
  archiveNameOf,
  MOST_WORDS,
  type ArchiveImport,
  type CheckArchive,
} from '../../../../core/model/earlier-check/earlier-check.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFirstFocus } from '../../ui/keyboard.ts';
import { ProgressRail } from '../../ui/ProgressLine.tsx';
import { ColumnChoices } from './ColumnChoices.tsx';
import { countsText, shareText } from './counts-text.ts';
import { useAddChecks, type AddState } from './use-add-checks.ts';
import fields from '../../ui/Dialog.module.css';
import managed from '../../ui/ManagedList.module.css';
import styles from './Archives.module.css';

interface AddChecksProps {
  file: ChosenChecks;
  /** Which of the chosen files it is, from 1. */
  place: { at: number; total: number };
  archives: readonly CheckArchive[];
  onAdded(name: string, counts: ArchiveImport): void;
  onSkip(): void;
  onClose(): void;
}

/** Shows what a file is before it is kept: which archive it goes into, the columns of a table, and what would be new. */
export function AddChecks({ file, place, archives, onAdded, onSkip, onClose }: AddChecksProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const [name, setName] = useState(() => firstName(file.name, archives));
  const same = (one: string) => one.toLowerCase() === name.trim().toLowerCase();
  const known = archives.find((archive) => same(archive.name)) ?? null;
  const { preview, columns, setColumns, state, add } = useAddChecks(file.id, known?.name ?? null);
  const isAdding = state.kind === 'adding';
  const form = useFirstFocus<HTMLDivElement>(true);

  async function attempt() {
    const archive = known?.name ?? name.trim();
    const counts = await add(archive);
    if (counts !== null) onAdded(archive, counts);
  }

  return (
    <Dialog
      title={place.total === 1 ? t('archives.addTitle') : t('archives.addTitleOf', place)}
      onClose={onClose}
      size={preview?.table ? 'large' : 'medium'}
      footer={
        <>
          <AddOutcome state={state} />
          {isAdding ? (
            <Button onPress={() => void call('archives.stop', {})}>{t('export.stop')}</Button>
          ) : (
            <Button
              onPress={() => {
                void call('archives.stop', {});
                onSkip();
              }}
            >
              {t(place.at < place.total ? 'archives.skip' : 'ui.cancel')}
            </Button>
          )}
          <Button
            tone="dark"
            isDisabled={
              preview === null || name.trim() === '' || state.kind === 'unclear' || state.kind === 'failed'
            }
            isPending={isAdding}
            onPress={() => void attempt()}
          >
            {t('archives.addOne')}
          </Button>
        </>
      }
    >
      <div ref={form} className={managed.view}>
        <p className={styles.fileLine}>
          <bdi className={managed.name}>{file.name}</bdi>
          <span className={managed.facts}>
            <span>{formatBytes(file.size, language)}</span>
            {preview !== null && <span>{t(`archives.kind.${preview.kind}`)}</span>}
          </span>
        </p>
        <ComboField
          label={t('archives.name')}
          value={name}
          onChange={setName}
          choices={archives.map((archive) => archive.name)}
          hint={t(
            name.trim() === ''
              ? 'archives.nameNeeded'
              : known === null
                ? 'archives.nameNew'
                : 'archives.nameKnown',
          )}
          maxLength={MOST_WORDS}
          className={styles.nameField ?? ''}
        />
        {preview?.table && columns !== null && (
          <ColumnChoices
            table={preview.table}
            columns={columns}
            onChange={setColumns}
            isDisabled={isAdding}
          />
        )}
        {state.kind === 'failed' && (
          <p role="alert" className={fields.failed}>
            {state.why}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** A file that an archive came from updates it; another becomes an archive of its own name. */
function firstName(fileName: string, archives: readonly CheckArchive[]): string {
  return archives.find(({ files }) => files.includes(fileName))?.name ?? archiveNameOf(fileName);
}

/** What adding would do, how far it is, or what is missing. */
function AddOutcome({ state }: { state: AddState }) {
  const t = useMessages();
  const far = state.kind === 'counting' || state.kind === 'adding' ? state.far : null;
  const words =
    state.kind === 'looking'
      ? t('archives.reading')
      : state.kind === 'counting'
        ? t('archives.counting', { share: shareText(far) })
        : state.kind === 'adding'
          ? t('archives.adding', { share: shareText(far) })
          : state.kind === 'counted'
            ? countsText(t, state.counts)
            : state.kind === 'unclear'
              ? t('archives.needClaim')
              : state.kind === 'stopped'
                ? t('archives.stopped')
                : '';
  return (
    <div className={styles.outcome}>
      <span role="status">{words}</span>
      {far !== null && far.total > 0 && (
        <ProgressRail label={words} done={far.done} total={far.total} className={managed.rail} />
      )}
    </div>
  );
}
