import { useEffect, useRef } from 'react';
import { commandOf, type CommandId } from '../../../../core/commands/commands.ts';
import { keysOf } from '../../../../core/commands/key-bindings.ts';
import type { Stance } from '../../../../core/model/evidence/evidence.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { isField } from '../../app-state/loading/paste-and-drop.ts';
import { keyName } from '../../commands/key-match.ts';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useInterface, useMessages } from '../../ui/interface.tsx';

interface StanceButtonsProps {
  /** The one that has the focus, so that Enter takes it. */
  usual: Stance;
  onTake(stance: Stance): void;
}

/** The stances, each with the verdict that it speaks for: the key of that verdict chooses it. */
const choices = [
  { stance: 'supports', command: 'verdict.verified' },
  { stance: 'context', command: 'verdict.unverifiable' },
  { stance: 'contradicts', command: 'verdict.refuted' },
] as const satisfies readonly { stance: Stance; command: CommandId }[];

/** What evidence says of a claim: a button and a key each. The keys work wherever the focus is, but for fields, while this is shown. */
export function StanceButtons({ usual, onTake }: StanceButtonsProps) {
  const t = useMessages();
  useStanceKeys(onTake);
  return choices.map(({ stance, command }) => (
    <Button
      key={stance}
      tone={stance === usual ? 'dark' : 'plain'}
      autoFocus={stance === usual}
      onPress={() => onTake(stance)}
    >
      {t(`stance.${stance}`)} <CommandKey command={command} />
    </Button>
  ));
}

function useStanceKeys(take: (stance: Stance) => void): void {
  const { keys } = useInterface();
  const isMac = useApp((state) => state.platform === 'darwin');
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isField(event.target)) return;
      const name = keyName(event, isMac);
      const chosen = choices.find(
        ({ command }) => name !== null && keysOf(commandOf(command), keys).includes(name),
      );
      if (chosen === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(chosen.stance);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [keys, isMac]);
}
