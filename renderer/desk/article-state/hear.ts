import type { Translate } from '../../../core/i18n/translate.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { recordingOf, textsIn } from '../../../core/model/source/transcripts.ts';
import type { AppStore } from '../app-state/app-context.tsx';
import { call } from '../app-state/bridge.ts';
import type { Notifier } from '../app-state/notifications.ts';

/** A time in a recording, or in a transcript that may have one. */
export interface HeardPlace {
  /** The article whose sources have the file. */
  readonly articleId: Id;
  readonly hash: string;
  /** Seconds from the beginning. */
  readonly at: number;
}

interface HearingParts {
  app: AppStore;
  notify: Notifier;
  t: Translate;
}

/** Passages of a transcript among which the one of a time is looked for. */
const MOST_PASSAGES = 5000;

/**
 * Plays a recording from a time. For a file that is a transcript, that is its recording; the transcript is shown at that time where it has none,
 * and a message says so.
 */
export async function hear({ app, notify, t }: HearingParts, place: HeardPlace): Promise<void> {
  const { articleId, hash, at } = place;
  try {
    const { sources } = await call('source.list', { articleId });
    const recording = recordingOf(hash, sources);
    if (recording !== null) {
      const from = { at, transcript: recording.file.hash === hash ? null : hash };
      return app.dispatch({ type: 'dialog', dialog: { name: 'recording', ...recording, from } });
    }
    const text = textsIn(sources).find(({ file }) => file.hash === hash);
    if (text === undefined) return notify.done(t('recording.notHere'));
    const passage = await passageAt(hash, at);
    app.dispatch({ type: 'dialog', dialog: { name: 'sourceText', ...text, at: passage } });
    notify.done(t('recording.noRecording', { name: text.file.name }));
  } catch (thrown) {
    notify.failed(thrown);
  }
}

/** The passage that is said at a second, or was said last before it, by its place in the file; null if none was. */
async function passageAt(hash: string, second: number): Promise<number | null> {
  const { blocks } = await call('source.text', { hash, limit: MOST_PASSAGES });
  let found: { ordinal: number; at: number } | null = null;
  for (const { ordinal, locator } of blocks.flatMap(({ passages }) => passages))
    if (locator.kind === 'time' && locator.at <= second && locator.at > (found?.at ?? -1))
      found = { ordinal, at: locator.at };
  return found?.ordinal ?? null;
}

/** Returns the time of a recording or a transcript at which evidence stands; null for any other evidence. */
export function heardPlace(
  { locator, sourceHash }: Pick<Evidence, 'locator' | 'sourceHash'>,
  articleId: Id,
): HeardPlace | null {
  if (locator?.kind !== 'time' || typeof sourceHash !== 'string') return null;
  return { articleId, hash: sourceHash, at: locator.at };
}
