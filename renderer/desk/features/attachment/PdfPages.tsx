import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { MAX_PAGE_SIDE } from '../../../../core/model/attachment/page-picture.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordForm } from '../../ui/PasswordForm.tsx';
import { PagePaper } from './PagePaper.tsx';
import { PageTools } from './PageTools.tsx';
import { viewAfterKey, type PageView } from './page-view.ts';
import { usePage } from './use-page.ts';
import { useWidth } from './use-width.ts';
import styles from './PdfPages.module.css';

/** CSS pixels that a page is wide at most where it is shown in its usual size. */
const WIDEST = 900;

/** The pages of an attached PDF, one at a time, as pictures that were drawn elsewhere: nothing of the file is in this page. */
export function PdfPages({ file }: { file: AttachmentRef }) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useWidth(scroller);
  const [view, setView] = useState<PageView>({ page: 1, zoom: 1 });
  const [password, setPassword] = useState<string | null>(null);
  const width = room === null ? null : Math.round(Math.min(WIDEST, room) * view.zoom);
  const wanted = useMemo(
    () =>
      width === null
        ? null
        : {
            page: view.page,
            width: Math.min(MAX_PAGE_SIDE, Math.max(50, Math.round(width * window.devicePixelRatio))),
            password,
          },
    [view.page, width, password],
  );
  const { picture, isDrawing, problem, again } = usePage(file, wanted);
  const pages = picture?.pages ?? null;

  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [view.page]);

  function press(event: KeyboardEvent) {
    if (scroller.current === null || pages === null || event.altKey) return;
    const next = viewAfterKey(event, view, pages, scroller.current);
    if (next === null) return;
    event.preventDefault();
    setView(next);
  }

  /** The form goes, and with it what has the focus. */
  function unlock(given: string) {
    setPassword(given);
    scroller.current?.focus();
  }

  const isLocked = problem?.code === 'passwordNeeded' || problem?.code === 'passwordWrong';
  return (
    <div className={styles.viewer}>
      <PageTools view={view} pages={pages} isDrawing={isDrawing} onView={setView} />
      <div
        ref={scroller}
        role="region"
        aria-label={t('attachment.pages')}
        aria-busy={isDrawing}
        tabIndex={0}
        className={styles.scroller}
        onKeyDown={press}
      >
        {problem !== null && (
          <div role="alert" className={styles.problem}>
            <p>{problem.text}</p>
            {isLocked ? (
              <PasswordForm
                label={t('load.password')}
                action={t('attachment.unlock')}
                isOnly
                onPassword={unlock}
              />
            ) : (
              <Button onPress={again}>{t('attachment.again')}</Button>
            )}
          </div>
        )}
        {problem === null && picture === null && <p role="status">{t('attachment.opening')}</p>}
        {problem === null && picture !== null && width !== null && (
          <PagePaper picture={picture} width={width} name={file.name} isOld={isDrawing} />
        )}
      </div>
    </div>
  );
}
