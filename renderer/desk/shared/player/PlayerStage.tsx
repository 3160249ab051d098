import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../../ui/interface.tsx';
import { pressPlayerKey } from './player-keys.ts';
import { PlayerView } from './PlayerView.tsx';
import type { Player } from './use-player.ts';
import styles from './Player.module.css';

interface PlayerStageProps {
  player: Player;
  mediaType: string;
  /** What stands below the player; the keys of the player work in it, too. */
  children?: ReactNode;
}

/** The player of a recording in a dialog: it takes the focus, so that its keys play. */
export function PlayerStage({ player, mediaType, children }: PlayerStageProps) {
  const t = useMessages();
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // React Aria puts the focus on the first control: keys are to play.
    stage.current?.focus();
  }, []);
  const press = (event: KeyboardEvent) => void pressPlayerKey(event, player);
  return (
    <div
      ref={stage}
      role="region"
      tabIndex={0}
      aria-label={t('recording.name')}
      className={styles.stage}
      onKeyDown={press}
    >
      <PlayerView player={player} mediaType={mediaType} />
      {children}
    </div>
  );
}
