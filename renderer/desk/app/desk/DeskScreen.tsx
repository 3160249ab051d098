import { useCallback, useEffect, useState, useRef, useMemo, type Dispatch, type SetStateAction } from 'react';
import { ClaimMenu } from '../../features/claims/ClaimMenu.tsx';
import { ClaimsPane } from '../../features/claims/ClaimsPane.tsx';
import { changeSettings } from '../../app-state/settings-change.ts';
import { useScreenActions } from '../../commands/command-context.tsx';
import { Galley } from '../../features/galley/Galley.tsx';
import { Inspector } from '../../features/inspector/Inspector.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { SourcesPane } from '../../features/sources/SourcesPane.tsx';
import { ProofPane } from '../../features/prooflist/ProofPane.tsx';
import { Tour } from '../../features/tour/Tour.tsx';
import {
  wishesOnTour,
  layoutDesk,
  type PaneWishes,
  type DeskLayout,
  type PaneList,
} from '../../article-state/desk-layout.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Splitter } from '../../ui/Slider.tsx';
import { cx } from '../../ui/props.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { BringEvidence } from './EvidenceDrop.tsx';
import { focusText, focusTextIfLost } from '../../article-state/focus-text.ts';
import { useRenumberingNotice } from './desk-notices.ts';
import { PaneSwitch } from './PaneSwitch.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import type { DeskActions } from '../../app-state/screens.ts';
import { usePassagesUpToDate } from '../../article-state/find-passages.ts';
import { useEarlierChecks } from '../../article-state/find-earlier.ts';
import { useChecks } from '../../article-state/find-checks.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { deskActions } from './desk-actions.ts';
import { focusLeftList } from './source-actions.ts';
import { call } from '../../app-state/bridge.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import styles from './DeskScreen.module.css';

/**
 * The desk: claims, galley and inspector side by side, a bar above and one below. With a source (`sourceId`) it begins at that in the list of
 * sources.
 */
export function DeskScreen({ sourceId }: { sourceId: Id | null }) {
  const t = useMessages();
  const app = useAppStore();
  const settings = useApp((state) => state.settings);
  const [widths, setWidths] = useState({
    claims: settings.claimsPaneWidth,
    inspector: settings.inspectorPaneWidth,
  });
  const [wishes, setWishes] = useState<PaneWishes>(() => wishesFor(sourceId));
  const width = useWindowWidth();
  const tour = useApp((state) => state.tour);
  const wanted = wishesOnTour(tour, wishes);
  const layout = layoutDesk(width, widths, wanted);
  const list = wanted.list ?? 'claims';
  /** A list that lies over the text closes once a claim was picked in it, or the checker goes on in the text. */
  const closeClaims = useCallback(() => {
    setWishes((wishes) => ({ ...wishes, claims: null }));
    focusText();
  }, []);
  const showInspector = useCallback(() => setWishes((wishes) => ({ ...wishes, inspector: true })), []);
  useWindowTitle();
  useTextNotes();
  usePassagesUpToDate();
  useEarlierChecks();
  useChecks(list === 'proof' && layout.claims !== null);
  useRenumberingNotice();
  useFocusPastPanes(layout.claims !== null, layout.inspector !== null);
  useScreenActions('desk', useDeskActions(layout, list, setWishes));
  useEffect(() => {
    if (sourceId !== null) focusLeftList();
  }, [sourceId]);

  return (
    <div className={styles.screen}>
      <TopBar claims={layout.claims !== null} inspector={layout.inspector !== null} />
      <main className={styles.panes}>
        {layout.claims !== null && (
          <div
            data-pane="claims"
            className={cx(styles.pane, styles.listed, layout.claimsOver && styles.overStart)}
            style={{ width: layout.claims }}
          >
            <PaneSwitch list={list} onClaims={() => setWishes((wishes) => ({ ...wishes, list: 'claims' }))} />
            {list === 'sources' && <SourcesPane first={sourceId} />}
            {list === 'proof' && <ProofPane />}
            {list === 'claims' && <ClaimsPane onOpen={layout.claimsOver ? closeClaims : null} />}
          </div>
        )}
        {layout.claims !== null && !layout.claimsOver && (
          <Splitter
            label={t('desk.claimsWidth')}
            side="left"
            value={layout.claims}
            min={180}
            max={600}
            onChange={(claims) => setWidths({ ...widths, claims })}
            onDone={(claims) => void changeSettings(app, { claimsPaneWidth: claims })}
          />
        )}
        <div
          data-pane="galley"
          className={styles.middle}
          onPointerDown={() => layout.claimsOver && layout.claims !== null && closeClaims()}
        >
          <Galley />
        </div>
        {layout.inspector !== null && !layout.inspectorOver && (
          <Splitter
            label={t('desk.inspectorWidth')}
            side="right"
            value={layout.inspector}
            min={240}
            max={700}
            onChange={(inspector) => setWidths({ ...widths, inspector })}
            onDone={(inspector) => void changeSettings(app, { inspectorPaneWidth: inspector })}
          />
        )}
        {layout.inspector !== null && (
          <div
            data-pane="inspector"
            className={cx(styles.pane, layout.inspectorOver && styles.overEnd)}
            style={{ width: layout.inspector }}
          >
            <Inspector />
          </div>
        )}
      </main>
      <StatusBar />
      <Said />
      <ClaimMenu />
      <BringEvidence onBrought={showInspector} />
      <Tour />
    </div>
  );
}

