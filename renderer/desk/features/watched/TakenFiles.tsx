import { useEffect, useState } from 'react';
import type { Output } from '../../../../core/contract/index.ts';
import { errorMessage } from '../../../../core/i18n/error-message.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { folderName } from '../../../../core/model/watched/settling.ts';
import type { WatchedFile, WatchedFolder } from '../../../../core/model/watched/watched.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import fields from '../../ui/Dialog.module.css';
import managed from '../../ui/ManagedList.module.css';
import styles from './Watched.module.css';

type Page = Output<'watched.files'>;

interface TakenFilesProps {
  folder: WatchedFolder;
  onBack(): void;
  onClose(): void;
}

/** What became of the files of a watched folder, the latest first; an article can be opened from here. */
export function TakenFiles({ folder, onBack, onClose }: TakenFilesProps) {
  const t = useMessages();
  const { page, problem, more } = useFiles(folder.id);
  return (
    <Dialog
      title={folderName(folder.path)}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button autoFocus onPress={onBack}>
            {t('watched.back')}
          </Button>
          <Button onPress={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <div className={managed.view}>
        {problem !== null && (
          <p role="alert" className={fields.failed}>
            {problem}
          </p>
        )}
        {page?.total === 0 && <p className={fields.hint}>{t('watched.noFiles')}</p>}
        {page !== null && page.total > 0 && (
          <ul className={managed.rows} aria-label={t('watched.files')}>
            {page.files.map((file) => (
              <FileRow key={file.id} file={file} onOpened={onClose} />
            ))}
          </ul>
        )}
        {page !== null && page.files.length < page.total && (
          <div className={managed.buttons}>
            <Button onPress={more}>{t('watched.more')}</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function FileRow({ file, onOpened }: { file: WatchedFile; onOpened(): void }) {
  const t = useMessages();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const { article, error } = file;
  function open(articleId: string) {
    onOpened();
    store.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } });
  }
  return (
    <li className={managed.row}>
      {article !== null && !article.isDeleted && (
        <LinkButton onPress={() => open(article.id)}>{article.title}</LinkButton>
      )}
      {article?.isDeleted === true && (
        <p>
          <bdi>{article.title}</bdi> ({t('watched.deleted')})
        </p>
      )}
      {error !== null && <p>{errorMessage(language, new TickmarkError(error.code, error.detail))}</p>}
      <p className={managed.facts}>
        <span>{t(`watched.outcome.${file.outcome}`)}</span>
        <span>{momentText(file.at, language)}</span>
        <bdi className={styles.path}>{file.name.normalize('NFC')}</bdi>
      </p>
    </li>
  );
}

/** The files as far as they were asked for; they are read again when something is taken. */
function useFiles(id: number): { page: Page | null; problem: string | null; more(): void } {
  const store = useAppStore();
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    let asked = 0;
    const read = async () => {
      const mine = ++asked;
      try {
        const files: WatchedFile[] = [];
        let total = 0;
        for (let at = 0; at < pages; at++) {
          const next = await call('watched.files', { id, offset: files.length });
          files.push(...next.files);
          total = next.total;
        }
        if (mine === asked) setPage({ files, total });
      } catch (thrown) {
        if (mine === asked) setProblem(errorText(store, thrown));
      }
    };
    void read();
    const end = listen({ watched: () => void read() });
    return () => {
      asked++;
      end();
    };
  }, [store, id, pages]);
  return { page, problem, more: () => setPages((count) => count + 1) };
}
