import { useEffect, useRef, useState } from 'react';
import { toWireError, type ErrorCode } from '../../../../core/kernel/errors.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import type { PagePicture } from '../../../../core/model/attachment/page-picture.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/use-tell.ts';

/** A page that is asked for: its number from 1, how many pixels wide, and the password that was given. */
export interface WantedPage {
  page: number;
  width: number;
  password: string | null;
}

export interface DrawnPage {
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

/** Draws a page of an attached PDF, and again as another is wanted: one at a time, those passed over are not drawn. */
export function usePage(file: AttachmentRef, wanted: WantedPage | null): DrawnPage {
  const app = useAppStore();
  const last = useRef<Promise<void>>(Promise.resolve());
  const [picture, setPicture] = useState<PagePicture | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (wanted === null) return;
    let gone = false;
    const draw = async () => {
      if (gone) return;
      try {
        const drawn = await call('attachment.page', { hash: file.hash, name: file.name, ...wanted });
        if (gone) return;
        setPicture(drawn);
        setAnswer({ for: wanted, tried: tries, problem: null });
      } catch (thrown) {
        const problem = { code: toWireError(thrown).code, text: errorText(app, thrown) };
        if (!gone) setAnswer({ for: wanted, tried: tries, problem });
      }
    };
    last.current = last.current.then(draw);
    return () => {
      gone = true;
    };
  }, [app, file, wanted, tries]);
  useEffect(
    () => () => {
      // What is being drawn for nobody is stopped; where that fails it ends by itself.
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