function wishesFor(sourceId: Id | null): PaneWishes {
  return sourceId === null
    ? { claims: null, inspector: null }
    : { claims: true, inspector: null, list: 'sources' };
}

function Said() {
  const announcement = useArticle((view) => view.announcement);
  return <Announcer text={announcement.text} count={announcement.count} />;
}

/** Names the window after the article, so that a checker finds it among other windows. */
function useWindowTitle(): void {
  const title = useArticle(({ data }) => data.article.title);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} – Tickmark`;
    return () => {
      document.title = before;
    };
  }, [title]);
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const resized = () => setWidth(window.innerWidth);
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  return width;
}

/**
 * Gives the focus to the text when the pane that had it disappears, for example because the window became too narrow for it.
 */
function useFocusPastPanes(claims: boolean, inspector: boolean): void {
  const before = useRef({ claims, inspector });
  useEffect(() => {
    const { current: shown } = before;
    before.current = { claims, inspector };
    if ((shown.claims && !claims) || (shown.inspector && !inspector)) focusTextIfLost();
  }, [claims, inspector]);
}

/** Returns what the desk's commands do, with the panes as they are. */
function useDeskActions(
  layout: DeskLayout,
  list: PaneList,
  setWishes: Dispatch<SetStateAction<PaneWishes>>,
): DeskActions {
  const app = useAppStore();
  const article = useArticleContext();
  const notify = useNotify();
  const t = useMessages();
  return useMemo(
    () => deskActions({ ...article, app, notify, t, layout, list, setWishes }),
    [article, app, notify, t, layout, list, setWishes],
  );
}

/**
 * Reads what the text itself says about its claims, when the text is opened and when something that this depends on changes.
 */
function useTextNotes(): void {
  const { store } = useArticleContext();
  const versionId = useArticle(({ data }) => data.version.id);
  const language = useArticle(({ data }) => data.article.language);
  const published = useArticle(({ data }) => data.article.published);
  const blocks = useArticle(({ data }) => data.blocks);

  useEffect(() => {
    let cancelled = false;
    call('version.notes', { versionId }).then(
      (notes) => !cancelled && store.dispatch({ type: 'notes', notes }),
      // The desk works without it: nothing that the checker does depends on it.
      () => undefined,
    );
    return () => {
      cancelled = true;
    };
  }, [store, versionId, language, published, blocks]);
}
