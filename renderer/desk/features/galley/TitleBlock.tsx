import { Fragment, useMemo } from 'react';
import { asksForTitle, standingWarnings } from '../../../../core/text/headline.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { stillDropped } from '../../article-state/former-ticks.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { languageName, partialDateText, momentText } from '../../../../core/wording/date-text.ts';
import { restrictionTexts } from '../../app-state/labels.ts';
import { Button } from '../../ui/Button.tsx';
import type { Block } from '../../../../core/model/article/article.ts';
import styles from './Galley.module.css';

/**
 * What the article is: headline (where the text does not begin with it), what restricts its use, outlet, author, date,
 * language, length, what its agency says of it; and what went less than well when it was loaded.
 */
export function TitleBlock({ showTitle }: { showTitle: boolean }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const article = useArticle(({ data }) => data.article);
  const words = useArticle(({ data }) => data.version.words);
  const version = useArticle(({ data }) => data.version);
  const blocks = useArticle(({ data }) => data.blocks);
  const warnings = useMemo(() => standingWarnings(article, version, blocks), [article, version, blocks]);
  const run = useRun();
  const release = useArticle(({ data }) => data.version.release);
  const restrictions = useMemo(() => restrictionTexts(release, t, language), [release, t, language]);
  const facts = useMemo(
    () =>
      [
        article.outlet,
        article.byline,
        article.published && partialDateText(article.published, language),
        languageName(article.language, language),
        t('galley.words', { words }),
      ].filter((fact) => fact !== null && fact !== ''),
    [article, language, words, t],
  );
  return (
    <header className={styles.header}>
      {showTitle && (
        <h2 className={styles.title} dir="auto">
          {article.title}
        </h2>
      )}
      {restrictions.map((text) => (
        <p key={text} className={styles.restriction} lang={language}>
          <bdi>{text}</bdi>
        </p>
      ))}
      <p className={styles.facts} lang={language}>
        {facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </p>
      {release !== null && release.dateline !== null && (
        <AgencyLine name={t('release.dateline')} words={release.dateline} own={article.language} />
      )}
      {release !== null && release.editorNote !== null && (
        <AgencyLine name={t('release.note')} words={release.editorNote} own={article.language} />
      )}
      <OlderVersion />
      <DroppedClaims />
      {warnings.map((warning) => (
        <p key={warning.code} className={styles.warning} lang={language}>
          <bdi>{t(`warning.${warning.code}`, { detail: warning.detail ?? '' })}</bdi>
          {asksForTitle(warning) && (
            <Button tone="quiet" className={styles.answer} onPress={() => run('article.details')}>
              {t('galley.giveTitle')}
            </Button>
          )}
        </p>
      ))}
    </header>
  );
}

/** What an agency says of a story beside its text, in the story's own language. */
function AgencyLine({ name, words, own }: { name: string; words: string; own: string }) {
  const language = useApp((state) => state.language);
  return (
    <p className={styles.agency} lang={language}>
      <bdi>{name}:</bdi>{' '}
      <bdi className={styles.agencyWords} lang={own === 'und' ? undefined : own}>
        {words}
      </bdi>
    </p>
  );
}

/** Says how many claims of the version before are not in this one, or lost their ticks, and lists them; nothing for none. */
function DroppedClaims() {
  const t = useMessages();
  const run = useRun();
  const language = useApp((state) => state.language);
  const dropped = useArticle(({ droppedClaims }) => droppedClaims);
  const data = useArticle((view) => view.data);
  const claims = useMemo(() => stillDropped({ data, droppedClaims: dropped }), [data, dropped]);
  const { from } = dropped;
  if (from === null || claims.length === 0) return null;
  const unticked = claims.filter(({ heir }) => heir !== null).length;
  const disagreed = claims.filter((claim) => claim.disagreed).length;
  const missing = claims.length - unticked;
  const words = [
    missing > 0 && t('galley.droppedClaims', { n: missing, from: from.number }),
    unticked > 0 && t('galley.droppedClaimsUnticked', { n: unticked, from: from.number }),
    disagreed > 0 && t('galley.droppedClaimsDisagreed', { n: disagreed }),
  ];
  return (
    <p className={styles.older} lang={language}>
      <bdi>{words.filter(Boolean).join(' ')}</bdi>
      <Button tone="quiet" onPress={() => run('version.left')}>
        {t('galley.droppedClaimsShow')}
      </Button>
    </p>
  );
}

/** Says that a newer version is there, and goes to it; nothing on the newest. */
function OlderVersion() {
  const t = useMessages();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  const articleId = useArticle(({ data }) => data.article.id);
  const shown = useArticle(({ data }) => data.version.number);
  const newest = useArticle(({ data }) => data.versions.at(-1));
  if (newest === undefined || newest.number === shown) return null;
  return (
    <p className={styles.older} lang={language}>
      <bdi>
        {t('galley.older', {
          version: shown,
          newest: newest.number,
          at: momentText(newest.loadedAt, language),
        })}
      </bdi>
      <Button
        onPress={() => app.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } })}
      >
        {t('galley.toNewest')}
      </Button>
    </p>
  );
}

/**
 * Returns the position of the block that holds the article's headline itself, or null if no block does. What a page has
 * above it (its menu, a notice) is no part of the text.
 */
export function titleBlockOf(blocks: readonly Block[], text: string, title: string): number | null {
  for (const { kind, start, end, isText, position } of blocks) {
    if (kind === 'heading' && text.slice(start, end).trim() === title.trim()) return position;
    if (isText) return null;
  }
  return null;
}

/**
 * Returns the position of the heading that opens the text, or null if it opens with something else: the headline that an older
 * version had, where a newer one has given the article another.
 */
export function openingHeading(blocks: readonly Block[]): number | null {
  const first = blocks.find(({ isText }) => isText);
  return first?.kind === 'heading' && first.level === 1 ? first.position : null;
}

/** True if the title is only the opening words of the text: they stand there already, and need not stand twice. */
export function opensText(blocks: readonly Block[], text: string, title: string): boolean {
  const first = blocks.find(({ isText }) => isText);
  const words = title.replace(/…$/u, '').trim();
  return first !== undefined && words !== '' && text.slice(first.start, first.end).trim().startsWith(words);
}

/** Returns how most letters at the beginning of a text run: from the right for Arabic, Hebrew and their like. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.slice(0, 4000).match(/\p{L}/gu) ?? [];
  const fromRight = letters.filter((letter) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter));
  return fromRight.length * 2 > letters.length ? 'rtl' : 'ltr';
}
