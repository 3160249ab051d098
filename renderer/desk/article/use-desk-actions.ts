import { useLayoutEffect, useMemo, useRef, type Dispatch, type RefObject, type SetStateAction } from 'react';
import type { DeskActions } from '../screens.ts';
import { useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import { useArticleContext } from './article-context.tsx';
import { deskActions } from './desk-actions.ts';
import type { DeskLayout, PaneWishes } from './desk-layout.ts';

interface DeskParts {
  layout: DeskLayout;
  setWishes: Dispatch<SetStateAction<PaneWishes>>;
  scroller: RefObject<HTMLElement | null>;
  screen: RefObject<HTMLElement | null>;
}

/** Returns what the desk's commands do; the same object until the language changes. */
export function useDeskActions({ layout, setWishes, scroller, screen }: DeskParts): DeskActions {
  const app = useAppStore();
  const article = useArticleContext();
  const tell = useTell();
  const t = useMessages();
  const layoutNow = useRef(layout);
  useLayoutEffect(() => {
    layoutNow.current = layout;
  }, [layout]);
  return useMemo(
    () =>
      deskActions({ ...article, app, tell, t, setWishes, scroller, screen, layout: () => layoutNow.current }),
    [article, app, tell, t, setWishes, scroller, screen],
  );
}
