import { useMemo, type KeyboardEvent } from 'react';
import { recordingOf } from '../../../../core/model/source/transcripts.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { isField } from '../../app-state/loading/paste-and-drop.ts';
import { keyName } from '../../commands/key-match.ts';
import { useSources } from '../../shared/sources/use-sources.ts';
import { useCommandKeys } from '../../ui/interface.tsx';
import { timeOf, type ShownText } from './take-words.ts';

/** Listening to a text that is the transcript of a recording. */
interface Hearing {
  /** Plays the recording from the words that are selected, found or marked, else from its beginning. */
  hear(): void;
  /** Does so for its key, outside of fields. Returns whether the key was it. */
  press(event: KeyboardEvent): boolean;
}

/** Returns how a text is listened to; null for one without a recording. */
export function useHearWords(shown: ShownText): Hearing | null {
  const app = useAppStore();
  const keys = useCommandKeys('passage.hear');
  const isMac = useApp((state) => state.platform === 'darwin');
  const { entries } = useSources(shown.entry.source.articleId);
  const { hash, blocks } = shown;
  const recording = useMemo(() => recordingOf(hash, entries ?? []), [hash, entries]);
  const isTimed = blocks.some(({ passages }) => passages.some(({ locator }) => locator.kind === 'time'));
  if (recording === null || !isTimed) return null;
  const hear = () => {
    const from = { at: timeOf(shown)?.at ?? 0, transcript: hash };
    app.dispatch({ type: 'dialog', dialog: { name: 'recording', ...recording, from } });
  };
  return {
    hear,
    press: (event) => {
      const name = keyName(event.nativeEvent, isMac);
      if (event.defaultPrevented || name === null || !keys.includes(name) || isField(event.target))
        return false;
      event.preventDefault();
      hear();
      return true;
    },
  };
}
