import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import { timeText } from '../../../../core/model/source/locator.ts';
import { useNumbers } from '../../app-state/formats.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { STEP_SECONDS, type Player } from './use-player.ts';
import styles from './Player.module.css';

interface PlayerViewProps {
  player: Player;
  /** The media type of the recording, for who cannot play it. */
  mediaType: string;
}

/** A recording with its picture, if it has one, and the controls that play it. */
export function PlayerView({ player, mediaType }: PlayerViewProps) {
  const t = useMessages();
  const { element, toggle, isBroken, isOpen, hasPicture } = player;
  return (
    <div className={styles.player}>
      <video
        ref={element}
        className={cx(styles.picture, (!hasPicture || isBroken) && styles.soundAlone)}
        preload="auto"
        onClick={toggle}
      />
      {isBroken && (
        <p role="alert" className={styles.broken}>
          {t('recording.broken', { type: mediaType })}
        </p>
      )}
      {!isBroken && !isOpen && <p role="status">{t('recording.loading')}</p>}
      {!isBroken && isOpen && <Controls player={player} />}
    </div>
  );
}

function Controls({ player }: { player: Player }) {
  const t = useMessages();
  const number = useNumbers();
  const { at, length, isPlaying, speed } = player;
  const shown =
    length === null ? timeText(at) : t('recording.at', { at: timeText(at), length: timeText(length) });
  return (
    <div className={styles.controls}>
      <div className={styles.buttons}>
        <IconButton
          label={t('recording.back')}
          keys="ArrowLeft"
          onPress={() => player.step(-STEP_SECONDS)}
          className={styles.button}
        >
          <RotateCcw size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={t(isPlaying ? 'recording.pause' : 'recording.play')}
          keys="Space"
          onPress={player.toggle}
          className={cx(styles.button, styles.play)}
        >
          {isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
        </IconButton>
        <IconButton
          label={t('recording.forward')}
          keys="ArrowRight"
          onPress={() => player.step(STEP_SECONDS)}
          className={styles.button}
        >
          <RotateCw size={16} aria-hidden />
        </IconButton>
      </div>
      {length === null ? (
        <p className={styles.time}>{shown}</p>
      ) : (
        <div className={styles.position}>
          <Slider
            label={t('recording.position')}
            value={Math.floor(at)}
            min={0}
            max={Math.max(1, Math.floor(length))}
            output={shown}
            onChange={player.seek}
            onDone={player.seek}
          />
        </div>
      )}
      <div
        className={styles.buttons}
        role="group"
        aria-label={t('recording.speed', { speed: number(speed) })}
      >
        <Button tone="quiet" label={t('recording.slower')} onPress={() => player.faster(-1)}>
          −
        </Button>
        <span className={styles.time}>{number(speed)}×</span>
        <Button tone="quiet" label={t('recording.faster')} onPress={() => player.faster(1)}>
          +
        </Button>
      </div>
    </div>
  );
}
