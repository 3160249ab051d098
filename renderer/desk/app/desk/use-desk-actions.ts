import { useMemo, type Dispatch, type SetStateAction } from 'react';
import type { DeskActions } from '../../app-state/screens.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { deskActions } from './desk-actions.ts';
import type { DeskLayout, PaneWishes } from '../../article-state/desk-layout.ts';

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
