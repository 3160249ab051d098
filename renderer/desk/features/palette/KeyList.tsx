import { useLayoutEffect, useRef, useState } from 'react';
import {
  commands,
  keyCaps,
  type Command,
  type CommandId,
  type CommandMenu,
} from '../../../../core/commands/commands.ts';
import { isFixed, keysOf } from '../../../../core/commands/key-bindings.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { useCommandKeys, useMessages } from '../../ui/interface.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/props.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { KeyEditor } from './KeyEditor.tsx';
import { fitOf, commandWords } from './palette-entries.ts';
import styles from './Palette.module.css';

const groups: readonly CommandMenu[] = ['claim', 'article', 'edit', 'file', 'view', 'help'];

/** Every key there is, grouped by menu; those of this screen come first. */
export function KeyList({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const store = useAppStore();
  const screen = useApp((state) => state.screen.name);
  const bindings = useApp((state) => state.settings.keys);
  const mac = useApp((state) => state.platform === 'darwin');
  const [changing, setChanging] = useState<CommandId | null>(null);
  const [changed, setChanged] = useState<CommandId | null>(null);

  function change(id: CommandId | null) {
    setChanged(changing);
    setChanging(id);
  }

  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // What is typed on the open list narrows it.
  useLayoutEffect(() => field.current?.focus(), []);
  /** By the command's name, its menu's, and its keys as they are shown. */
  const wordsOf = (command: Command) => {
    const caps = keysOf(command, bindings).flatMap((key) => keyCaps(key, mac));
    const words = commandWords(command, t(command.label), t);
    return [words, t(`menu.${groupOf(command)}`), ...caps].join(' ');
  };
  const here = commands.filter(
    (command) =>
      !(isFixed(command) && command.keys.length === 0) &&
      (command.where === 'everywhere' || command.where === screen) &&
      (command.id === changing || fitOf(query, wordsOf(command)) !== null),
  );
  return (
    <Dialog title={t('keys.title')} onClose={onClose} size="large" reads>
      <SearchField
        label={t('keys.search')}
        value={query}
        onChange={setQuery}
        inputRef={field}
        clearLabel={t('keys.searchClear')}
        className={styles.search}
      />
      {here.length === 0 && (
        <p className={styles.hint} role="status">
          {t('palette.none')}
        </p>
      )}
      <div className={styles.groups}>
        {groups.map((menu) => (
          <Group
            key={menu}
            title={t(`menu.${menu}`)}
            commands={here.filter((command) => groupOf(command) === menu)}
            changing={changing}
            changed={changed}
            onChange={change}
          />
        ))}
      </div>
      <p className={styles.hint}>
        {t('keys.fields')} {t('keys.howToChange')}
      </p>
      {Object.keys(bindings).length > 0 && (
        <Button onPress={() => void changeSettings(store, { keys: {} })}>{t('keys.resetAll')}</Button>
      )}
    </Dialog>
  );
}

/** Where a command that is in no menu is listed: most are small steps through the text. */
function groupOf({ id, menu }: Command): CommandMenu {
  if (menu !== null) return menu;
  if (id === 'article.paste') return 'file';
  return id === 'desk.back' ? 'view' : 'article';
}

interface GroupProps {
  title: string;
  commands: readonly Command[];
  changing: CommandId | null;
  /** The command whose key was changed last: it takes the focus back. */
  changed: CommandId | null;
  onChange(id: CommandId | null): void;
}

function Group({ title, commands: listed, changing, changed, onChange }: GroupProps) {
  if (listed.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {listed.map((command) =>
          command.id === changing ? (
            <KeyEditor key={command.id} command={command} onDone={() => onChange(null)} />
          ) : (
            <KeyLine
              key={command.id}
              command={command}
              takesFocus={command.id === changed}
              onChange={() => onChange(command.id)}
            />
          ),
        )}
      </ul>
    </section>
  );
}

interface KeyLineProps {
  command: Command;
  takesFocus: boolean;
  onChange(): void;
}

/** A command and its keys; a press on those changes them. */
function KeyLine({ command, takesFocus, onChange }: KeyLineProps) {
  const t = useMessages();
  const keys = useCommandKeys(command.id);
  const mac = useApp(({ platform }) => platform === 'darwin');
  const isOwn = useApp(({ settings }) => settings.keys[command.id] !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const spoken = keys.map((key) => keyCaps(key, mac).join(' ')).join(', ');
  const caps = keys.map((key) => <Kbd key={key} keys={key} />);
  return (
    <li className={styles.line}>
      {isFixed(command) ? (
        <span className={styles.keys}>{caps}</span>
      ) : (
        <button
          ref={button}
          type="button"
          className={cx(styles.keys, styles.change)}
          aria-label={t('keys.change', { name: t(command.label), keys: spoken || t('keys.none') })}
          onClick={onChange}
        >
          {keys.length === 0 ? <span className={styles.keysNone}>{t('keys.none')}</span> : caps}
        </button>
      )}
      <span className={cx(styles.keysName, isOwn && styles.own)}>{t(command.label)}</span>
    </li>
  );
}
