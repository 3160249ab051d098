import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { CommandId } from '../../../../core/commands/commands.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { sourceTitle } from '../../../../core/model/source/source-changes.ts';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';
import { lineAt } from '../../../../core/model/source/transcript-lines.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { isField } from '../../app-state/loading/paste-and-drop.ts';
import type { PlayFrom } from '../../app-state/screens.ts';
import { useArticleContext, useSelectedClaim } from '../../article-state/article-context.tsx';
import { claimFrom } from '../../article-state/claim-navigation.ts';
import { useRun } from '../../commands/command-context.tsx';
import { keyName } from '../../commands/key-match.ts';
import { pressPlayerKey } from '../../shared/player/player-keys.ts';
import { PlayerView } from '../../shared/player/PlayerView.tsx';
import { usePlayer } from '../../shared/player/use-player.ts';
import { useSaveAttachment } from '../../shared/save-attachment.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionMenu } from '../../ui/Popover.tsx';
import { useCommandKeys, useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { ClaimToHear } from './ClaimToHear.tsx';
import { MarkForm } from './MarkForm.tsx';
import { Transcript } from './Transcript.tsx';
import { useMarking } from './use-marking.ts';
import { useTranscript, type ShownTranscript } from './use-transcript.ts';
import styles from './Recording.module.css';
import { X } from 'lucide-react';
import { timeText } from '../../../../core/model/source/locator.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Marking } from './use-marking.ts';

interface RecordingDialogProps {
  entry: SourceEntry;
  /** The recording among its files. */
  file: AttachmentRef;
  /** Where it is played from at once; null where it waits at its beginning. */
  from: PlayFrom | null;
  onClose(): void;
}

/** A recording among the sources, with its transcript beside it: to be played, and marked at a time as evidence of a claim. */
export function RecordingDialog({ entry, file, from, onClose }: RecordingDialogProps) {
  const t = useMessages();
  const save = useSaveAttachment(file);
  const stage = useRef<HTMLDivElement>(null);
  const player = usePlayer(file.hash, from?.at ?? 0, from !== null);
  const recording = { entry, file };
  const transcript = useTranscript(recording, from?.transcript ?? null);
  const focus = () => stage.current?.focus({ preventScroll: true });
  const marking = useMarking(player, recording, transcript, focus);
  const toClaim = useStepToClaim();
  const press = useKeysOf({
    I: marking.setBegin,
    M: marking.mark,
    'claim.next': () => toClaim(1),
    'claim.previous': () => toClaim(-1),
  });
  useEffect(() => {
    // React Aria puts the focus on the first control: keys are to play.
    stage.current?.focus();
  }, []);

  return (
    <Dialog
      title={sourceTitle(entry.source) ?? file.name}
      onClose={onClose}
      size="large"
      footer={
        <>
          {transcript.choices.length > 0 && <ChooseTranscript transcript={transcript} />}
          <Button onPress={() => void save()}>{t('recording.save')}</Button>
        </>
      }
    >
      <div
        ref={stage}
        role="region"
        tabIndex={0}
        aria-label={t('recording.name')}
        className={cx(styles.stage, transcript.file !== null && styles.withTranscript)}
        onKeyDown={(event) => {
          if (pressPlayerKey(event, player) || marking.draft !== null) return;
          press(event);
        }}
      >
        <div className={styles.own}>
          <PlayerView player={player} mediaType={file.mediaType} />
          {player.isOpen && !player.isBroken && (
            <>
              <ClaimToHear onStep={toClaim} isFixed={marking.draft !== null} />
              {marking.draft === null ? (
                <MarkBar marking={marking} at={player.at} />
              ) : (
                <MarkForm marking={marking} draft={marking.draft} />
              )}
            </>
          )}
        </div>
        {transcript.file !== null && (
          <Transcript
            key={transcript.file.file.hash}
            file={transcript.file.file}
            lines={transcript.lines}
            isTimed={transcript.timeline.times.length > 0}
            isWhole={transcript.isWhole}
            current={lineAt(transcript.timeline, player.at)}
            onPlay={(second) => {
              player.seek(second);
              player.play();
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

/** Chooses which text of the article is the recording's transcript. */
function ChooseTranscript({ transcript }: { transcript: ShownTranscript }) {
  const t = useMessages();
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { file, choices, choose } = transcript;
  return (
    <span ref={anchor}>
      <Button isMenuOpen={isOpen} onPress={() => setOpen(true)}>
        {t(file === null ? 'recording.chooseTranscript' : 'recording.otherTranscript')}
      </Button>
      {isOpen && (
        <ActionMenu
          label={t('recording.transcripts')}
          anchor={anchor}
          edge="end"
          onClose={() => setOpen(false)}
          actions={choices.map((text) => ({
            id: text.file.hash,
            label: text.file.name,
            isCurrent: text.file.hash === file?.file.hash,
            run: () => choose(text),
          }))}
        />
      )}
    </span>
  );
}

/** Returns what selects the next claim of the article (1), or the one before (-1), as its keys do on the desk. */
function useStepToClaim(): (step: 1 | -1) => void {
  const { store } = useArticleContext();
  return (step) => {
    const id = claimFrom(store.get(), step, false);
    if (id !== null) store.dispatch({ type: 'select', id, reveal: true });
  };
}

/** Returns what performs a key outside of fields: I and M of the player, and commands of the desk by the keys that the checker gave them. */
function useKeysOf(acts: Record<'I' | 'M' | 'claim.next' | 'claim.previous', () => void>) {
  const run = useRun();
  const isMac = useApp((state) => state.platform === 'darwin');
  const keys = {
    'claim.next': useCommandKeys('claim.next'),
    'claim.previous': useCommandKeys('claim.previous'),
    'history.undo': useCommandKeys('history.undo'),
  } satisfies Partial<Record<CommandId, readonly string[]>>;
  const all = { ...acts, 'history.undo': () => run('history.undo') };
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || isField(event.target)) return;
    const name = keyName(event.nativeEvent, isMac);
    if (name === null) return;
    const id = (Object.keys(keys) as (keyof typeof keys)[]).find((one) => keys[one].includes(name));
    const act = id === undefined ? (name === 'I' || name === 'M' ? all[name] : null) : all[id];
    if (act === null || event.repeat) return;
    event.preventDefault();
    // What it changes is there before the next key.
    flushSync(act);
  };
}

interface MarkBarProps {
  marking: Marking;
  /** The second that is played. */
  at: number;
}

/** The buttons that mark a time: where a part begins, and the moment or the end of the part. */
function MarkBar({ marking, at }: MarkBarProps) {
  const t = useMessages();
  const hasClaim = useSelectedClaim() !== null;
  const { begin } = marking;
  return (
    <div className={styles.marks}>
      <Button tone="dark" isDisabled={!hasClaim} onPress={marking.mark}>
        {begin === null
          ? t('recording.mark')
          : t('recording.markPart', { from: timeText(begin), until: timeText(at) })}{' '}
        <Kbd keys="M" />
      </Button>
      <Button isDisabled={!hasClaim} onPress={marking.setBegin}>
        {t('recording.begin')} <Kbd keys="I" />
      </Button>
      {begin !== null && (
        <IconButton label={t('recording.clearBegin')} onPress={marking.clearBegin} className={styles.step}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
