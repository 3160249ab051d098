import { useMemo, type Dispatch, type SetStateAction } from 'react';
import type { DeskActions } from '../screens.ts';
import { useAppStore } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { useTell } from '../state/use-tell.ts';
import { useArticleContext } from './article-context.tsx';
import { deskActions } from './desk-actions.ts';
import type { DeskLayout, PaneWishes } from './desk-layout.ts';

/** Returns what the desk's commands do, with the panes as they are. */
export function useDeskActions(
  layout: DeskLayout,
  setWishes: Dispatch<SetStateAction<PaneWishes>>,
): DeskActions {
  const app = useAppStore();
  const article = useArticleContext();
  const tell = useTell();
  const t = useMessages();
  return useMemo(
    () => deskActions({ ...article, app, tell, t, layout, setWishes }),
    [article, app, tell, t, layout, setWishes],
  );
}
