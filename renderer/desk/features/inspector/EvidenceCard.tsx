import { Eraser, Pencil, Trash2 } from 'lucide-react';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { deedOf, evidenceTitle, shortLink } from '../../../../core/model/evidence/evidence-title.ts';
import { focusTextIfLost } from '../../article-state/focus-text.ts';
import { evidenceCardId } from '../../article-state/go-to-place.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { eraseChoice } from '../../app-state/erase-choice.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { partialDateText } from '../../../../core/wording/date-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { cx } from '../../ui/cx.ts';
import { Attachment } from './Attachment.tsx';
import styles from './EvidenceCard.module.css';

/** One piece of evidence, to be read. */
export function EvidenceCard({ piece, onEdit }: { piece: Evidence; onEdit(): void }) {
  const t = useMessages();
  const tell = useTell();
  const app = useAppStore();
  const run = useRun();
  const { saver, store } = useArticleContext();
  const language = useApp((state) => state.language);
  /** What is quoted is in the article's language more often than in the checker's. */
  const own = useArticle(({ data }) => data.article.language);
  const isStandIn = useArticle(({ data }) => data.standIns.has(piece.id));
  const owner = useArticle(({ data }) => data.checkers.find(({ id }) => id === piece.createdBy)?.name ?? '?');
  const { link } = piece;
  const title = evidenceTitle(piece);
  const name = title ?? t(`evidence.${piece.kind}`);
  const isNamedByLink = piece.title === null && title !== null;
  const target = piece.target === 'said' ? t('evidence.onSaid') : '';

  async function remove() {
    const change = await saver.save('evidence.remove', { evidenceId: piece.id });
    focusTextIfLost();
    if (change === null) return;
    const undo = { label: t('command.history.undo'), run: () => run('history.undo') };
    tell.done(t('evidence.removed'), undo);
  }

  function erase() {
    const targets = [eraseChoice(store.get().data.article.id, piece, t)];
    app.dispatch({ type: 'dialog', dialog: { name: 'erase', targets } });
  }

  const toLink = (words: string, className: string | undefined) => (
    <LinkButton
      className={className}
      title={link ?? ''}
      onPress={() => link !== null && app.dispatch({ type: 'dialog', dialog: { name: 'link', link } })}
    >
      {words}
    </LinkButton>
  );

  return (
    <article id={evidenceCardId(piece.id)} aria-label={name} className={styles.card}>
      <div className={styles.head}>
        <p className={styles.title} dir="auto">
          {isNamedByLink ? toLink(title, undefined) : name}{' '}
          <span className={cx(styles.stance, styles[piece.stance])}>
            {t(`stance.${piece.stance}`)} {target}
          </span>
        </p>
        {!isStandIn && (
          <div className={styles.tools}>
            <IconButton label={t('evidence.edit')} about={name} onPress={onEdit} className={styles.tool}>
              <Pencil size={13} aria-hidden />
            </IconButton>
            <IconButton
              label={t('evidence.remove')}
              about={name}
              onPress={() => void remove()}
              className={styles.tool}
            >
              <Trash2 size={13} aria-hidden />
            </IconButton>
            <IconButton label={t('erase.source')} about={name} onPress={erase} className={styles.tool}>
              <Eraser size={13} aria-hidden />
            </IconButton>
          </div>
        )}
      </div>
      {piece.quotation !== null && (
        <blockquote className={styles.quotation} lang={own === 'und' ? undefined : own} dir="auto">
          {piece.quotation}
        </blockquote>
      )}
      <p className={styles.facts}>
        {title !== null && <span className={styles.fact}>{t(`evidence.${piece.kind}`)}</span>}
        {link !== null && !isNamedByLink && toLink(shortLink(link), styles.fact)}
        {piece.lookedAt !== null && (
          <span className={styles.fact}>
            {t(`evidence.${deedOf(piece.kind)}Shown`, { date: partialDateText(piece.lookedAt, language) })}
          </span>
        )}
        {piece.contact !== null && (
          <span className={styles.fact} dir="auto">
            {piece.contact}
          </span>
        )}
        {piece.protected && <span className={styles.protected}>{t('evidence.protected')}</span>}
      </p>
      {isStandIn && <p className={styles.note}>{t('evidence.standIn', { name: owner })}</p>}
      {piece.note !== null && (
        <p className={styles.note} dir="auto">
          {piece.note}
        </p>
      )}
      {piece.attachments.map((file) => (
        <Attachment key={`${file.hash} ${file.name}`} file={file} />
      ))}
    </article>
  );
}
