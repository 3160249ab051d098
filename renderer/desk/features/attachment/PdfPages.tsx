import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { MAX_PAGE_SIDE, type PagePicture } from '../../../../core/model/attachment/shown-attachment.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordForm } from '../../ui/TextField.tsx';
import { PageTools, viewAfterKey, type PageView } from './PageTools.tsx';
import { cx } from '../../ui/props.ts';
import { toWireError, type ErrorCode } from '../../../../core/kernel/errors.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import styles from './AttachmentDialog.module.css';

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

  /** The form is removed, and with it the element that has the focus. */
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

/** Pixels by which a width must change to count. */
const STEP = 20;

/** Returns how wide the inside of an element is, in whole steps of CSS pixels; null before it is there. */
function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width / STEP) * STEP);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

interface PagePaperProps {
  picture: PagePicture;
  /** CSS pixels that it is wide. */
  width: number;
  /** The file's name. */
  name: string;
  /** Whether another is being drawn in its place. */
  isOld: boolean;
}

/** One page out of its bytes. */
function PagePaper({ picture, width, name, isOld }: PagePaperProps) {
  const t = useMessages();
  const image = useRef<HTMLImageElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.type }));
    if (image.current !== null) image.current.src = made;
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (isBroken) return <p>{t('attachment.broken')}</p>;
  const { page, pages } = picture;
  return (
    <img
      ref={image}
      alt={t('attachment.pageOf', { name, page, pages })}
      className={cx(styles.paper, isOld && styles.old)}
      style={{ width, aspectRatio: `${picture.width} / ${picture.height}` }}
      onError={() => setBroken(true)}
    />
  );
}

/** A page that is asked for: its number from 1, how many pixels wide, and the password that was given. */
interface WantedPage {
  page: number;
  width: number;
  password: string | null;
}

interface DrawnPage {
  /** The last one that was drawn: it stays until the next is there. */
  picture: PagePicture | null;
  isDrawing: boolean;
  problem: { code: ErrorCode; text: string } | null;
  again(): void;
}

interface Answer {
  for: WantedPage;
  tried: number;
  problem: DrawnPage['problem'];
}

/**
 * Draws a page of an attached PDF, and draws again when another page is wanted. It draws one page at a time and skips pages
 * that are no longer wanted.
 */
function usePage(file: AttachmentRef, wanted: WantedPage | null): DrawnPage {
  const app = useAppStore();
  const last = useRef<Promise<void>>(Promise.resolve());
  const [picture, setPicture] = useState<PagePicture | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (wanted === null) return;
    let cancelled = false;
    const draw = async () => {
      if (cancelled) return;
      try {
        const drawn = await call('attachment.page', { hash: file.hash, name: file.name, ...wanted });
        if (cancelled) return;
        setPicture(drawn);
        setAnswer({ for: wanted, tried: tries, problem: null });
      } catch (thrown) {
        const problem = { code: toWireError(thrown).code, text: errorText(app, thrown) };
        if (!cancelled) setAnswer({ for: wanted, tried: tries, problem });
      }
    };
    last.current = last.current.then(draw);
    return () => {
      cancelled = true;
    };
  }, [app, file, wanted, tries]);
  useEffect(
    () => () => {
      // A drawing that nobody needs any more is stopped; if that fails, it ends by itself.
      call('attachment.leave', {}).catch(() => undefined);
    },
    [],
  );

  const isAnswered = answer?.for === wanted && answer?.tried === tries;
  return {
    picture,
    isDrawing: wanted !== null && !isAnswered,
    problem: isAnswered ? (answer?.problem ?? null) : null,
    again: () => setTries(tries + 1),
  };
}
