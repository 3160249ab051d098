import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CheckArchive } from '../../../../core/model/earlier-check/earlier-check.ts';
import { dayText } from '../../../../core/wording/date-text.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProgressRail } from '../../ui/ProgressLine.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MOST_WORDS } from '../../../../core/model/earlier-check/earlier-check.ts';
import { shareText } from './counts-text.ts';
import type { KeptArchives } from './use-archives.ts';
import fields from '../../ui/Dialog.module.css';
import managed from '../../ui/ManagedList.module.css';
import styles from './Archives.module.css';

interface ArchiveListProps {
  archives: readonly CheckArchive[];
  /** The archive whose row takes the focus, because somebody comes back from it. */
  focused: number | null;
  kept: KeptArchives;
  onLook(archive: CheckArchive): void;
}

/** Every archive, a row each; what they are for where there is none. */
export function ArchiveList({ archives, focused, kept, onLook }: ArchiveListProps) {
  const t = useMessages();
  const list = useRef<HTMLUListElement>(null);
  if (archives.length === 0)
    return (
      <EmptyState title={t('archives.none')} compact>
        {t('archives.noneText')}
      </EmptyState>
    );
  return (
    <>
      <p className={fields.hint}>{t('archives.hint')}</p>
      <ul ref={list} className={managed.rows} aria-label={t('archives.list')}>
        {archives.map((archive) => (
          <ArchiveRow
            key={archive.id}
            archive={archive}
            isFocused={archive.id === focused}
            kept={kept}
            onLook={() => onLook(archive)}
          />
        ))}
      </ul>
    </>
  );
}

/** What is asked about an archive in its row. */
type Asked = 'remove' | 'name' | null;

interface ArchiveRowProps {
  archive: CheckArchive;
  isFocused: boolean;
  kept: KeptArchives;
  onLook(): void;
}

/** One archive: what it has, whether claims are compared with it, and what can be done with it. */
function ArchiveRow({ archive, isFocused, kept, onLook }: ArchiveRowProps) {
  const t = useMessages();
  const [asked, setAsked] = useState<Asked>(null);
  const row = useRef<HTMLLIElement>(null);
  const { id, name, checks, isOn } = archive;
  const about = (action: string) => t('archives.of', { action, name });

  /** Shows a question and goes to its safe answer, or the buttons again and goes to the one that asked. */
  function show(next: Asked) {
    const before = asked;
    flushSync(() => setAsked(next));
    if (next === 'name') return;
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    (next === 'remove' ? buttons.at(-1) : buttons[before === 'name' ? 1 : 2])?.focus();
  }

  async function rename(next: string) {
    if (next === name || (await kept.rename(archive, next))) show(null);
  }

  async function remove() {
    const dialog = row.current?.closest<HTMLElement>('[role=dialog]');
    setAsked(null);
    await kept.remove(archive);
    // The row is gone with what had the focus.
    dialog?.querySelector<HTMLElement>('footer button:last-child')?.focus();
  }

  return (
    <li ref={row} className={managed.row}>
      <div className={managed.head}>
        <bdi className={managed.name}>{name}</bdi>
        <ArchiveFacts archive={archive} />
      </div>
      {kept.removing?.id === id ? (
        <Removing far={kept.removing.far} />
      ) : asked === 'remove' ? (
        <>
          <p role="alert" className={managed.question}>
            {t('archives.askRemove', { name, n: checks })}
          </p>
          <div className={managed.buttons}>
            <Button tone="danger" onPress={() => void remove()}>
              {t('archives.yesRemove')}
            </Button>
            <Button onPress={() => show(null)}>{t('ui.cancel')}</Button>
          </div>
        </>
      ) : asked === 'name' ? (
        <NameForm name={name} onSave={(next) => void rename(next)} onCancel={() => show(null)} />
      ) : (
        <div className={managed.buttons}>
          <Checkbox isSelected={isOn} onChange={(next) => void kept.turn(archive, next)}>
            <span aria-hidden>{t('archives.isOn')}</span>
            <span className="unseen">{t('archives.isOnOf', { name })}</span>
          </Checkbox>
          <span className={managed.space} />
          <Button tone="quiet" label={about(t('archives.look'))} autoFocus={isFocused} onPress={onLook}>
            {t('archives.look')}
          </Button>
          <Button tone="quiet" label={about(t('archives.rename'))} onPress={() => show('name')}>
            {t('archives.rename')}
          </Button>
          <Button tone="quiet" label={about(t('archives.remove'))} onPress={() => show('remove')}>
            {t('archives.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** So many files of an archive are named. */
const NAMED_FILES = 2;

function ArchiveFacts({ archive: { checks, updatedAt, files } }: { archive: CheckArchive }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const named = files.slice(0, NAMED_FILES).join(', ');
  const more = files.length - NAMED_FILES;
  return (
    <p className={managed.facts}>
      <span>{t('archives.checks', { n: checks })}</span>
      <span>{t('archives.updated', { date: dayText(updatedAt, language) })}</span>
      <bdi className={styles.files} title={files.join('\n')}>
        {more > 0 ? t('archives.moreFiles', { files: named, n: more }) : named}
      </bdi>
    </p>
  );
}

function Removing({ far }: { far: { done: number; total: number } | null }) {
  const t = useMessages();
  const words = t('archives.removing', { share: shareText(far) });
  return (
    <div className={managed.progress}>
      <span role="status">{words}</span>
      <ProgressRail label={words} done={far?.done ?? 0} total={far?.total ?? 1} className={managed.rail} />
      <Button tone="quiet" autoFocus onPress={() => void call('archives.stop', {})}>
        {t('export.stop')}
      </Button>
    </div>
  );
}

interface NameFormProps {
  name: string;
  onSave(name: string): void;
  onCancel(): void;
}

function NameForm({ name, onSave, onCancel }: NameFormProps) {
  const t = useMessages();
  const [typed, setTyped] = useState(name);
  const isEmpty = typed.trim() === '';
  return (
    <form
      className={styles.nameForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSave(typed.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextField
        label={t('archives.newName')}
        value={typed}
        onChange={setTyped}
        maxLength={MOST_WORDS}
        error={isEmpty ? t('archives.nameNeeded') : null}
        autoFocus
      />
      <Button type="submit" isDisabled={isEmpty}>
        {t('archives.save')}
      </Button>
      <Button tone="quiet" onPress={onCancel}>
        {t('ui.cancel')}
      </Button>
    </form>
  );
}
