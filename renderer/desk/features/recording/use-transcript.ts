import { useMemo, useState } from 'react';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';
import { MOST_FILES_OF_SOURCE } from '../../../../core/model/source/source.ts';
import {
  timelineOf,
  transcriptLines,
  type Timeline,
  type TranscriptLine,
} from '../../../../core/model/source/transcript-lines.ts';
import {
  recordingsIn,
  textsIn,
  transcriptsOf,
  withTranscript,
  type ReadFile,
  type Recording,
} from '../../../../core/model/source/transcripts.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useSources } from '../../shared/sources/use-sources.ts';
import { useSourceText } from '../../shared/sources/use-source-text.ts';
import { useMessages } from '../../ui/interface.tsx';

/** The transcript of a recording, as it is shown beside it. */
export interface ShownTranscript {
  /** Null while there is none. */
  readonly file: ReadFile | null;
  readonly lines: readonly TranscriptLine[];
  readonly timeline: Timeline;
  /** False while more of it is to come. */
  readonly isWhole: boolean;
  /** The texts that can be chosen as the transcript. */
  readonly choices: readonly ReadFile[];
  choose(text: ReadFile): void;
}

/**
 * Returns the transcript of a recording: the one that led here (its SHA-256), else the one that is bound to it. Choosing another puts it with the
 * recording, as a file of the same source.
 */
export function useTranscript(recording: Recording, ledHere: string | null): ShownTranscript {
  const t = useMessages();
  const notify = useNotify();
  const { saver } = useArticleContext();
  const onDesk = useArticle(({ data }) => data.article.id);
  const { entries } = useSources(recording.entry.source.articleId);
  const [chosen, setChosen] = useState(ledHere);
  const now = useMemo(() => asItIs(recording, entries ?? []), [recording, entries]);
  const choices = useMemo(() => textsIn(entries ?? []), [entries]);
  const bound = useMemo(() => transcriptsOf(now, entries ?? []), [now, entries]);
  const file = choices.find((text) => text.file.hash === chosen) ?? bound[0] ?? null;
  const { blocks, isWhole } = useSourceText(file?.file.hash ?? null);
  const lines = useMemo(() => transcriptLines(blocks), [blocks]);
  const timeline = useMemo(() => timelineOf(lines), [lines]);

  const choose = (text: ReadFile) => {
    setChosen(text.file.hash);
    const { source, evidenceId } = now.entry;
    const transcript = text.entry.source.attachments.find(({ hash }) => hash === text.file.hash);
    if (transcript === undefined || text.file.hash === bound[0]?.file.hash) return;
    // The recording's source would show what the other one protects.
    if (text.entry.source.protected && !source.protected)
      return notify.done(t('recording.protectedTranscript'));
    const attachments = withTranscript(now, transcript);
    const isOwn = evidenceId === null && source.articleId === onDesk;
    if (!isOwn || attachments.length > MOST_FILES_OF_SOURCE) return notify.done(t('recording.shownOnly'));
    void saver.save('source.change', { sourceId: source.id, details: { attachments } });
  };
  return { file, lines, timeline, isWhole, choices, choose };
}

/** A recording as its source is now: a transcript may have come to it while it is played. */
function asItIs(recording: Recording, entries: readonly SourceEntry[]): Recording {
  const { source, evidenceId } = recording.entry;
  const same = recordingsIn(entries).find(
    ({ entry, file }) =>
      entry.source.id === source.id && entry.evidenceId === evidenceId && file.hash === recording.file.hash,
  );
  return same ?? recording;
}
