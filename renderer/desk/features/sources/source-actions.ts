import { useMemo } from 'react';
import { PictureType } from '../../../../core/model/attachment/shown-attachment.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import type { OcrLanguage } from '../../../../core/ocr/recognized-page.ts';
import type { SourceEntry, SourceFile } from '../../../../core/model/source/source-text.ts';
import { recordingsIn } from '../../../../core/model/source/transcripts.ts';
import { entryChoice } from '../../app-state/erasure.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { call } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { sourceName } from './SourceList.tsx';

/** What can be done with one source. */
export interface SourceActions {
  /** Plays it, shows its text, its picture if it has neither, or its link if it has no file. */
  open(entry: SourceEntry): void;
  /** Shows its picture. */
  look(entry: SourceEntry): void;
  edit(entry: SourceEntry): void;
  remove(entry: SourceEntry): void;
  /** Asks whether it is erased for good. */
  erase(entry: SourceEntry): void;
  /** Reads a file again: with a password, or recognizes it in other languages, where some are given. */
  readAgain(file: SourceFile, password: string | null, languages?: OcrLanguage[]): void;
}

/** Returns the actions of the sources. `refresh` is called once something changed that is not the article's. */
export function useSourceActions(refresh: () => void): SourceActions {
  const t = useMessages();
  const app = useAppStore();
  const { saver } = useArticleContext();
  const notify = useNotify();
  const run = useRun();
  return useMemo(() => {
    const look = (entry: SourceEntry): void => {
      const file = pictureOf(entry);
      if (file === null) return;
      const dialog = { name: 'attachment', file, ownerId: entry.source.id } as const;
      app.dispatch({ type: 'dialog', dialog });
    };
    return {
      open: (entry) => {
        const { link } = entry.source;
        const [recording] = recordingsIn([entry]);
        if (recording !== undefined)
          return app.dispatch({ type: 'dialog', dialog: { name: 'recording', ...recording } });
        const file = entry.files.find(({ reading }) => reading.state === 'read') ?? entry.files[0];
        if (file?.reading.state === 'read')
          app.dispatch({ type: 'dialog', dialog: { name: 'sourceText', entry, file, at: null } });
        else if (pictureOf(entry) !== null) look(entry);
        else if (file !== undefined) notify.done(t('sources.noText'));
        else if (link !== null) app.dispatch({ type: 'dialog', dialog: { name: 'link', link } });
        else app.dispatch({ type: 'dialog', dialog: { name: 'source', entry, details: entry.source } });
      },
      look,
      edit: (entry) =>
        app.dispatch({ type: 'dialog', dialog: { name: 'source', entry, details: entry.source } }),
      remove: (entry) => {
        if (entry.evidenceId !== null) return notify.done(t('sources.removeEvidence'));
        void saver.save('source.remove', { sourceId: entry.source.id }).then((change) => {
          if (change === null) return;
          const undo = { label: t('command.history.undo'), run: () => run('history.undo') };
          notify.done(t('sources.removed', { name: sourceName(entry, t) }), undo);
        });
      },
      erase: (entry) =>
        app.dispatch({ type: 'dialog', dialog: { name: 'erase', targets: [entryChoice(entry, t)] } }),
      readAgain: (file, password, languages) => {
        const asked = { hashes: [file.hash], password, languages: languages ?? null };
        call('source.readAgain', asked).then(refresh, (thrown: unknown) => notify.failed(thrown));
      },
    };
  }, [app, notify, refresh, run, saver, t]);
}

/** Returns the first file of a source that is here and is a picture, by its declared type; null if none is. */
export function pictureOf({ source, files }: SourceEntry): AttachmentRef | null {
  const isHere = (hash: string): boolean =>
    files.some((file) => file.hash === hash && !['absent', 'locked'].includes(file.reading.state));
  const found = source.attachments.find(
    ({ hash, mediaType }) => PictureType.safeParse(mediaType).success && isHere(hash),
  );
  return found ?? null;
}
