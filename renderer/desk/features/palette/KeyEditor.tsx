import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { commandOf, type Command } from '../../../../core/commands/commands.ts';
import { bindKeys, keyProblem, type KeyProblem } from '../../../../core/commands/key-bindings.ts';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { keyName } from '../../commands/key-match.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Palette.module.css';

/** Takes a new key for a command: one press, or two plain ones; what another command has is refused. */
export function KeyEditor({ command, onDone }: { command: Command; onDone(): void }) {
  const t = useMessages();
  const store = useAppStore();
  const bindings = useApp((state) => state.settings.keys);
  const mac = useApp((state) => state.platform === 'darwin');
  const [pressed, setPressed] = useState<string | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const problem = pressed === null ? null : keyProblem(command.id, pressed, bindings);

  async function keep(keys: readonly string[]) {
    await changeSettings(store, { keys: bindKeys(bindings, command.id, keys) });
    onDone();
  }

  /** Unless another command has one of them now: then that is said. */
  function putBack() {
    const taken = command.keys.find((key) => keyProblem(command.id, key, bindings) !== null);
    if (taken === undefined) void keep(command.keys);
    else setPressed(taken);
  }

  function press(event: KeyboardEvent) {
    const name = keyName(event.nativeEvent, mac);
    if (name === null || name === 'Tab' || name === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (name === 'Escape') return onDone();
    if (name === 'Enter') {
      if (pressed !== null && problem === null) void keep([pressed]);
      return;
    }
    const canFollow = pressed !== null && !pressed.includes(' ') && !/[+].|^F\d/.test(pressed);
    const chord = `${pressed} ${name}`;
    setPressed(canFollow && command.fires === 'plain' && !isStuck(chord) ? chord : name);
  }

  /** Whether the command that has the first key alone would get the whole: then another key is another beginning. */
  function isStuck(chord: string): boolean {
    const after = keyProblem(command.id, chord, bindings);
    if (problem?.why !== 'taken' || after?.why !== 'taken') return false;
    return after.by.join() === problem.by.join();
  }

  return (
    <li className={styles.editor}>
      <p className={styles.named}>{t(command.label)}</p>
      <p>{t('keys.press')}</p>
      <button
        ref={field}
        type="button"
        className={styles.field}
        aria-label={t('keys.newKey', { name: t(command.label) })}
        onKeyDown={press}
      >
        {pressed === null ? '…' : <Kbd keys={pressed} />}
      </button>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problemText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          isDisabled={pressed === null || problem !== null}
          onPress={() => pressed !== null && void keep([pressed])}
        >
          {t('keys.keep')}
        </Button>
        <Button tone="quiet" onPress={() => void keep([])}>
          {t('keys.noKey')}
        </Button>
        <Button tone="quiet" onPress={putBack}>
          {t('keys.default')}
        </Button>
        <Button tone="quiet" onPress={onDone}>
          {t('keys.cancel')}
        </Button>
      </div>
    </li>
  );
}

function problemText(problem: KeyProblem, t: ReturnType<typeof useMessages>): string {
  switch (problem.why) {
    case 'reserved':
      return t('keys.reserved');
    case 'plain':
      return t('keys.plain');
    case 'taken':
      return t('keys.taken', { names: problem.by.map((id) => t(commandOf(id).label)).join(', ') });
    default:
      return assertNever(problem);
  }
}
