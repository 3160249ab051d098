import { useState } from 'react';
import type { Stance } from '../../../../core/model/evidence/evidence.ts';
import { evidenceFromRecording, markedTime } from '../../../../core/model/source/evidence-from-recording.ts';
import { wordsSaid, type SaidWords } from '../../../../core/model/source/transcript-lines.ts';
import type { Recording } from '../../../../core/model/source/transcripts.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { selectedClaim } from '../../article-state/action-parts.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import type { Player } from '../../shared/player/use-player.ts';
import { useTakeEvidence } from '../../shared/stance/take-evidence.ts';
import { useMessages } from '../../ui/interface.tsx';
import type { ShownTranscript } from './use-transcript.ts';

/** A marked time that waits for its stance. */
export interface Draft {
  readonly at: number;
  readonly until: number | null;
  /** What the transcript has then. */
  readonly said: SaidWords | null;
  /** The quotation as it is now. */
  readonly words: string;
  /** The recording goes on once it is decided. */
  readonly wasPlaying: boolean;
}

/** Marking times of a recording as evidence of the selected claim. */
export interface Marking {
  /** Where the part begins that is being marked; null for a moment. */
  readonly begin: number | null;
  readonly draft: Draft | null;
  setBegin(): void;
  clearBegin(): void;
  /** Marks this moment, or the part from its beginning to here, and asks for the stance. */
  mark(): void;
  write(words: string): void;
  take(stance: Stance): void;
  /** Puts the mark away. */
  drop(): void;
}

/** Returns the marking of a recording that is played. `back` gives the focus to the player again. */
export function useMarking(
  player: Player,
  recording: Recording,
  transcript: ShownTranscript,
  back: () => void,
): Marking {
  const t = useMessages();
  const notify = useNotify();
  const { store } = useArticleContext();
  const takeEvidence = useTakeEvidence();
  const [begin, setBegin] = useState<number | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const end = (wasPlaying: boolean) => {
    setDraft(null);
    back();
    if (wasPlaying) player.play();
  };
  return {
    begin,
    draft,
    setBegin: () => setBegin(markedTime(player.now(), null).at),
    clearBegin: () => setBegin(null),
    mark: () => {
      if (selectedClaim(store) === null) return notify.done(t('claims.selectFirst'));
      const { at, until } = markedTime(begin ?? player.now(), begin === null ? null : player.now());
      const said = wordsSaid(transcript.lines, transcript.timeline, at, until);
      setDraft({ at, until, said, words: said?.quotation ?? '', wasPlaying: player.isPlaying });
      player.pause();
    },
    write: (words) => setDraft((now) => now && { ...now, words }),
    take: (stance) => {
      const claim = selectedClaim(store);
      if (draft === null || claim === null) return;
      const { at, until, said, wasPlaying } = draft;
      const quotation = draft.words.trim() || null;
      const surroundings = quotation !== null && quotation === said?.quotation ? said.surroundings : null;
      const mark = { at, until, quotation, surroundings };
      end(wasPlaying);
      setBegin(null);
      void takeEvidence(claim, stance, (asked) =>
        evidenceFromRecording(recording, transcript.file, mark, asked),
      ).then((isSaved) => {
        // What was typed is not lost with a change that failed.
        if (!isSaved) setDraft((now) => now ?? { ...draft, wasPlaying: false });
      });
    },
    drop: () => draft !== null && end(draft.wasPlaying),
  };
}
