import { useRef, useState } from 'react';
import { ChevronDown } from 'lucide-react';
import type { ArticleState } from '../../../../core/contract/index.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { momentText } from '../../../../core/wording/date-text.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import styles from './TopBar.module.css';

/** Which version of the article is on the desk, and a menu of all where there is more than one. */
export function VersionMenu() {
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
