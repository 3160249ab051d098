import { useRef, useLayoutEffect, type RefObject, useState } from 'react';
import { PanelLeft, PanelRight, Settings, ChevronDown } from 'lucide-react';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { VerdictBar } from '../../ui/VerdictSign.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import { Progress } from './Progress.tsx';
import { SittingButton } from '../../features/sitting/SittingButton.tsx';
import { commandOf, type CommandId } from '../../../../core/commands/commands.ts';
import { keysOf } from '../../../../core/commands/key-bindings.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { ActionMenu } from '../../ui/Popover.tsx';
import type { ArticleState } from '../../../../core/contract/index.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import styles from './TopBar.module.css';

interface TopBarProps {
  /** Whether the panes are shown: their buttons stay down. */
  claims: boolean;
  inspector: boolean;
}

/** The article on the desk, the progress of the work, and the buttons that leave or export. */
export function TopBar({ claims, inspector }: TopBarProps) {
  const t = useMessages();
  const run = useRun();
  const title = useArticle(({ data }) => data.article.title);
  const counts = useArticle(({ data }) => data.counts);
  const bar = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useRoomForTitle(bar, heading);
  return (
    <header ref={bar} className={styles.bar}>
      <div className={styles.where}>
        <IconButton
          label={t('command.pane.claims')}
          command="pane.claims"
          isPressed={claims}
          onPress={() => run('pane.claims')}
        >
          <PanelLeft size={16} aria-hidden />
        </IconButton>
        <Button tone="quiet" className={styles.library} onPress={() => run('library.show')}>
          {t('top.library')}
        </Button>
        <span className={styles.slash} aria-hidden>
          /
        </span>
        <h1 ref={heading} className={styles.title} title={title} onDoubleClick={() => run('article.details')}>
          <bdi>{title}</bdi>
        </h1>
        <VersionMenu />
      </div>
      <div className={styles.progress}>
        <VerdictBar counts={counts} className={styles.verdicts} />
        <Progress />
      </div>
      <div className={styles.tools}>
        <IconButton label={t('settings.title')} command="app.settings" onPress={() => run('app.settings')}>
          <Settings size={16} aria-hidden />
        </IconButton>
        <SittingButton />
        <Button onPress={() => run('app.palette')} className={styles.palette}>
          {t('top.palette')} <CommandKey command="app.palette" />
        </Button>
        <HandOver />
        <IconButton
          label={t('command.pane.inspector')}
          command="pane.inspector"
          isPressed={inspector}
          onPress={() => run('pane.inspector')}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}

/** CSS pixels that make a title recognizable; a shorter title needs less. */
const ENOUGH = 240;

/**
 * The parts that are hidden to make room for the title, in this order. Parts that the screen also shows elsewhere come
 * first.
 */
const pieces = ['verdicts', 'suggested', 'palette', 'untouched', 'time', 'progress'] as const;

/**
 * Makes room for an article's title in its bar. As long as the title has less room than it needs, parts of the bar are
 * hidden one after another and named in its data-gone. Their widths depend on the work and on the language, so no width of
 * the window could decide this.
 */
function useRoomForTitle(bar: RefObject<HTMLElement | null>, title: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [whole, named] = [bar.current, title.current];
    if (whole === null || named === null) return;
    const fit = () => {
      for (let count = 0; count <= pieces.length; count++) {
        whole.dataset.gone = pieces.slice(0, count).join(' ');
        if (named.clientWidth >= Math.min(ENOUGH, named.scrollWidth)) return;
      }
    };
    const sized = new ResizeObserver(fit);
    // The observer reports once at the beginning. The bar has the window's width, which hidden parts do not change.
    sized.observe(whole);
    const worded = new MutationObserver(fit);
    worded.observe(whole, { subtree: true, childList: true, characterData: true });
    void document.fonts.ready.then(fit);
    return () => {
      sized.disconnect();
      worded.disconnect();
    };
  }, [bar, title]);
}

/** The commands that export or print the article. */
const exportCommands: readonly CommandId[] = [
  'report.export',
  'report.print',
  'case.save',
  'article.saveOriginal',
];

/** The button that exports the report, and beside it a menu of the other ways to hand the work over. */
function HandOver() {
  const t = useMessages();
  const run = useRun();
  const keys = useApp((state) => state.settings.keys);
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <span ref={anchor} className={styles.handOver} data-tour="report">
      <Button tone="dark" onPress={() => run('report.export')} className={styles.export}>
        {t('top.export')}
      </Button>
      <IconButton
        label={t('top.handOver')}
        isMenuOpen={isOpen}
        onPress={() => setOpen(true)}
        className={styles.more}
      >
        <ChevronDown size={14} aria-hidden />
      </IconButton>
      {isOpen && (
        <ActionMenu
          label={t('top.handOver')}
          anchor={anchor}
          edge="end"
          onClose={() => setOpen(false)}
          actions={exportCommands.map((id) => {
            const [key] = keysOf(commandOf(id), keys);
            return {
              id,
              label: t(`command.${id}`),
              ...(key !== undefined && { keys: key }),
              run: () => run(id),
            };
          })}
        />
      )}
    </span>
  );
}

/** The version of the article on the desk, and a menu of all versions if there are several. */
function VersionMenu() {
  const t = useMessages();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const articleId = useArticle(({ data }) => data.article.id);
  const shown = useArticle(({ data }) => data.version.number);
  const versions = useArticle(({ data }) => data.versions);
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (versions.length < 2) return null;

  const open = (versionId: string) =>
    app.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId } });
  const label = ({ number, loadedAt, sourceName }: ArticleState['versions'][number]) =>
    [t('top.version', { version: number }), momentText(loadedAt, language), sourceName ?? '']
      .filter(Boolean)
      .join(' · ');
  return (
    <span ref={anchor} className={styles.version}>
      <Button
        tone="quiet"
        label={t('top.versions', { version: shown, n: versions.length })}
        isMenuOpen={isOpen}
        onPress={() => setOpen(true)}
        className={styles.versionButton}
      >
        <span className={styles.versionWords}>
          {t('top.versionOf', { version: shown, n: versions.length })}
        </span>
        <span className={styles.versionNumbers}>
          {shown}/{versions.length}
        </span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      {isOpen && (
        <ActionMenu
          label={t('top.versionMenu')}
          anchor={anchor}
          onClose={() => setOpen(false)}
          actions={versions.toReversed().map((version) => ({
            id: version.id,
            label: label(version),
            isCurrent: version.number === shown,
            run: () => open(version.id),
          }))}
        />
      )}
    </span>
  );
}
